package org.camelexchange.graph.tables;

/** The mails that are not sent yet. */
final class BridgeDrafts {
    private BridgeDrafts() {}

    static GraphTable table() {
        return BridgeMail.mail("Drafts", "drafts", "AttachmentIds", "AttachmentNames");
    }
}
