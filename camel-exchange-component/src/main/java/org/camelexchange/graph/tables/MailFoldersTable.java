package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;

/** Mail folders, the whole tree of them. */
final class MailFoldersTable {
    private MailFoldersTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "MailFolders",
                        "mailFolders",
                        "mailFolders/{id}",
                        List.of(
                                of("id", STRING, "id", KEY, ALWAYS),
                                of("childFolderCount", INTEGER, "childFolderCount", ALWAYS),
                                of("displayName", STRING, "displayName", WRITE, FILTER, ALWAYS),
                                of("isHidden", BOOLEAN, "isHidden", CREATE),
                                of("parentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                                of("totalItemCount", INTEGER, "totalItemCount", ALWAYS),
                                of("unreadItemCount", INTEGER, "unreadItemCount")))
                .below("parentFolderId", "mailFolders/{parent}/childFolders", "mailFolders/{id}")
                .with(GraphTable.Trait.HIDDEN_TOO);
    }
}
