package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.required;
import static org.camelexchange.graph.OwnProcedures.word;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Takes an attachment away from a mail or an event. */
final class DeleteAttachment {
    static final Procedure DECLARATION = OwnProcedures.of(
            "DeleteAttachment",
            List.of(
                    word("AttachmentSource", true, "Message", "Event"),
                    required("SourceId", STRING),
                    required("AttachmentId", STRING)),
            OwnProcedures.success());

    private DeleteAttachment() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        String id = inputs.text("AttachmentId");
        String path = Attachments.kind(inputs.text("AttachmentSource")) + "/" + Urls.encode(inputs.text("SourceId"))
                + "/attachments/" + Urls.encode(id.substring(id.lastIndexOf('/') + 1));
        GraphCall call = GraphCall.delete(tools.urls().url(OwnProcedures.scope(inputs, scope), path));
        tools.transport().send(Prefer.on(call), tools.context());
        return OwnProcedures.done();
    }
}
