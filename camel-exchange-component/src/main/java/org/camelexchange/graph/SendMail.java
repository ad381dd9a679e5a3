package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.input;
import static org.camelexchange.graph.OwnProcedures.list;
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.STRING;

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
                    input("ContentType", STRING),
                    list("ToRecipients"),
                    list("CcRecipients"),
                    list("BccRecipients"),
                    input("FromEmail", STRING),
                    input("FileName", STRING),
                    input("ContentBytes", BINARY)),
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
                        inputs.text("FileName"),
                        (byte[]) inputs.get("ContentBytes")),
                of);
        return OwnProcedures.done();
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }
}
