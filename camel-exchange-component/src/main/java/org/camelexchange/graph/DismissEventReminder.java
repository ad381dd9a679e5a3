package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.required;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Ends the reminder of an event. */
final class DismissEventReminder {
    static final Procedure DECLARATION =
            OwnProcedures.of("DismissEventReminder", List.of(required("EventId", STRING)), OwnProcedures.success());

    private DismissEventReminder() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        String path = "events/" + Urls.encode(inputs.text("EventId")) + "/dismissReminder";
        return OwnProcedures.act(tools, OwnProcedures.scope(inputs, scope), path, null);
    }
}
