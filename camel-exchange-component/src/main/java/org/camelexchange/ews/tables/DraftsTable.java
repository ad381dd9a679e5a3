package org.camelexchange.ews.tables;

/** Mail that is being written. */
final class DraftsTable {
    private DraftsTable() {}

    static EwsTable drafts() {
        return MailColumns.mail("Drafts", "drafts", "AttachmentIds", "AttachmentNames");
    }
}
