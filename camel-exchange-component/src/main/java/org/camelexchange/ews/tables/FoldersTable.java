package org.camelexchange.ews.tables;

import static org.camelexchange.ews.tables.EwsColumn.of;
import static org.camelexchange.ews.tables.Flag.ALWAYS;
import static org.camelexchange.ews.tables.Flag.CREATE;
import static org.camelexchange.ews.tables.Flag.FILTER;
import static org.camelexchange.ews.tables.Flag.GET;
import static org.camelexchange.ews.tables.Flag.KEY;
import static org.camelexchange.ews.tables.Flag.VERSION;
import static org.camelexchange.ews.tables.Flag.WRITE;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.backend.PseudoColumns;
import org.camelexchange.table.ColumnType;

/** The folders of a mailbox ([MS-OXWSFOLD] 2.2.4.12 FolderType). */
final class FoldersTable {
    private FoldersTable() {}

    static EwsTable folders() {
        List<EwsColumn> columns = new ArrayList<>(List.of(
                of("FolderId", STRING, null, "FolderId@Id", KEY, ALWAYS),
                of("FolderChangeKey", STRING, null, "FolderId@ChangeKey", VERSION, ALWAYS),
                of("ParentFolderId", STRING, "folder:ParentFolderId", "ParentFolderId@Id", CREATE, ALWAYS),
                // No property of a folder: it names the parent by its path, to create below it or to list it.
                of("ParentFolderName", STRING, null, "", CREATE),
                of("ParentFolderChangeKey", STRING, "folder:ParentFolderId", "ParentFolderId@ChangeKey"),
                of("FolderClass", STRING, "folder:FolderClass", "FolderClass", CREATE, FILTER),
                of("DisplayName", STRING, "folder:DisplayName", "DisplayName", WRITE, FILTER, ALWAYS),
                of("TotalCount", INTEGER, "folder:TotalCount", "TotalCount", FILTER, ALWAYS),
                of("ChildFolderCount", INTEGER, "folder:ChildFolderCount", "ChildFolderCount", FILTER, ALWAYS),
                managed("CanDelete", BOOLEAN),
                managed("CanRenameOrMove", BOOLEAN),
                managed("MustDisplayComment", BOOLEAN),
                managed("HasQuota", BOOLEAN),
                managed("IsManagedFoldersRoot", BOOLEAN),
                managed("ManagedFolderId", STRING),
                managed("Comment", STRING),
                managed("StorageQuota", INTEGER),
                managed("FolderSize", INTEGER),
                managed("HomePage", STRING)));
        columns.addAll(EffectiveRights.columns("folder:EffectiveRights"));
        columns.add(of("UnreadCount", INTEGER, "folder:UnreadCount", "UnreadCount", FILTER));
        // Only folders of appointments and of contacts have it.
        columns.add(
                of("SharingEffectiveRights", STRING, "folder:SharingEffectiveRights", "SharingEffectiveRights", GET));
        PseudoColumns.OF_MAILBOX.forEach(column -> columns.add(EwsColumn.pseudo(column)));
        return EwsTable.of("Folders", EwsTable.Kind.FOLDER, "msgfolderroot", "Folder", columns);
    }

    /** What is known of a folder that an administrator put into the mailbox ([MS-OXWSFOLD] ManagedFolderInformationType). */
    private static EwsColumn managed(String name, ColumnType type) {
        return of(name, type, "folder:ManagedFolderInformation", "ManagedFolderInformation/" + name);
    }
}
