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

    /** Attaches a file to an item. */
    public static final Procedure CREATE_ATTACHMENTS = new Procedure(
            SCHEMA,
            "CreateAttachments",
            List.of(
                    required("ItemId", STRING),
                    required("AttachmentName", STRING),
                    required("Content", BINARY),
                    input("ContentType", STRING),
                    input("ContentId", STRING),
                    input("IsInline", BOOLEAN)),
            List.of(output("AttachmentId", STRING), output("ItemId", STRING), output("ItemChangeKey", STRING)));

    /** Reads attachments with their content. */
    public static final Procedure GET_ATTACHMENT = new Procedure(
            SCHEMA,
            "GetAttachment",
            List.of(
                    new Input("AttachmentIds", STRING, true, true),
                    input("IncludeMimeContent", BOOLEAN),
                    Input.word("BodyType", List.of("Best", "HTML", "Text"))),
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
                    output("Content", BINARY)));

    /** About the connection's own login. */
    public static final List<Procedure> TOKENS = TokenProcedures.of(SCHEMA);

    public static final List<Procedure> ALL = Stream.concat(
                    Stream.of(SEND_ITEM, SEND_MAIL, MOVE_ITEM, CREATE_ATTACHMENTS, GET_ATTACHMENT), TOKENS.stream())
            .toList();

    private EwsProcedures() {}

    private static List<Column> response() {
        return List.of(output("ResponseClass", STRING), output("ResponseCode", STRING), output("MessageText", STRING));
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
