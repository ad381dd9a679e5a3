package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
import java.util.Set;

/** Attachments of one mail. */
final class MessageAttachmentsTable {
    private MessageAttachmentsTable() {}

    static GraphTable table() {
        return GraphTable.of(
                GraphTable.OWN,
                "MessageAttachments",
                true,
                null,
                "messages/{parent}/attachments",
                "messageId",
                "messages/{parent}/attachments/{id}",
                null,
                Set.of(GraphTable.Trait.NO_SELECT),
                List.of(
                        of("id", STRING, "id", KEY, ALWAYS),
                        of("messageId", STRING, "", PARENT),
                        of("name", STRING, "name"),
                        of("contentType", STRING, "contentType"),
                        of("size", INTEGER, "size"),
                        of("isInline", BOOLEAN, "isInline"),
                        of("lastModifiedDateTime", DATETIME, "lastModifiedDateTime"),
                        of("contentId", STRING, "contentId"),
                        of("contentLocation", STRING, "contentLocation"),
                        of("contentBytes", BINARY, "contentBytes", CONTENT)));
    }
}
