package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.required;
import static org.camelexchange.table.ColumnType.STRING;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Puts the reminder of an event off until a date and time in a zone. */
final class SnoozeEventReminder {
    static final Procedure DECLARATION = OwnProcedures.of(
            "SnoozeEventReminder",
            List.of(required("EventId", STRING), required("DateTime", STRING), required("TimeZone", STRING)),
            OwnProcedures.success());

    private SnoozeEventReminder() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        ObjectNode body = OwnProcedures.body();
        body.putObject("newReminderTime")
                .put("dateTime", inputs.text("DateTime"))
                .put("timeZone", inputs.text("TimeZone"));
        String path = "events/" + Urls.encode(inputs.text("EventId")) + "/snoozeReminder";
        return OwnProcedures.act(tools, OwnProcedures.scope(inputs, scope), path, body);
    }
}
