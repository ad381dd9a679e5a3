package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.input;
import static org.camelexchange.graph.OwnProcedures.list;
import static org.camelexchange.graph.OwnProcedures.word;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Sends a draft by its Id, or writes a mail and sends it. */
final class SendMail {
    static final Procedure DECLARATION = OwnProcedures.of(
            "SendMail",
            List.of(
                    input("Id", STRING),
                    input("Subject", STRING),
                    input("Content", STRING),
                    word("ContentType", false, "HTML", "Text"),
                    list("ToRecipients"),
                    list("CcRecipients"),
                    list("BccRecipients"),
                    input("Attachments", STRING),
                    input("FileName", STRING),
                    input("LocalFile", STRING),
                    input("ContentBytes", BINARY),
                    input("SenderEmail", STRING),
                    input("FromEmail", STRING)),
            OwnProcedures.success());

    private SendMail() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Scope of = OwnProcedures.scope(inputs, scope);
        String draft = inputs.text("Id");
        if (draft != null) {
            GraphCall send =
                    GraphCall.post(tools.urls().url(of, "messages/" + Urls.encode(draft) + "/send"), new byte[0], null);
            tools.transport().send(Prefer.on(send), tools.context());
            return OwnProcedures.done();
        }
        List<?> to = (List<?>) inputs.get("ToRecipients");
        List<?> cc = (List<?>) inputs.get("CcRecipients");
        List<?> bcc = (List<?>) inputs.get("BccRecipients");
        if (isEmpty(to) && isEmpty(cc) && isEmpty(bcc)) {
            throw new InvalidInputException(
                    Failure.of("execute", "MSGraph.SendMail")
                            .withCure("Put Id of a draft, or ToRecipients, CcRecipients or BccRecipients into the row"),
                    "the mail has nobody to go to",
                    null);
        }
        Mails.send(
                tools,
                new Mails.Mail(
                        inputs.text("Subject"),
                        inputs.get("Content") == null ? "" : inputs.text("Content"),
                        inputs.text("ContentType"),
                        to,
                        cc,
                        bcc,
                        inputs.text("FromEmail"),
                        inputs.text("SenderEmail"),
                        files(inputs)),
                of);
        return OwnProcedures.done();
    }

    private static List<Attachments.File> files(Row inputs) {
        List<Attachments.File> files = new ArrayList<>();
        if (inputs.get("Attachments") != null) {
            files.addAll(FileInputs.several(inputs.text("Attachments"), DECLARATION.fullName()));
        }
        if (inputs.get("ContentBytes") != null || inputs.get("LocalFile") != null) {
            files.add(FileInputs.one(inputs, DECLARATION.fullName()));
        }
        return files;
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }
}
