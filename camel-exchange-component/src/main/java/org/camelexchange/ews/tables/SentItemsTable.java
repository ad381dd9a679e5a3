package org.camelexchange.ews.tables;

/** Mail that was sent. */
final class SentItemsTable {
    private SentItemsTable() {}

    static EwsTable sentItems() {
        return MailColumns.mail("SentItems", "sentitems", "AttachmentIds", "AttachmentNames");
    }
}
