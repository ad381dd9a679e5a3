package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.tables.GraphTables;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.query.Scope;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;

/** Graph's own procedures. */
final class OwnProcedures {
    private OwnProcedures() {}

    /** Sends a draft by its Id, or writes a mail and sends it. */
    static List<Row> sendMail(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Scope of = scope(inputs, scope);
        String draft = inputs.text("Id");
        if (draft != null) {
            GraphCall send =
                    GraphCall.post(tools.urls().url(of, "messages/" + Urls.encode(draft) + "/send"), new byte[0], null);
            tools.transport().send(Prefer.on(send), tools.context());
            return List.of(Row.of("Success", true));
        }
        List<?> to = (List<?>) inputs.get("ToRecipients");
        List<?> cc = (List<?>) inputs.get("CcRecipients");
        List<?> bcc = (List<?>) inputs.get("BccRecipients");
        if (isEmpty(to) && isEmpty(cc) && isEmpty(bcc)) {
            throw new InvalidInputException(
                    Failure.of("execute", "MSGraph.SendMail")
                            .withCure("Put Id of a draft, or ToRecipients, CcRecipients or BccRecipients into the row"),
                    "the mail has nobody to go to",
                    null);
        }
        Mails.send(
                tools,
                new Mails.Mail(
                        inputs.text("Subject"),
                        inputs.get("Content") == null ? "" : inputs.text("Content"),
                        inputs.text("ContentType"),
                        to,
                        cc,
                        bcc,
                        inputs.text("FromEmail"),
                        inputs.text("FileName"),
                        (byte[]) inputs.get("ContentBytes")),
                of);
        return List.of(Row.of("Success", true));
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }

    static List<Row> moveMail(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Scope of = scope(inputs, scope);
        Row moved = BridgeProcedures.move(tools, inputs.text("MessageId"), inputs.text("DestinationId"), of);
        return List.of(Row.of("Success", true).with("Id", moved.get("id")));
    }

    static List<Row> addAttachments(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Attachments.File file = new Attachments.File(
                inputs.text("FileName"), inputs.text("ContentType"), null, null, (byte[]) inputs.get("ContentBytes"));
        JsonNode added = Attachments.add(tools, inputs.text("Id"), file, scope(inputs, scope));
        return List.of(Row.of("Id", added.path("id").asText(null))
                .with("Name", added.path("name").asText(file.name()))
                .with("ContentType", added.path("contentType").asText(file.contentType()))
                .with("Size", added.path("size").asInt(file.content().length))
                .with("IsInline", added.path("isInline").asBoolean(false))
                .with(
                        "LastModifiedDateTime",
                        added.hasNonNull("lastModifiedDateTime")
                                ? ColumnType.DATETIME.convert(
                                        added.path("lastModifiedDateTime").asText())
                                : null));
    }

    /** Downloads one attachment of a message, or all of them, one after the other. */
    static List<Row> downloadAttachments(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Scope of = scope(inputs, scope);
        String message = inputs.text("MessageId");
        List<String> ids = new ArrayList<>();
        if (inputs.text("AttachmentId") != null) {
            String id = inputs.text("AttachmentId");
            ids.add(id.substring(id.lastIndexOf('/') + 1));
        } else {
            new Listing<JsonNode>(tools.transport(), tools.context(), Prefer::on, JsonParser::readValueAsTree)
                    .add(tools.urls().url(of, "messages/" + Urls.encode(message) + "/attachments?$select=id"))
                    .all()
                    .forEach(attachment -> ids.add(attachment.path("id").asText()));
        }
        List<Row> rows = new ArrayList<>();
        for (String id : ids) {
            Row read = Attachments.read(tools, new OwnedId(message, id), of);
            rows.add(Row.of("Id", id)
                    .with("Name", read.get("Name"))
                    .with("FileName", read.get("FileName"))
                    .with("ContentType", read.get("ContentType"))
                    .with("ContentBytes", read.get("Content"))
                    .with("LastModifiedDateTime", read.get("LastModifiedTime"))
                    .with("IsInline", read.get("IsInline"))
                    .with("Size", read.get("Size")));
        }
        return rows;
    }

    /** The declaration of messages, for what is done to a mail whatever table it was read from. */
    static GraphTable messages() {
        return GraphTables.ALL.get(0);
    }

    private static Scope scope(Row inputs, Scope scope) {
        String user = inputs.text("UserId");
        return user == null ? scope : new Scope(user, null);
    }
}
