package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
import java.util.Set;

/** The folders of the EWS vocabulary over the mail folders of Graph. */
final class BridgeFolders {
    private BridgeFolders() {}

    static GraphTable table() {
        return GraphTable.of(
                "EWS",
                "Folders",
                false,
                "mailFolders/{folder}/childFolders",
                "mailFolders/{parent}/childFolders",
                "ParentFolderId",
                "mailFolders/{id}",
                "msgfolderroot",
                Set.of(GraphTable.Trait.TREE),
                List.of(
                        of("FolderId", STRING, "id", KEY, ALWAYS),
                        of("ParentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                        // No property of a folder: it names the parent by its path, to create below it or to list it.
                        of("ParentFolderName", STRING, "", CREATE, PARENT),
                        of("DisplayName", STRING, "displayName", WRITE, ALWAYS),
                        of("TotalCount", INTEGER, "totalItemCount", ALWAYS),
                        of("ChildFolderCount", INTEGER, "childFolderCount", ALWAYS),
                        of("UnreadCount", INTEGER, "unreadItemCount")));
    }
}
