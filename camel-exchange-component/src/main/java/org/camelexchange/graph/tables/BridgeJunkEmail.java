package org.camelexchange.graph.tables;

/** The mails that are junk. */
final class BridgeJunkEmail {
    private BridgeJunkEmail() {}

    static GraphTable table() {
        return BridgeMail.mail("JunkEmail", "junkemail", "AttachmentIds", "AttachmentNames");
    }
}
