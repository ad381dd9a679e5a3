package org.camelexchange.graph.tables;

/** The mails that were deleted. */
final class BridgeDeletedItems {
    private BridgeDeletedItems() {}

    static GraphTable table() {
        return BridgeMail.mail("DeletedItems", "deleteditems", "AttachmentIds", "AttachmentNames");
    }
}
