package org.camelexchange.graph.tables;

/** The inbox, which calls its attachment columns in the singular. */
final class BridgeInbox {
    private BridgeInbox() {}

    static GraphTable table() {
        return BridgeMail.mail("Inbox", "inbox", "AttachmentId", "AttachmentName");
    }
}
