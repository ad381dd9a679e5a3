package org.camelexchange.backend;

import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
import java.util.stream.Stream;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Input;
import org.camelexchange.table.Procedure;

/** The procedures of the EWS vocabulary. Both back ends serve them, so a route that calls them runs on both. */
public final class EwsProcedures {
    private static final String SCHEMA = "EWS";
    /** The forms of ids, [MS-OXWSCVTID] 2.2.5.1 IdFormatType. */
    private static final List<String> ID_FORMATS =
            List.of("EwsLegacyId", "EwsId", "EntryId", "HexEntryId", "StoreId", "OwaId");

    /** Sends a draft that is in the mailbox. */
    public static final Procedure SEND_ITEM = new Procedure(
            SCHEMA,
            "SendItem",
            List.of(
                    required("ItemId", STRING),
                    input("ItemChangeKey", STRING),
                    input("SaveToFolder", BOOLEAN),
                    input("SavedItemFolder", STRING)),
            response());

    /** Writes a mail and sends it. */
    public static final Procedure SEND_MAIL = new Procedure(
            SCHEMA,
            "SendMail",
            List.of(
                    required("Subject", STRING),
                    required("Content", STRING),
                    new Input("ToRecipients", STRING, true, true),
                    new Input("CcRecipients", STRING, true, false),
                    new Input("BccRecipients", STRING, true, false),
                    Input.word("BodyType", List.of("HTML", "Text")),
                    input("AttachmentName", STRING),
                    input("AttachmentContent", BINARY)),
            response());

    /** Moves an item to another folder. */
    public static final Procedure MOVE_ITEM = new Procedure(
            SCHEMA,
            "MoveItem",
            List.of(required("ItemId", STRING), input("ItemChangeKey", STRING), required("FolderId", STRING)),
            List.of(output("ItemId", STRING), output("ItemChangeKey", STRING)));

    /**
     * Attaches a file to an item: the content given, or that of a file of this machine, under the name given or else the
     * file's.
     */
    public static final Procedure CREATE_ATTACHMENTS = new Procedure(
            SCHEMA,
            "CreateAttachments",
            List.of(
                    required("ItemId", STRING),
                    input("AttachmentName", STRING),
                    input("FileName", STRING),
                    input("Content", BINARY),
                    input("LocalFile", STRING),
                    input("ContentType", STRING),
                    input("ContentId", STRING),
                    input("IsInline", BOOLEAN)),
            List.of(output("AttachmentId", STRING), output("ItemId", STRING), output("ItemChangeKey", STRING)));

    /** Removes attachments; a row for each says whose it was. */
    public static final Procedure DELETE_ATTACHMENT = new Procedure(
            SCHEMA,
            "DeleteAttachment",
            List.of(new Input("AttachmentIds", STRING, true, true)),
            List.of(output("AttachmentId", STRING), output("ItemId", STRING), output("ItemChangeKey", STRING)));

    /** Reads attachments with their content, and writes them to a folder of this machine when one is given. */
    public static final Procedure GET_ATTACHMENT = new Procedure(
            SCHEMA,
            "GetAttachment",
            List.of(
                    new Input("AttachmentIds", STRING, true, true),
                    input("IncludeMimeContent", BOOLEAN),
                    Input.word("BodyType", List.of("Best", "HTML", "Text")),
                    input("AttachmentFolder", STRING),
                    input("Overwrite", BOOLEAN)),
            List.of(
                    output("AttachmentId", STRING),
                    output("Name", STRING),
                    output("FileName", STRING),
                    output("ContentType", STRING),
                    output("ContentId", STRING),
                    output("ContentLocation", STRING),
                    output("LastModifiedTime", DATETIME),
                    output("IsInline", BOOLEAN),
                    output("Size", INTEGER),
                    output("Content", BINARY),
                    output("LocalFile", STRING)));

    /** The lists an organization's rooms are in. */
    public static final Procedure GET_ROOM_LISTS = new Procedure(
            SCHEMA, "GetRoomLists", List.of(), List.of(output("Name", STRING), output("EmailAddress", STRING)));

    /** The rooms of a list. */
    public static final Procedure GET_ROOMS = new Procedure(
            SCHEMA,
            "GetRooms",
            List.of(required("RoomListEmailAddress", STRING)),
            List.of(output("Name", STRING), output("EmailAddress", STRING), output("RoomListEmailAddress", STRING)));

