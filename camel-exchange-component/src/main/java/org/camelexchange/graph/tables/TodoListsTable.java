package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;

/** Lists of tasks. */
final class TodoListsTable {
    private TodoListsTable() {}

    static GraphTable table() {
        return GraphTable.own(
                "TodoLists",
                "todo/lists",
                "todo/lists/{id}",
                List.of(
                        of("id", STRING, "id", KEY, ALWAYS),
                        of("displayName", STRING, "displayName", WRITE, ALWAYS),
                        of("isOwner", BOOLEAN, "isOwner"),
                        of("isShared", BOOLEAN, "isShared"),
                        of("wellknownListName", STRING, "wellknownListName")));
    }
}
