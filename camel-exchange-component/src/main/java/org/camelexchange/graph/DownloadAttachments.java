package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.input;
import static org.camelexchange.graph.OwnProcedures.output;
import static org.camelexchange.graph.OwnProcedures.required;
import static org.camelexchange.graph.OwnProcedures.word;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Downloads one attachment of a mail or an event, or all of them, one after the other. */
final class DownloadAttachments {
    static final Procedure DECLARATION = OwnProcedures.of(
            "DownloadAttachments",
            List.of(
                    word("AttachmentSource", true, "Message", "Event"),
                    required("SourceId", STRING),
                    input("AttachmentId", STRING)),
            List.of(
                    output("Id", STRING),
                    output("Name", STRING),
                    output("FileName", STRING),
                    output("ContentType", STRING),
                    output("ContentBytes", BINARY),
                    output("LastModifiedDateTime", DATETIME),
                    output("IsInline", BOOLEAN),
                    output("Size", INTEGER)));

    private DownloadAttachments() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Scope of = OwnProcedures.scope(inputs, scope);
        String source = inputs.text("SourceId");
        String kind = Attachments.kind(inputs.text("AttachmentSource"));
        List<String> ids = new ArrayList<>();
        if (inputs.text("AttachmentId") != null) {
            String id = inputs.text("AttachmentId");
            ids.add(id.substring(id.lastIndexOf('/') + 1));
        } else {
            new Listing<JsonNode>(tools.transport(), tools.context(), Prefer::on, JsonParser::readValueAsTree)
                    .add(tools.urls().url(of, kind + "/" + Urls.encode(source) + "/attachments?$select=id"))
                    .all()
                    .forEach(attachment -> ids.add(attachment.path("id").asText()));
        }
        List<Row> rows = new ArrayList<>();
        for (String id : ids) {
            Row read = Attachments.read(tools, kind, new OwnedId(source, id), of);
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
}
