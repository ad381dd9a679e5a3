package org.camelexchange.graph;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.ServerException;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/**
 * Turns ids from one form into another by translateExchangeIds. EwsId is here what the tables of the EWS vocabulary give as
 * ItemId over this connection, which is an immutable id of Graph; an id that comes from EWS itself is translated by
 * MSGraph.TranslateIds. Graph has neither store ids, nor those of Outlook on the web, nor those of Exchange 2007.
 */
final class ConvertId {
    private static final Failure WHERE = Failure.of("execute", "EWS.ConvertId");

    /** The forms of EWS that have a counterpart. */
    private enum Form {
        EwsId("restImmutableEntryId"),
        EntryId("entryId"),
        HexEntryId("entryId");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        static Form of(Row inputs, String input) {
            String wanted = inputs.text(input);
            for (Form form : values()) {
                if (form.name().equals(wanted)) {
                    return form;
                }
            }
            throw new InvalidInputException(
                    WHERE.withCure("Give EwsId, EntryId or HexEntryId"),
                    "Graph has no counterpart for the " + input + " " + wanted,
                    null);
        }

        String toGraph(String id) {
            try {
                return switch (this) {
                    case EwsId -> id;
                    case EntryId -> written(Base64.getDecoder().decode(id));
                    case HexEntryId -> written(HexFormat.of().parseHex(id));
                };
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(
                        WHERE.withCure("Give the Format the id is in"), "'" + id + "' is no " + name(), e);
            }
        }

        String fromGraph(String id) {
            return switch (this) {
                case EwsId -> id;
                case EntryId -> Base64.getEncoder().encodeToString(bytes(id));
                case HexEntryId -> HexFormat.of().withUpperCase().formatHex(bytes(id));
            };
        }

        /** Base64 for URLs, with the number of padding characters in their place (exchangeIdFormat, remarks). */
        private static String written(byte[] bytes) {
            String padded = Base64.getUrlEncoder().encodeToString(bytes);
            String bare = padded.replace("=", "");
            return bare + (padded.length() - bare.length());
        }

        private static byte[] bytes(String id) {
            if (id.isEmpty()) {
                throw new IllegalArgumentException("An id has bytes");
            }
            return Base64.getUrlDecoder().decode(id.substring(0, id.length() - 1));
        }
    }

    private ConvertId() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Form source = Form.of(inputs, "Format");
        Form target = Form.of(inputs, "DestinationFormat");
        List<?> ids = (List<?>) inputs.get("Ids");
        List<String> asked =
                ids.stream().map(id -> source.toGraph(id.toString())).toList();
        List<Row> translated = source.type.equals(target.type)
                // Nothing but the writing differs.
                ? asked.stream().map(id -> Row.of("TargetId", id)).toList()
                : TranslateIds.translate(
                        tools, asked, source.type, target.type, new Scope(inputs.text("Mailbox"), null));
        if (translated.size() < ids.size()) {
            throw new ServerException(WHERE, "the server left ids out", null);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(Row.of("Id", ids.get(i))
                    .with("Format", target.name())
                    .with("ConvertedId", converted(ids.get(i), translated.get(i), target)));
        }
        return rows;
    }

    private static String converted(Object id, Row translated, Form target) {
        String found = translated.text("TargetId");
        if (found == null) {
            throw new ServerException(
                    WHERE.withCure("Give ids of this mailbox in the Format they are in"),
                    "'" + id + "' is not converted: " + translated.get("Error"),
                    null);
        }
        try {
            return target.fromGraph(found);
        } catch (IllegalArgumentException e) {
            throw new ServerException(WHERE, "the server gives an id that is no " + target.type, e);
        }
    }
}
