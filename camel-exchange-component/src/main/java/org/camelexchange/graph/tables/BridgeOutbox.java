package org.camelexchange.graph.tables;

/** The mails that wait to be sent. */
final class BridgeOutbox {
    private BridgeOutbox() {}

    static GraphTable table() {
        return BridgeMail.mail("Outbox", "outbox", "AttachmentIds", "AttachmentNames");
    }
}
