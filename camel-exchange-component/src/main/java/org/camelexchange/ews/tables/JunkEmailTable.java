package org.camelexchange.ews.tables;

/** Mail taken for spam. */
final class JunkEmailTable {
    private JunkEmailTable() {}

    static EwsTable junkEmail() {
        return MailColumns.mail("JunkEmail", "junkemail", "AttachmentIds", "AttachmentNames");
    }
}
