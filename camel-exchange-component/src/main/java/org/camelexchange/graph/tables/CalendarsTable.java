package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.graph.tables.GraphColumn.pseudo;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.List;

/** Calendars. */
final class CalendarsTable {
    private CalendarsTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "Calendars",
                        "calendars",
                        "calendars/{id}",
                        List.of(
                                of("id", STRING, "id", KEY, ALWAYS),
                                of("allowedOnlineMeetingProviders", STRUCTURE, "allowedOnlineMeetingProviders"),
                                pseudo("calendarGroupId", STRING, PARENT),
                                of("canEdit", BOOLEAN, "canEdit"),
                                of("canShare", BOOLEAN, "canShare"),
                                of("canViewPrivateItems", BOOLEAN, "canViewPrivateItems"),
                                of("changeKey", STRING, "changeKey", VERSION),
                                of("color", STRING, "color", WRITE),
                                of("defaultOnlineMeetingProvider", STRING, "defaultOnlineMeetingProvider"),
                                of("hexColor", STRING, "hexColor"),
                                of("isDefaultCalendar", BOOLEAN, "isDefaultCalendar"),
                                of("isRemovable", BOOLEAN, "isRemovable"),
                                of("isTallyingResponses", BOOLEAN, "isTallyingResponses"),
                                of("name", STRING, "name", WRITE, FILTER, ALWAYS),
                                of("owner_name", STRING, "owner/name"),
                                of("owner_address", STRING, "owner/address")))
                .below(
                        "calendarGroupId",
                        "calendarGroups/{parent}/calendars",
                        "calendarGroups/{parent}/calendars/{id}");
    }
}
