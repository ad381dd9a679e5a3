package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
import java.util.Set;

/** Calendars. */
final class CalendarsTable {
    private CalendarsTable() {}

    static GraphTable table() {
        return GraphTable.of(
                GraphTable.OWN,
                "Calendars",
                false,
                "calendars",
                null,
                null,
                "calendars/{id}",
                null,
                Set.of(),
                List.of(
                        of("id", STRING, "id", KEY, ALWAYS),
                        of("canEdit", BOOLEAN, "canEdit"),
                        of("canShare", BOOLEAN, "canShare"),
                        of("canViewPrivateItems", BOOLEAN, "canViewPrivateItems"),
                        of("changeKey", STRING, "changeKey", VERSION),
                        of("color", STRING, "color", WRITE),
                        of("hexColor", STRING, "hexColor"),
                        of("isDefaultCalendar", BOOLEAN, "isDefaultCalendar"),
                        of("isRemovable", BOOLEAN, "isRemovable"),
                        of("name", STRING, "name", WRITE, FILTER, ALWAYS),
                        of("owner_name", STRING, "owner/name"),
                        of("owner_address", STRING, "owner/address")));
    }
}
