package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.input;
import static org.camelexchange.graph.OwnProcedures.required;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.STRING;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Answers a mail: its sender, or with ToAll everybody it went to. */
final class ReplyToMessage {
    static final Procedure DECLARATION = OwnProcedures.of(
            "ReplyToMessage",
            List.of(required("MessageId", STRING), input("Comment", STRING), input("ToAll", BOOLEAN)),
            OwnProcedures.success());

    private ReplyToMessage() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        ObjectNode body = OwnProcedures.body();
        body.put("comment", inputs.get("Comment") == null ? "" : inputs.text("Comment"));
        String action = Boolean.TRUE.equals(inputs.get("ToAll")) ? "replyAll" : "reply";
        String path = "messages/" + Urls.encode(inputs.text("MessageId")) + "/" + action;
        return OwnProcedures.act(tools, OwnProcedures.scope(inputs, scope), path, body);
    }
}
