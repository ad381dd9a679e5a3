package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.output;
import static org.camelexchange.graph.OwnProcedures.word;
import static org.camelexchange.table.ColumnType.STRING;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Input;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Says what the ids of things in a mailbox are in another form. All we read are immutable ones (restImmutableEntryId); an id from
 * elsewhere, such as a notification or another program, may be a restId, which changes when its thing is moved. */
final class TranslateIds {
    static final Procedure DECLARATION = OwnProcedures.of(
            "TranslateIds",
            List.of(
                    new Input("Ids", STRING, true, true),
                    word(
                            "SourceIdType",
                            false,
                            "entryId",
                            "ewsId",
                            "immutableEntryId",
                            "restId",
                            "restImmutableEntryId"),
                    word(
                            "TargetIdType",
                            false,
                            "entryId",
                            "ewsId",
                            "immutableEntryId",
                            "restId",
                            "restImmutableEntryId")),
            List.of(output("SourceId", STRING), output("TargetId", STRING), output("Error", STRING)));

    /** A request takes no more (translateExchangeIds). */
    private static final int MOST = 1000;

    private TranslateIds() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        return translate(
                tools,
                (List<?>) inputs.get("Ids"),
                type(inputs, "SourceIdType", "restId"),
                type(inputs, "TargetIdType", "restImmutableEntryId"),
                OwnProcedures.scope(inputs, scope));
    }

    /** A row for each id of a mailbox, in their order: SourceId, and TargetId or else Error. */
    static List<Row> translate(GraphProcedure.Tools tools, List<?> ids, String source, String target, Scope scope) {
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST) {
            ObjectNode body = OwnProcedures.body();
            ids.subList(from, Math.min(ids.size(), from + MOST))
                    .forEach(id -> body.withArray("/inputIds").add(id.toString()));
            body.put("sourceIdType", source);
            body.put("targetIdType", target);
            GraphCall call = GraphCall.post(tools.urls().url(scope, "translateExchangeIds"), RowWriter.bytes(body));
            JsonNode answer = tools.transport().json(Prefer.on(call), tools.context(), JsonParser::readValueAsTree);
            answer.path("value")
                    .forEach(one -> rows.add(Row.of("SourceId", text(one, "sourceId"))
                            .with("TargetId", text(one, "targetId"))
                            .with("Error", text(one.path("errorDetails"), "message"))));
        }
        return rows;
    }

    private static String type(Row inputs, String input, String otherwise) {
        return inputs.get(input) == null ? otherwise : inputs.text(input);
    }

    private static String text(JsonNode node, String property) {
        return node.path(property).asText(null);
    }
}
