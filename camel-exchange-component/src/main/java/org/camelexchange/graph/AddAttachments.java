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

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/**
 * Attaches a file to a mail or an event: ContentBytes, the stream Content, or a LocalFile of this machine. From 3 MB on it goes
 * up in pieces.
 */
final class AddAttachments {
    static final Procedure DECLARATION = OwnProcedures.of(
            "AddAttachments",
            List.of(
                    required("Id", STRING),
                    word("DestinationType", false, "Message", "Event"),
                    input("FileName", STRING),
                    input("LocalFile", STRING),
                    input("ContentBytes", BINARY),
                    input("Content", BINARY),
                    input("ContentType", STRING)),
            List.of(
                    output("ContentBytes", STRING),
                    output("Id", STRING),
                    output("Name", STRING),
                    output("ContentType", STRING),
                    output("Size", INTEGER),
                    output("IsInline", BOOLEAN),
                    output("LastModifiedDateTime", DATETIME)));

    private AddAttachments() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Attachments.File file = FileInputs.one(inputs, DECLARATION.fullName());
        String kind = inputs.text("DestinationType") == null
                ? Attachments.MESSAGES
                : Attachments.kind(inputs.text("DestinationType"));
        JsonNode added = Attachments.add(tools, kind, inputs.text("Id"), file, OwnProcedures.scope(inputs, scope));
        return List.of(Row.of("ContentBytes", "Added Successfully")
                .with("Id", added.path("id").asText(null))
                .with("Name", added.path("name").asText(file.name()))
                .with("ContentType", added.path("contentType").asText(file.contentType()))
                .with("Size", added.path("size").asInt(file.content().length))
                .with("IsInline", added.path("isInline").asBoolean(false))
                .with(
                        "LastModifiedDateTime",
                        DATETIME.convert(added.path("lastModifiedDateTime").asText(null))));
    }
}