    /**
     * What stands in people's calendars between two times. Mailboxes are addresses, or rows of Address, AttendeeType
     * (Organizer, Required, Optional, Room, Resource) and ExcludeConflicts. The times of the answer are those of Timezone.
     */
    public static final Procedure GET_USER_AVAILABILITY = new Procedure(
            SCHEMA,
            "GetUserAvailability",
            List.of(
                    Input.rows("Mailboxes", List.of("Address", "AttendeeType", "ExcludeConflicts")),
                    required("StartTime", DATETIME),
                    required("EndTime", DATETIME),
                    input("Timezone", STRING)),
            List.of(
                    output("Address", STRING),
                    output("Id", STRING),
                    output("Subject", STRING),
                    output("Location", STRING),
                    output("StartTime", DATETIME),
                    output("EndTime", DATETIME),
                    output("BusyType", STRING),
                    output("IsMeeting", BOOLEAN),
                    output("IsRecurring", BOOLEAN),
                    output("IsException", BOOLEAN),
                    output("IsReminderSet", BOOLEAN),
                    output("IsPrivate", BOOLEAN)));

    /** What a user's mailbox answers while its user is out of office. */
    public static final Procedure GET_USER_OOF_SETTINGS = new Procedure(
            SCHEMA,
            "GetUserOofSettings",
            List.of(required("User", STRING), input("ImpersonationUser", STRING), impersonationType()),
            List.of(
                    output("OofState", STRING),
                    output("ExternalAudience", STRING),
                    output("StartTime", DATETIME),
                    output("EndTime", DATETIME),
                    output("InternalReply", STRING),
                    output("ExternalReply", STRING)));

    /** Changes what a user's mailbox answers; what is not given stays as it is. */
    public static final Procedure SET_USER_OOF_SETTINGS = new Procedure(
            SCHEMA,
            "SetUserOofSettings",
            List.of(
                    required("User", STRING),
                    Input.word("OofState", List.of("Disabled", "Enabled", "Scheduled")),
                    Input.word("ExternalAudience", List.of("None", "Known", "All")),
                    input("StartTime", DATETIME),
                    input("EndTime", DATETIME),
                    input("InternalReply", STRING),
                    input("ExternalReply", STRING),
                    input("ImpersonationUser", STRING),
                    impersonationType()),
            response());

    /** Turns ids of items and folders from one form into another. */
    public static final Procedure CONVERT_ID = new Procedure(
            SCHEMA,
            "ConvertId",
            List.of(
                    new Input("Ids", STRING, true, true),
                    new Input("Format", STRING, false, true, ID_FORMATS),
                    new Input("DestinationFormat", STRING, false, true, ID_FORMATS),
                    required("Mailbox", STRING)),
            List.of(output("Id", STRING), output("Format", STRING), output("ConvertedId", STRING)));

    /** About the connection's own login. */
    public static final List<Procedure> TOKENS = TokenProcedures.of(SCHEMA);

    /** All of them. A back end offers those it can do. */
    public static final List<Procedure> ALL = Stream.concat(
                    Stream.of(
                            SEND_ITEM,
                            SEND_MAIL,
                            MOVE_ITEM,
                            CREATE_ATTACHMENTS,
                            DELETE_ATTACHMENT,
                            GET_ATTACHMENT,
                            GET_ROOM_LISTS,
                            GET_ROOMS,
                            GET_USER_AVAILABILITY,
                            GET_USER_OOF_SETTINGS,
                            SET_USER_OOF_SETTINGS,
                            CONVERT_ID),
                    TOKENS.stream())
            .toList();

    private EwsProcedures() {}

    private static List<Column> response() {
        return List.of(output("ResponseClass", STRING), output("ResponseCode", STRING), output("MessageText", STRING));
    }

    private static Input impersonationType() {
        return Input.word("ImpersonationType", List.of("PrincipalName", "SID", "PrimarySmtpAddress", "SmtpAddress"));
    }

    private static Input required(String name, ColumnType type) {
        return new Input(name, type, false, true);
    }

    private static Input input(String name, ColumnType type) {
        return new Input(name, type, false, false);
    }

    private static Column output(String name, ColumnType type) {
        return Column.of(name, type, Access.READ_ONLY);
    }
}
