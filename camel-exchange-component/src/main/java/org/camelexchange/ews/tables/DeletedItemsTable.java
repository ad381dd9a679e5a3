package org.camelexchange.ews.tables;

/** What was deleted and can still be had back. */
final class DeletedItemsTable {
    private DeletedItemsTable() {}

    static EwsTable deletedItems() {
        return MailColumns.mail("DeletedItems", "deleteditems", "AttachmentIds", "AttachmentNames");
    }
}
