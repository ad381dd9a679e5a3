package org.camelexchange.graph.tables;

/** Attachments of one mail. */
final class MessageAttachmentsTable {
    private MessageAttachmentsTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "MessageAttachments",
                        "",
                        "messages/{parent}/attachments/{id}",
                        AttachmentColumns.of("messageId"))
                .below("messageId", "messages/{parent}/attachments", "messages/{parent}/attachments/{id}")
                .asView();
    }
}
