package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;

/** Folders of contacts, the whole tree of them below the default one. */
final class ContactFoldersTable {
    private ContactFoldersTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "ContactFolders",
                        "contactFolders",
                        "contactFolders/{id}",
                        List.of(
                                of("id", STRING, "id", KEY, ALWAYS),
                                of("displayName", STRING, "displayName", WRITE, FILTER, ALWAYS),
                                of("parentFolderId", STRING, "parentFolderId", CREATE, ALWAYS)))
                .below("parentFolderId", "contactFolders/{parent}/childFolders", "contactFolders/{id}");
    }
}
