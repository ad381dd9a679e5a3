package org.camelexchange.ews.tables;

import static org.camelexchange.ews.tables.EwsColumn.of;
import static org.camelexchange.ews.tables.Flag.ALWAYS;
import static org.camelexchange.ews.tables.Flag.CREATE;
import static org.camelexchange.ews.tables.Flag.FILTER;
import static org.camelexchange.ews.tables.Flag.GET;
import static org.camelexchange.ews.tables.Flag.SORT;
import static org.camelexchange.ews.tables.Flag.WRITE;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
import org.camelexchange.table.ColumnType;

/** The columns of the mail folders every mailbox has ([MS-OXWSMSG] 2.2.4.1 MessageType). */
final class MailColumns {
    private static final List<EwsColumn> MESSAGE = List.of(
            of("SenderName", STRING, "message:Sender", "Sender/Mailbox/Name", CREATE, SORT),
            of("SenderEmailAddress", STRING, "message:Sender", "Sender/Mailbox/EmailAddress", CREATE, GET),
            of("SenderRoutingType", STRING, "message:Sender", "Sender/Mailbox/RoutingType", CREATE, GET),
            of("ToRecipients_Name", STRING, "message:ToRecipients", "ToRecipients/Mailbox*/Name", WRITE, GET),
            of(
                    "ToRecipients_EmailAddress",
                    STRING,
                    "message:ToRecipients",
                    "ToRecipients/Mailbox*/EmailAddress",
                    WRITE,
                    GET),
            of("ToRecipients_ItemId", STRING, "message:ToRecipients", "ToRecipients/Mailbox*/ItemId@Id", GET),
            of("CcRecipients_Name", STRING, "message:CcRecipients", "CcRecipients/Mailbox*/Name", WRITE, GET),
            of(
                    "CcRecipients_EmailAddress",
                    STRING,
                    "message:CcRecipients",
                    "CcRecipients/Mailbox*/EmailAddress",
                    WRITE,
                    GET),
            of("CcRecipients_ItemId", STRING, "message:CcRecipients", "CcRecipients/Mailbox*/ItemId@Id", GET),
            of("BccRecipients_Name", STRING, "message:BccRecipients", "BccRecipients/Mailbox*/Name", WRITE, GET),
            of(
                    "BccRecipients_EmailAddress",
                    STRING,
                    "message:BccRecipients",
                    "BccRecipients/Mailbox*/EmailAddress",
                    WRITE,
                    GET),
            of("BccRecipients_ItemId", STRING, "message:BccRecipients", "BccRecipients/Mailbox*/ItemId@Id", GET),
            of(
                    "IsReadReceiptRequested",
                    BOOLEAN,
                    "message:IsReadReceiptRequested",
                    "IsReadReceiptRequested",
                    WRITE,
                    FILTER),
            of(
                    "IsDeliveryReceiptRequested",
                    BOOLEAN,
                    "message:IsDeliveryReceiptRequested",
                    "IsDeliveryReceiptRequested",
                    WRITE,
                    FILTER),
            of("ConversationIndex", BINARY, "message:ConversationIndex", "ConversationIndex"),
            of("ConversationTopic", STRING, "message:ConversationTopic", "ConversationTopic", FILTER, SORT),
            of("FromName", STRING, "message:From", "From/Mailbox/Name", CREATE, SORT),
            of("FromEmailAddress", STRING, "message:From", "From/Mailbox/EmailAddress", CREATE, GET),
            of("FromRoutingType", STRING, "message:From", "From/Mailbox/RoutingType", CREATE, GET),
            of("InternetMessageId", STRING, "message:InternetMessageId", "InternetMessageId", CREATE, FILTER),
            of("IsRead", BOOLEAN, "message:IsRead", "IsRead", WRITE, FILTER, SORT, ALWAYS),
            of("IsResponseRequested", BOOLEAN, "message:IsResponseRequested", "IsResponseRequested", WRITE, FILTER),
            of("References", STRING, "message:References", "References", CREATE, FILTER),
            of("ReceivedByName", STRING, "message:ReceivedBy", "ReceivedBy/Mailbox/Name"),
            of("ReceivedByEmailAddress", STRING, "message:ReceivedBy", "ReceivedBy/Mailbox/EmailAddress", GET),
            of("ReceivedByRoutingType", STRING, "message:ReceivedBy", "ReceivedBy/Mailbox/RoutingType", GET),
            of("ReceivedRepresentingName", STRING, "message:ReceivedRepresenting", "ReceivedRepresenting/Mailbox/Name"),
            of(
                    "ReceivedRepresentingEmailAddress",
                    STRING,
                    "message:ReceivedRepresenting",
                    "ReceivedRepresenting/Mailbox/EmailAddress",
                    GET),
            of(
                    "ReceivedRepresentingRoutingType",
                    STRING,
                    "message:ReceivedRepresenting",
                    "ReceivedRepresenting/Mailbox/RoutingType",
                    GET),
            reminder("Text", STRING, "ReminderText"),
            reminder("Location", STRING, "Location"),
            reminder("StartTime", DATETIME, "StartTime"),
            reminder("EndTime", DATETIME, "EndTime"),
            reminder("AssociatedCalendarId", STRING, "AssociatedCalendarItemId@Id"));

    private MailColumns() {}

    /** What a reminder that came as a mail is about ([MS-OXWSMSG] 2.2.4.4 ReminderMessageDataType). */
    private static EwsColumn reminder(String name, ColumnType type, String path) {
        return of(
                "ReminderMessageData_" + name, type, "message:ReminderMessageData", "ReminderMessageData/" + path, GET);
    }

    /**
     * A mail folder.
     *
     * @param attachmentId what the column of the attachments' ids is called
     * @param attachmentName what the column of their names is called
     */
    static EwsTable mail(String name, String folder, String attachmentId, String attachmentName) {
        return EwsTable.of(
                name, EwsTable.Kind.ITEM, folder, "Message", ItemColumns.ofMail(attachmentId, attachmentName, MESSAGE));
    }
}
