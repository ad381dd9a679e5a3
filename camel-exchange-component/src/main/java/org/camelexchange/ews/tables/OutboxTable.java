package org.camelexchange.ews.tables;

/** Mail that waits to be sent. */
final class OutboxTable {
    private OutboxTable() {}

    static EwsTable outbox() {
        return MailColumns.mail("Outbox", "outbox", "AttachmentIds", "AttachmentNames");
    }
}
