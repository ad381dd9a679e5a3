package org.camelexchange.graph.tables;

/** The mails that were sent. */
final class BridgeSentItems {
    private BridgeSentItems() {}

    static GraphTable table() {
        return BridgeMail.mail("SentItems", "sentitems", "AttachmentIds", "AttachmentNames");
    }
}
