package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.BEGIN;
import static org.camelexchange.graph.tables.Flag.END;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.graph.tables.GraphColumn.pseudo;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;

/** The occurrences of one series in a span of time. */
final class EventInstancesTable {
    private EventInstancesTable() {}

    static GraphTable table() {
        List<GraphColumn> columns = new ArrayList<>(List.of(of("eventId", STRING, "", PARENT)));
        columns.addAll(EventsTable.columns());
        columns.add(pseudo("StartDateTime", DATETIME, BEGIN));
        columns.add(pseudo("EndDateTime", DATETIME, END));
        return GraphTable.own("EventInstances", "", "events/{id}", columns)
                .below("eventId", "events/{parent}/instances", "events/{parent}/instances/{id}")
                .with(GraphTable.Trait.WINDOW)
                .asView();
    }
}
