package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.OWNED;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of the mail tables of the EWS vocabulary over Graph's messages. */
final class BridgeMail {
    private static final Map<String, String> ABSENT = absent();

    private BridgeMail() {}

    private static Map<String, String> absent() {
        Map<String, String> absent = new HashMap<>();
        for (String who : List.of("To", "Cc", "Bcc")) {
            absent.put(who + "Recipients_ItemId", "Graph does not say which contact a recipient was taken from");
        }
        for (String part : List.of("Text", "Location", "StartTime", "EndTime", "AssociatedCalendarId")) {
            absent.put("ReminderMessageData_" + part, "Graph has no messages of reminders");
        }
        return absent;
    }

    /**
     * A mail folder.
     *
     * @param attachmentId what the column of the attachments' ids is called
     * @param attachmentName what the column of their names is called
     */
    static GraphTable mail(String name, String folder, String attachmentId, String attachmentName) {
        return GraphTable.of(
                        "EWS",
                        name,
                        false,
                        "mailFolders/{folder}/messages",
                        "mailFolders/{parent}/messages",
                        "ParentFolderId",
                        "messages/{id}",
                        folder,
                        Set.of(GraphTable.Trait.MAIL),
                        columns(attachmentId, attachmentName))
                .and(BridgeItem.columns())
                .and(BridgeItem.pseudo())
                .without(BridgeItem.absent(ABSENT));
    }

    private static List<GraphColumn> columns(String attachmentId, String attachmentName) {
        return List.of(
                of("ItemId", STRING, "id", KEY, ALWAYS),
                of("ItemChangeKey", STRING, "changeKey", VERSION, ALWAYS),
                of("MimeContent", BINARY, GraphColumn.MIME, CREATE, CONTENT),
                of("ParentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                of("Subject", STRING, "subject", WRITE, FILTER, SORT),
                of("Body", STRING, "body", Codec.BODY, WRITE, CONTENT),
                of(attachmentId, STRING, "attachments[]/id", CONTENT, OWNED),
                of(attachmentName, STRING, "attachments[]/name", CONTENT),
                of("DateTimeReceived", DATETIME, "receivedDateTime", FILTER, SORT, ALWAYS),
                of("Categories", STRING, "categories[]", WRITE),
                of("Importance", STRING, "importance", Codec.CAPITALIZED, WRITE, FILTER, ALWAYS),
                of("IsDraft", BOOLEAN, "isDraft", FILTER, ALWAYS),
                of("DateTimeSent", DATETIME, "sentDateTime", FILTER, SORT),
                of("DateTimeCreated", DATETIME, "createdDateTime", FILTER, SORT, ALWAYS),
                of("HasAttachments", BOOLEAN, "hasAttachments", FILTER, ALWAYS),
                of("LastModifiedTime", DATETIME, "lastModifiedDateTime", FILTER, SORT, ALWAYS),
                of("WebClientReadFormQueryString", STRING, "webLink"),
                of("ConversationId", STRING, "conversationId", FILTER),
                of("SenderName", STRING, "sender/emailAddress/name", CREATE),
                of("SenderEmailAddress", STRING, "sender/emailAddress/address", CREATE, FILTER),
                of("ToRecipients_Name", STRING, "toRecipients[]/emailAddress/name", WRITE),
                of("ToRecipients_EmailAddress", STRING, "toRecipients[]/emailAddress/address", WRITE),
                of("CcRecipients_Name", STRING, "ccRecipients[]/emailAddress/name", WRITE),
                of("CcRecipients_EmailAddress", STRING, "ccRecipients[]/emailAddress/address", WRITE),
                of("BccRecipients_Name", STRING, "bccRecipients[]/emailAddress/name", WRITE),
                of("BccRecipients_EmailAddress", STRING, "bccRecipients[]/emailAddress/address", WRITE),
                of("IsReadReceiptRequested", BOOLEAN, "isReadReceiptRequested", Codec.PLAIN.or(false), WRITE),
                of("IsDeliveryReceiptRequested", BOOLEAN, "isDeliveryReceiptRequested", Codec.PLAIN.or(false), WRITE),
                of("ConversationIndex", BINARY, "conversationIndex"),
                of("FromName", STRING, "from/emailAddress/name", CREATE, FILTER),
                of("FromEmailAddress", STRING, "from/emailAddress/address", CREATE, FILTER),
                of("InternetMessageId", STRING, "internetMessageId", CREATE, FILTER),
                of("IsRead", BOOLEAN, "isRead", WRITE, FILTER, ALWAYS),
                BridgeItem.sensitivity(),
                of("InternetMessageHeaders", STRING, "internetMessageHeaders[]/value", CONTENT),
                of("ReminderIsSet", BOOLEAN, Mapi.common("Boolean", "0x8503"), WRITE),
                of("ReminderMinutesBeforeStart", INTEGER, Mapi.common("Integer", "0x8501"), WRITE, FILTER),
                of("UniqueBody", STRING, "uniqueBody", Codec.BODY, CONTENT),
                of("UniqueBodyType", STRING, "uniqueBody", Codec.BODY_TYPE, CONTENT),
                of("SenderRoutingType", STRING, "String 0x0C1E", CREATE, FILTER),
                of("FromRoutingType", STRING, "String 0x0064", CREATE, FILTER),
                of("ConversationTopic", STRING, "String 0x0070", FILTER),
                of("IsResponseRequested", BOOLEAN, "Boolean 0x0C17", WRITE),
                of("References", STRING, "String 0x1039", CREATE, FILTER),
                of("ReceivedByName", STRING, "String 0x0040", FILTER),
                of("ReceivedByEmailAddress", STRING, "String 0x0076", FILTER),
                of("ReceivedByRoutingType", STRING, "String 0x0075", FILTER),
                of("ReceivedRepresentingName", STRING, "String 0x0044", FILTER),
                of("ReceivedRepresentingEmailAddress", STRING, "String 0x0078", FILTER),
                of("ReceivedRepresentingRoutingType", STRING, "String 0x0077", FILTER));
    }
}
