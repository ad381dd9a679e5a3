package org.camelexchange.emulator.store;

import java.util.Locale;
import java.util.Optional;

/**
 * A folder every mailbox has. Its EWS name is DistinguishedFolderIdNameType ([MS-OXWSFOLD] 2.2.5.1); its Graph name is
 * the well-known folder name of the mailFolder resource, the same word without regard to case.
 */
public enum WellKnown {
    ROOT("root", null, "", "IPF"),
    MESSAGE_ROOT("msgfolderroot", ROOT, "Top of Information Store", "IPF"),
    INBOX("inbox", MESSAGE_ROOT, "Inbox", "IPF.Note"),
    DRAFTS("drafts", MESSAGE_ROOT, "Drafts", "IPF.Note"),
    SENT_ITEMS("sentitems", MESSAGE_ROOT, "Sent Items", "IPF.Note"),
    DELETED_ITEMS("deleteditems", MESSAGE_ROOT, "Deleted Items", "IPF.Note"),
    JUNK_EMAIL("junkemail", MESSAGE_ROOT, "Junk Email", "IPF.Note"),
    OUTBOX("outbox", MESSAGE_ROOT, "Outbox", "IPF.Note"),
    CALENDAR("calendar", MESSAGE_ROOT, "Calendar", "IPF.Appointment"),
    CONTACTS("contacts", MESSAGE_ROOT, "Contacts", "IPF.Contact"),
    TASKS("tasks", MESSAGE_ROOT, "Tasks", "IPF.Task"),
    NOTES("notes", MESSAGE_ROOT, "Notes", "IPF.StickyNote"),
    JOURNAL("journal", MESSAGE_ROOT, "Journal", "IPF.Journal"),
    SEARCH_FOLDERS("searchfolders", ROOT, "Finder", "IPF"),
    RECOVERABLE_ROOT("recoverableitemsroot", ROOT, "Recoverable Items", "IPF"),
    RECOVERABLE_DELETIONS("recoverableitemsdeletions", RECOVERABLE_ROOT, "Deletions", "IPF");

    private final String protocolName;
    private final WellKnown parent;
    private final String displayName;
    private final String folderClass;

    WellKnown(String protocolName, WellKnown parent, String displayName, String folderClass) {
        this.protocolName = protocolName;
        this.parent = parent;
        this.displayName = displayName;
        this.folderClass = folderClass;
    }

    /** The folder this one lies in; null for the root. */
    public WellKnown parent() {
        return parent;
    }

    /** The name in EWS and, for mail folders, in Graph. */
    public String protocolName() {
        return protocolName;
    }

    public String displayName() {
        return displayName;
    }

    /** PidTagContainerClass, such as {@code IPF.Note}. */
    public String folderClass() {
        return folderClass;
    }

    /** Finds a folder by its protocol name, whatever its case. */
    public static Optional<WellKnown> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (WellKnown folder : values()) {
            if (folder.protocolName.equals(wanted)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
