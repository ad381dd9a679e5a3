package org.camelexchange.ews.tables;

/** The inbox, which calls its attachment columns in the singular. */
final class InboxTable {
    private InboxTable() {}

    static EwsTable inbox() {
        return MailColumns.mail("Inbox", "inbox", "AttachmentId", "AttachmentName");
    }
}
