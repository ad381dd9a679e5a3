package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;

/** Groups of calendars. */
final class CalendarGroupsTable {
    private CalendarGroupsTable() {}

    static GraphTable table() {
        return GraphTable.own(
                "CalendarGroups",
                "calendarGroups",
                "calendarGroups/{id}",
                List.of(
                        of("id", STRING, "id", KEY, ALWAYS),
                        of("changeKey", STRING, "changeKey", VERSION),
                        of("classId", STRING, "classId"),
                        of("name", STRING, "name", WRITE, ALWAYS)));
    }
}
