package org.camelexchange.graph.tables;

/** Attachments of one event. */
final class EventAttachmentsTable {
    private EventAttachmentsTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "EventAttachments", "", "events/{parent}/attachments/{id}", AttachmentColumns.of("eventId"))
                .below("eventId", "events/{parent}/attachments", "events/{parent}/attachments/{id}")
                .asView();
    }
}
