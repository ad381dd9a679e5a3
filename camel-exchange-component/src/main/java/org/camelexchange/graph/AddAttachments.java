package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.input;
import static org.camelexchange.graph.OwnProcedures.output;
import static org.camelexchange.graph.OwnProcedures.required;
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

/** Attaches a file to a mail. */
final class AddAttachments {
    static final Procedure DECLARATION = OwnProcedures.of(
            "AddAttachments",
            List.of(
                    required("Id", STRING),
                    required("FileName", STRING),
                    required("ContentBytes", BINARY),
                    input("ContentType", STRING)),
            List.of(
                    output("Id", STRING),
                    output("Name", STRING),
                    output("ContentType", STRING),
                    output("Size", INTEGER),
                    output("IsInline", BOOLEAN),
                    output("LastModifiedDateTime", DATETIME)));

    private AddAttachments() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Attachments.File file = new Attachments.File(
                inputs.text("FileName"), inputs.text("ContentType"), null, null, (byte[]) inputs.get("ContentBytes"));
        JsonNode added = Attachments.add(tools, inputs.text("Id"), file, OwnProcedures.scope(inputs, scope));
        return List.of(Row.of("Id", added.path("id").asText(null))
                .with("Name", added.path("name").asText(file.name()))
                .with("ContentType", added.path("contentType").asText(file.contentType()))
                .with("Size", added.path("size").asInt(file.content().length))
                .with("IsInline", added.path("isInline").asBoolean(false))
                .with(
                        "LastModifiedDateTime",
                        DATETIME.convert(added.path("lastModifiedDateTime").asText(null))));
    }
}
