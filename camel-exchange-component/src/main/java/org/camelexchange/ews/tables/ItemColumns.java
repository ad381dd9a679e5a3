package org.camelexchange.ews.tables;

import static org.camelexchange.ews.tables.EwsColumn.of;
import static org.camelexchange.ews.tables.EwsColumn.word;
import static org.camelexchange.ews.tables.Flag.ALWAYS;
import static org.camelexchange.ews.tables.Flag.CREATE;
import static org.camelexchange.ews.tables.Flag.FILTER;
import static org.camelexchange.ews.tables.Flag.GET;
import static org.camelexchange.ews.tables.Flag.KEY;
import static org.camelexchange.ews.tables.Flag.SORT;
import static org.camelexchange.ews.tables.Flag.VERSION;
import static org.camelexchange.ews.tables.Flag.WRITE;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.backend.PseudoColumns;

/** The columns every item has ([MS-OXWSCORE] 2.2.4.24 ItemType), before and after those that only some have. */
final class ItemColumns {
    private ItemColumns() {}

    /** The columns up to the attachments. Words the server keeps as numbers, which it would sort by: rows are sorted here. */
    private static List<EwsColumn> identity(EwsColumn mime) {
        return List.of(
                of("ItemId", STRING, null, "ItemId@Id", KEY, ALWAYS),
                of("ItemChangeKey", STRING, null, "ItemId@ChangeKey", VERSION, ALWAYS),
                mime,
                of("ParentFolderId", STRING, "item:ParentFolderId", "ParentFolderId@Id", CREATE, ALWAYS),
                of("ParentFolderChangeKey", STRING, "item:ParentFolderId", "ParentFolderId@ChangeKey"),
                of("ItemClass", STRING, "item:ItemClass", "ItemClass", CREATE, FILTER, SORT, ALWAYS),
                of("Subject", STRING, "item:Subject", "Subject", WRITE, FILTER, SORT),
                word(
                        "Sensitivity",
                        "item:Sensitivity",
                        "Sensitivity",
                        List.of("Normal", "Personal", "Private", "Confidential"),
                        WRITE,
                        FILTER,
                        ALWAYS),
                of("Body", STRING, "item:Body", "Body", WRITE, GET));
    }

    private static List<EwsColumn> attachments(String id, String name) {
        return List.of(
                of(id, STRING, "item:Attachments", "Attachments/*/AttachmentId@Id", GET),
                of(name, STRING, "item:Attachments", "Attachments/*/Name", GET));
    }

    private static List<EwsColumn> rest() {
        return List.of(
                of("DateTimeReceived", DATETIME, "item:DateTimeReceived", "DateTimeReceived", FILTER, SORT),
                of("Size", INTEGER, "item:Size", "Size", FILTER, SORT, ALWAYS),
                of("Categories", STRING, "item:Categories", "Categories/String*", WRITE),
                word(
                        "Importance",
                        "item:Importance",
                        "Importance",
                        List.of("Low", "Normal", "High"),
                        WRITE,
                        FILTER,
                        ALWAYS),
                of("InReplyTo", STRING, "item:InReplyTo", "InReplyTo", CREATE, FILTER),
                of("IsSubmitted", BOOLEAN, "item:IsSubmitted", "IsSubmitted"),
                of("IsDraft", BOOLEAN, "item:IsDraft", "IsDraft"),
                of("IsFromMe", BOOLEAN, "item:IsFromMe", "IsFromMe"),
                of("IsResend", BOOLEAN, "item:IsResend", "IsResend"),
                of("IsUnmodified", BOOLEAN, "item:IsUnmodified", "IsUnmodified"),
                of(
                        "InternetMessageHeaders",
                        STRING,
                        "item:InternetMessageHeaders",
                        "InternetMessageHeaders/InternetMessageHeader*",
                        GET),
                of("DateTimeSent", DATETIME, "item:DateTimeSent", "DateTimeSent", FILTER, SORT),
                of("DateTimeCreated", DATETIME, "item:DateTimeCreated", "DateTimeCreated", FILTER, SORT, ALWAYS),
                of("ReminderDueBy", DATETIME, "item:ReminderDueBy", "ReminderDueBy", WRITE, FILTER, SORT),
                of("ReminderIsSet", BOOLEAN, "item:ReminderIsSet", "ReminderIsSet", WRITE, FILTER, SORT),
                of(
                        "ReminderMinutesBeforeStart",
                        INTEGER,
                        "item:ReminderMinutesBeforeStart",
                        "ReminderMinutesBeforeStart",
                        WRITE),
                of("DisplayCc", STRING, "item:DisplayCc", "DisplayCc", FILTER, SORT),
                of("DisplayTo", STRING, "item:DisplayTo", "DisplayTo", FILTER, SORT),
                of("HasAttachments", BOOLEAN, "item:HasAttachments", "HasAttachments", FILTER, SORT, ALWAYS),
                of("Culture", STRING, "item:Culture", "Culture", WRITE));
    }

    private static EwsColumn mime(Flag... flags) {
        return of("MimeContent", BINARY, "item:MimeContent", "MimeContent", flags);
    }

    /**
     * The columns of mails, in the schema's order.
     *
     * @param attachmentId what the column of the attachment ids is called
     * @param own the columns only mails have
     */
    static List<EwsColumn> ofMail(String attachmentId, String attachmentName, List<EwsColumn> own) {
        return all(mime(CREATE, GET), attachments(attachmentId, attachmentName), own);
    }

    /**
     * The columns of another kind of item. Its MIME is an iCalendar or a vCard, which is read only.
     *
     * @param own the columns only this kind has
     */
    static List<EwsColumn> with(List<EwsColumn> own) {
        return all(mime(GET), List.of(), own);
    }

    private static List<EwsColumn> all(EwsColumn mime, List<EwsColumn> attachments, List<EwsColumn> own) {
        List<EwsColumn> all = new ArrayList<>(identity(mime));
        all.addAll(attachments);
        all.addAll(rest());
        // ItemType ends with these, so they stand before what a subtype adds.
        all.addAll(EffectiveRights.columns("item:EffectiveRights"));
        all.add(of("LastModifiedName", STRING, "item:LastModifiedName", "LastModifiedName", FILTER, SORT));
        all.add(of("LastModifiedTime", DATETIME, "item:LastModifiedTime", "LastModifiedTime", FILTER, SORT, ALWAYS));
        all.add(of("IsAssociated", BOOLEAN, "item:IsAssociated", "IsAssociated"));
        all.add(of(
                "WebClientReadFormQueryString",
                STRING,
                "item:WebClientReadFormQueryString",
                "WebClientReadFormQueryString"));
        all.add(of(
                "WebClientEditFormQueryString",
                STRING,
                "item:WebClientEditFormQueryString",
                "WebClientEditFormQueryString"));
        all.add(of("ConversationId", STRING, "item:ConversationId", "ConversationId@Id"));
        all.add(of("ConversationChangeKey", STRING, "item:ConversationId", "ConversationId@ChangeKey"));
        all.add(of("UniqueBody", STRING, "item:UniqueBody", "UniqueBody", GET));
        all.add(of("UniqueBodyType", STRING, "item:UniqueBody", "UniqueBody@BodyType", GET));
        all.addAll(own);
        PseudoColumns.OF_ITEMS.forEach(column -> all.add(EwsColumn.pseudo(column)));
        return all;
    }
}
