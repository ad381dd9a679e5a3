package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.input;
import static org.camelexchange.graph.OwnProcedures.required;
import static org.camelexchange.graph.OwnProcedures.word;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.STRING;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Answers an invitation. The organizer is told, but for SendResponse=false. */
final class RespondToEvent {
    static final Procedure DECLARATION = OwnProcedures.of(
            "RespondToEvent",
            List.of(
                    required("EventId", STRING),
                    word("ResponseType", true, "Accept", "Decline", "Tentative"),
                    input("SendResponse", BOOLEAN),
                    input("Comment", STRING)),
            OwnProcedures.success());

    private static final Map<String, String> ACTIONS =
            Map.of("Accept", "accept", "Decline", "decline", "Tentative", "tentativelyAccept");

    private RespondToEvent() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        ObjectNode body = OwnProcedures.body();
        body.put("sendResponse", !Boolean.FALSE.equals(inputs.get("SendResponse")));
        if (inputs.get("Comment") != null) {
            body.put("comment", inputs.text("Comment"));
        }
        String path = "events/" + Urls.encode(inputs.text("EventId")) + "/" + ACTIONS.get(inputs.text("ResponseType"));
        return OwnProcedures.act(tools, OwnProcedures.scope(inputs, scope), path, body);
    }
}
