package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.input;
import static org.camelexchange.graph.OwnProcedures.required;
import static org.camelexchange.table.ColumnType.STRING;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Input;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Forwards a mail. */
final class ForwardMail {
    static final Procedure DECLARATION = OwnProcedures.of(
            "ForwardMail",
            List.of(
                    required("MessageId", STRING),
                    new Input("ToRecipients", STRING, true, true),
                    input("Comment", STRING)),
            OwnProcedures.success());

    private ForwardMail() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        ObjectNode body = OwnProcedures.body();
        OwnProcedures.recipients(body.putArray("toRecipients"), (List<?>) inputs.get("ToRecipients"));
        body.put("comment", inputs.get("Comment") == null ? "" : inputs.text("Comment"));
        String path = "messages/" + Urls.encode(inputs.text("MessageId")) + "/forward";
        return OwnProcedures.act(tools, OwnProcedures.scope(inputs, scope), path, body);
    }
}
