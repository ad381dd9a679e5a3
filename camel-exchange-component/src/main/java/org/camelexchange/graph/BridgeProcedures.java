package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camelexchange.backend.AttachmentFiles;
import org.camelexchange.backend.FolderPath;
import org.camelexchange.graph.tables.GraphTables;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The procedures of the EWS vocabulary over Graph. */
final class BridgeProcedures {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeProcedures.class);

    private BridgeProcedures() {}

    /** Sends a draft. Graph keeps a copy in Sent Items in any case; from there it is moved where it shall lie. */
    static List<Row> sendItem(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        String path = "messages/" + Urls.encode(inputs.text("ItemId"));
        tools.transport()
                .send(
                        Prefer.on(GraphCall.post(tools.urls().url(scope, path + "/send"), new byte[0], null)),
                        tools.context());
        boolean unsaved = Boolean.FALSE.equals(inputs.get("SaveToFolder"));
        if ((unsaved || inputs.text("SavedItemFolder") != null) && hasGoneOut(tools, path, scope)) {
            // Its immutable id still finds it.
            if (unsaved) {
                tools.transport().send(Prefer.on(GraphCall.delete(tools.urls().url(scope, path))), tools.context());
            } else {
                move(tools, inputs.text("ItemId"), inputs.text("SavedItemFolder"), scope);
            }
        }
        return success();
    }

    /** Graph sends in its own time. A mail that still waits to go out is left alone: touched, it would not go out. */
    private static boolean hasGoneOut(GraphProcedure.Tools tools, String path, Scope scope) {
        JsonNode mail = tools.transport()
                .json(
                        Prefer.on(GraphCall.get(tools.urls().url(scope, path, Map.of("$select", "isDraft")))),
                        tools.context(),
                        JsonParser::readValueAsTree);
        boolean gone = mail.path("isDraft").isBoolean() && !mail.path("isDraft").asBoolean();
        if (!gone) {
            LOG.warn("The mail is still on its way out; its copy will lie in Sent Items");
        }
        return gone;
    }

    static List<Row> sendMail(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Mails.send(
                tools,
                new Mails.Mail(
                        inputs.text("Subject"),
                        inputs.text("Content"),
                        inputs.text("BodyType"),
                        (List<?>) inputs.get("ToRecipients"),
                        (List<?>) inputs.get("CcRecipients"),
                        (List<?>) inputs.get("BccRecipients"),
                        null,
                        null,
                        inputs.get("AttachmentContent") == null
                                ? List.of()
                                : List.of(Attachments.File.of(
                                        inputs.text("AttachmentName"), (byte[]) inputs.get("AttachmentContent")))),
                scope);
        return success();
    }

    static List<Row> moveItem(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Row moved = move(tools, inputs.text("ItemId"), inputs.text("FolderId"), scope);
        return List.of(Row.of("ItemId", moved.get("id")).with("ItemChangeKey", moved.get("changeKey")));
    }

    /** Moves a mail to a folder named by its id or its path. */
    static Row move(GraphProcedure.Tools tools, String id, String folder, Scope scope) {
        String destination = FolderPath.isId(folder)
                ? folder
                : tools.folders().find(folder, tools.context().operation(), scope);
        return tools.writes().transfer(GraphTables.MESSAGES, "move", id, destination, tools.context(), scope);
    }

    static List<Row> createAttachments(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        String item = inputs.text("ItemId");
        Row given = AttachmentFiles.toAttach(inputs);
        Attachments.File file = new Attachments.File(
                given.text("AttachmentName"),
                given.text("ContentType"),
                given.text("ContentId"),
                (Boolean) given.get("IsInline"),
                (byte[]) given.get("Content"));
        JsonNode added = Attachments.add(tools, item, file, scope);
        return List.of(Row.of(
                        "AttachmentId",
                        added.hasNonNull("id")
                                ? OwnedId.of(item, added.path("id").asText())
                                : null)
                .with("ItemId", item)
                .with("ItemChangeKey", changeKey(tools, "messages/" + Urls.encode(item), scope)));
    }

    static List<Row> getAttachment(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Path folder = AttachmentFiles.folder(inputs);
        List<Row> rows = new ArrayList<>();
        for (Object id : (List<?>) inputs.get("AttachmentIds")) {
            Row row = Attachments.read(tools, OwnedId.parse(id.toString(), "execute", "EWS.GetAttachment"), scope);
            rows.add(AttachmentFiles.saved(row, folder, inputs));
        }
        return rows;
    }

    /** Removes attachments, and says how the items stand then. */
    static List<Row> deleteAttachment(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        List<OwnedId> ids = ((List<?>) inputs.get("AttachmentIds"))
                .stream()
                        .map(id -> OwnedId.parse(id.toString(), "execute", "EWS.DeleteAttachment"))
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (OwnedId id : ids) {
            String item = "messages/" + Urls.encode(id.owner());
            String path = item + "/attachments/" + Urls.encode(id.id());
            tools.transport().send(Prefer.on(GraphCall.delete(tools.urls().url(scope, path))), tools.context());
            rows.add(Row.of("AttachmentId", OwnedId.of(id.owner(), id.id()))
                    .with("ItemId", id.owner())
                    .with("ItemChangeKey", changeKey(tools, item, scope)));
        }
        return rows;
    }

    private static String changeKey(GraphProcedure.Tools tools, String item, Scope scope) {
        JsonNode message = tools.transport()
                .json(
                        Prefer.on(GraphCall.get(tools.urls().url(scope, item, Map.of("$select", "id,changeKey")))),
                        tools.context(),
                        JsonParser::readValueAsTree);
        return message.path("changeKey").asText(null);
    }

    static List<Row> success() {
        return List.of(Row.of("ResponseClass", "Success")
                .with("ResponseCode", "NoError")
                .with("MessageText", null));
    }
}
