package org.camelexchange.ews;

import org.camelexchange.backend.FolderPath;
import org.camelexchange.query.Scope;

/** A folder as a user names it: by a path, or by an id. */
final class FolderTarget {
    private FolderTarget() {}

    static FolderRef of(String folder, EwsFolders folders, Scope scope) {
        return FolderPath.isId(folder)
                ? new FolderRef.ById(folder)
                : folders.find(folder, "execute", scope).ref();
    }
}
