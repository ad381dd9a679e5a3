package org.camelexchange.graph;

import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.backend.TokenProcedures;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Input;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** The list of the procedures Graph serves: its own, and those of the EWS vocabulary. */
final class GraphProcedures {
    private static final String SCHEMA = "MSGraph";

    static final Map<Procedure, GraphProcedure> ALL = all();

    private GraphProcedures() {}

    private static Map<Procedure, GraphProcedure> all() {
        Map<Procedure, GraphProcedure> all = new LinkedHashMap<>();
        all.put(
                new Procedure(
                        SCHEMA,
                        "SendMail",
                        List.of(
                                input("Id", STRING, false),
                                input("Subject", STRING, false),
                                input("Content", STRING, false),
                                input("ContentType", STRING, false),
                                list("ToRecipients", false),
                                list("CcRecipients", false),
                                list("BccRecipients", false),
                                input("FromEmail", STRING, false),
                                input("FileName", STRING, false),
                                input("ContentBytes", BINARY, false),
                                input("UserId", STRING, false)),
                        List.of(output("Success", BOOLEAN))),
                OwnProcedures::sendMail);
        all.put(
                new Procedure(
                        SCHEMA,
                        "MoveMail",
                        List.of(
                                input("MessageId", STRING, true),
                                input("DestinationId", STRING, true),
                                input("UserId", STRING, false)),
                        List.of(output("Success", BOOLEAN), output("Id", STRING))),
                OwnProcedures::moveMail);
        all.put(
                new Procedure(
                        SCHEMA,
                        "AddAttachments",
                        List.of(
                                input("Id", STRING, true),
                                input("FileName", STRING, true),
                                input("ContentBytes", BINARY, true),
                                input("ContentType", STRING, false),
                                input("UserId", STRING, false)),
                        List.of(
                                output("Id", STRING),
                                output("Name", STRING),
                                output("ContentType", STRING),
                                output("Size", INTEGER),
                                output("IsInline", BOOLEAN),
                                output("LastModifiedDateTime", DATETIME))),
                OwnProcedures::addAttachments);
        all.put(
                new Procedure(
                        SCHEMA,
                        "DownloadAttachments",
                        List.of(
                                input("MessageId", STRING, true),
                                input("AttachmentId", STRING, false),
                                input("UserId", STRING, false)),
                        List.of(
                                output("Id", STRING),
                                output("Name", STRING),
                                output("FileName", STRING),
                                output("ContentType", STRING),
                                output("ContentBytes", BINARY),
                                output("LastModifiedDateTime", DATETIME),
                                output("IsInline", BOOLEAN),
                                output("Size", INTEGER))),
                OwnProcedures::downloadAttachments);
        all.put(EwsProcedures.SEND_ITEM, BridgeProcedures::sendItem);
        all.put(EwsProcedures.SEND_MAIL, BridgeProcedures::sendMail);
        all.put(EwsProcedures.MOVE_ITEM, BridgeProcedures::moveItem);
        all.put(EwsProcedures.CREATE_ATTACHMENTS, BridgeProcedures::createAttachments);
        all.put(EwsProcedures.GET_ATTACHMENT, BridgeProcedures::getAttachment);
        Stream.concat(TokenProcedures.of(SCHEMA).stream(), EwsProcedures.TOKENS.stream())
                .forEach(procedure -> all.put(
                        procedure,
                        (tools, inputs, scope) -> List.of(new Row(tools.tokens().run(procedure.name(), inputs)))));
        return all;
    }

    private static Input input(String name, ColumnType type, boolean required) {
        return new Input(name, type, false, required);
    }

    private static Input list(String name, boolean required) {
        return new Input(name, STRING, true, required);
    }

    private static Column output(String name, ColumnType type) {
        return Column.of(name, type, Access.READ_ONLY);
    }
}
