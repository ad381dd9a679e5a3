package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.List;

/** Mails, in whatever folder they lie. */
final class MessagesTable {
    private MessagesTable() {}

    static GraphTable table() {
        return GraphTable.own(
                        "Messages",
                        "messages",
                        "messages/{id}",
                        List.of(
                                of("id", STRING, "id", KEY, ALWAYS),
                                of("categories", STRUCTURE, "categories", WRITE),
                                of("changeKey", STRING, "changeKey", VERSION, ALWAYS),
                                GraphColumn.date("createdDateTime"),
                                GraphColumn.date("lastModifiedDateTime"),
                                of("bccRecipients", STRUCTURE, "bccRecipients", WRITE),
                                of("body_contentType", STRING, "body/contentType", WRITE, CONTENT),
                                of("body_content", STRING, "body/content", WRITE, CONTENT),
                                of("bodyPreview", STRING, "bodyPreview"),
                                of("ccRecipients", STRUCTURE, "ccRecipients", WRITE),
                                of("conversationId", STRING, "conversationId", FILTER),
                                of("conversationIndex", BINARY, "conversationIndex"),
                                of("flag_completedDateTime_dateTime", STRING, "flag/completedDateTime/dateTime", WRITE),
                                of("flag_completedDateTime_timeZone", STRING, "flag/completedDateTime/timeZone", WRITE),
                                of("flag_dueDateTime_dateTime", STRING, "flag/dueDateTime/dateTime", WRITE),
                                of("flag_dueDateTime_timeZone", STRING, "flag/dueDateTime/timeZone", WRITE),
                                of("flag_startDateTime_dateTime", STRING, "flag/startDateTime/dateTime", WRITE),
                                of("flag_startDateTime_timeZone", STRING, "flag/startDateTime/timeZone", WRITE),
                                of("flag_flagStatus", STRING, "flag/flagStatus", WRITE),
                                of("from_emailAddress_name", STRING, "from/emailAddress/name", WRITE, FILTER),
                                of("from_emailAddress_address", STRING, "from/emailAddress/address", WRITE, FILTER),
                                of("hasAttachments", BOOLEAN, "hasAttachments", FILTER, ALWAYS),
                                of("importance", STRING, "importance", Codec.WORD, WRITE, FILTER, ALWAYS),
                                of("inferenceClassification", STRING, "inferenceClassification", WRITE),
                                of("internetMessageHeaders", STRUCTURE, "internetMessageHeaders", CREATE, CONTENT),
                                of("internetMessageId", STRING, "internetMessageId", CREATE, FILTER),
                                of("isDeliveryReceiptRequested", BOOLEAN, "isDeliveryReceiptRequested", WRITE),
                                of("isDraft", BOOLEAN, "isDraft", FILTER, ALWAYS),
                                of("isRead", BOOLEAN, "isRead", WRITE, FILTER, ALWAYS),
                                of("isReadReceiptRequested", BOOLEAN, "isReadReceiptRequested", WRITE),
                                of("parentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                                of("receivedDateTime", DATETIME, "receivedDateTime", FILTER, SORT, ALWAYS),
                                of("replyTo", STRUCTURE, "replyTo", WRITE),
                                of("sender_emailAddress_name", STRING, "sender/emailAddress/name", WRITE),
                                of("sender_emailAddress_address", STRING, "sender/emailAddress/address", WRITE, FILTER),
                                of("sentDateTime", DATETIME, "sentDateTime", FILTER, SORT),
                                of("subject", STRING, "subject", WRITE, FILTER, SORT),
                                of("toRecipients", STRUCTURE, "toRecipients", WRITE),
                                of("uniqueBody_contentType", STRING, "uniqueBody/contentType", CONTENT),
                                of("uniqueBody_content", STRING, "uniqueBody/content", CONTENT),
                                of("webLink", STRING, "webLink"),
                                // Not a property of the family's table: the mail as it came over the wire.
                                of("mimeContent", BINARY, GraphColumn.MIME, CREATE, CONTENT)))
                .below("parentFolderId", "mailFolders/{parent}/messages", "messages/{id}")
                .with(GraphTable.Trait.MAIL);
    }
}
