package org.camelexchange.ews;

import java.util.regex.Pattern;
import org.camelexchange.query.Scope;

/** A folder as a user names it: by a path, or by an id. */
final class FolderTarget {
    /** Ids of Exchange are long, Base64, and begin with the same bytes; a folder's name hardly is all that. */
    private static final Pattern ID = Pattern.compile("A[AQ][A-Za-z0-9+/=_-]{38,}");

    private FolderTarget() {}

    static FolderRef of(String folder, EwsFolders folders, Scope scope) {
        return ID.matcher(folder).matches()
                ? new FolderRef.ById(folder)
                : folders.find(folder, "execute", scope).ref();
    }
}
