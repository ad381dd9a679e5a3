package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.BEGIN;
import static org.camelexchange.graph.tables.Flag.END;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.graph.tables.GraphColumn.pseudo;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;

/** What happens in a span of time: events, and the occurrences of series. Its start_dateTime &gt;= and end_dateTime &lt;= are
 * the span. */
final class CalendarViewTable {
    private CalendarViewTable() {}

    static GraphTable table() {
        List<GraphColumn> columns = new ArrayList<>();
        for (GraphColumn column : EventsTable.columns()) {
            columns.add(
                    switch (column.name()) {
                        case "start_dateTime" -> column.with(BEGIN);
                        case "end_dateTime" -> column.with(END);
                        default -> column;
                    });
        }
        columns.add(of("calendarId", STRING, "", PARENT));
        columns.add(pseudo("groupId", STRING, PARENT));
        return GraphTable.own("CalendarView", "calendarView", "events/{id}", columns)
                .below("calendarId", "calendars/{parent}/calendarView", "calendars/{parent}/events/{id}")
                .below("groupId", "/groups/{parent}/calendarView", "/groups/{parent}/events/{id}")
                .with(GraphTable.Trait.WINDOW)
                .asView();
    }
}
