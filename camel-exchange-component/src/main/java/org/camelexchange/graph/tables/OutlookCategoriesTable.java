package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;

/** The mailbox's own list of categories and their colors. A category keeps its name (outlookCategory resource type). */
final class OutlookCategoriesTable {
    private OutlookCategoriesTable() {}

    static GraphTable table() {
        return GraphTable.own(
                "OutlookCategories",
                "outlook/masterCategories",
                "outlook/masterCategories/{id}",
                List.of(
                        of("id", STRING, "id", KEY, ALWAYS),
                        of("color", STRING, "color", WRITE),
                        of("displayName", STRING, "displayName", CREATE, ALWAYS)));
    }
}
