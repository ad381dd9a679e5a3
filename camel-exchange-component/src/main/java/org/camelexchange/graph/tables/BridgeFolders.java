package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.bit;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.backend.PseudoColumns;

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
                        Set.of(GraphTable.Trait.TREE, GraphTable.Trait.HIDDEN_TOO),
                        List.of(
                                of("FolderId", STRING, "id", KEY, ALWAYS),
                                of("ParentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                                // No property of a folder: it names the parent by its path, to create below it or to
                                // list it.
                                of("ParentFolderName", STRING, "", CREATE, PARENT),
                                of("DisplayName", STRING, "displayName", WRITE, ALWAYS),
                                of("TotalCount", INTEGER, "totalItemCount", ALWAYS),
                                of("ChildFolderCount", INTEGER, "childFolderCount", ALWAYS),
                                of("UnreadCount", INTEGER, "unreadItemCount"),
                                of("FolderClass", STRING, "String 0x3613", FILTER),
                                bit("EffectiveRights_Modify", Mapi.ACCESS, Mapi.MODIFY),
                                bit("EffectiveRights_Read", Mapi.ACCESS, Mapi.READ),
                                bit("EffectiveRights_Delete", Mapi.ACCESS, Mapi.DELETE),
                                bit("EffectiveRights_CreateHierarchy", Mapi.ACCESS, Mapi.CREATE_HIERARCHY),
                                bit("EffectiveRights_CreateContents", Mapi.ACCESS, Mapi.CREATE_CONTENTS),
                                bit("EffectiveRights_CreateAssociated", Mapi.ACCESS, Mapi.CREATE_ASSOCIATED)))
                .and(PseudoColumns.OF_MAILBOX.stream().map(GraphColumn::pseudo).toList())
                .without(absent());
    }

    private static Map<String, String> absent() {
        Map<String, String> absent = new HashMap<>();
        absent.put("FolderChangeKey", "Graph has no change keys of folders");
        absent.put("ParentFolderChangeKey", "Graph has no change keys of folders");
        absent.put("EffectiveRights_ViewPrivateItems", "MAPI's access rights, which Graph shows, do not say it");
        absent.put("SharingEffectiveRights", "Graph shares calendars and address books by permissions of their own");
        for (String name : List.of(
                "CanDelete",
                "CanRenameOrMove",
                "MustDisplayComment",
                "HasQuota",
                "IsManagedFoldersRoot",
                "ManagedFolderId",
                "Comment",
                "StorageQuota",
                "FolderSize",
                "HomePage")) {
            absent.put(name, "only managed folders have it, and Graph's mailboxes have no such folders");
        }
        return absent;
    }
}
