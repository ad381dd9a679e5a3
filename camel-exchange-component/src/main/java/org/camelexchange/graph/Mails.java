package org.camelexchange.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.camelexchange.error.AccessDeniedException;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mails: in one request, or as a draft when an attachment is too large for that. */
final class Mails {
    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);
    /** sendMail takes 4 MB of JSON; Base64 adds a third, and the text wants room. */
    private static final int LARGEST_IN_ONE = 2_500_000;

    private Mails() {}

    /** A mail to send; names and addresses as its user gave them. */
    record Mail(
            String subject,
            String content,
            String contentType,
            List<?> to,
            List<?> cc,
            List<?> bcc,
            String from,
            String sender,
            List<Attachments.File> files) {
        ObjectNode json() {
            ObjectNode message = GraphTransport.mapper().createObjectNode();
            message.put("subject", subject);
            message.putObject("body").put("contentType", type()).put("content", content);
            recipients(message.putArray("toRecipients"), to);
            recipients(message.putArray("ccRecipients"), cc);
            recipients(message.putArray("bccRecipients"), bcc);
            address(message, "from", from);
            address(message, "sender", sender);
            return message;
        }

        private static void address(ObjectNode message, String property, String address) {
            if (address != null) {
                message.putObject(property).putObject("emailAddress").put("address", address);
            }
        }

        private long size() {
            return files.stream().mapToLong(file -> file.content().length).sum();
        }

        private String type() {
            if (contentType != null) {
                return contentType.toLowerCase(Locale.ROOT);
            }
            return content != null && content.stripLeading().startsWith("<") ? "html" : "text";
        }

        private static void recipients(ArrayNode array, List<?> addresses) {
            if (addresses != null) {
                OwnProcedures.recipients(array, addresses);
            }
        }
    }

    /** Sends a mail; a copy goes to Sent Items. */
    static void send(GraphProcedure.Tools tools, Mail mail, Scope scope) {
        if (mail.size() > LARGEST_IN_ONE) {
            sendAsDraft(tools, mail, scope);
            return;
        }
        ObjectNode message = mail.json();
        if (!mail.files().isEmpty()) {
            ArrayNode attachments = message.putArray("attachments");
            mail.files().forEach(file -> attachments.add(Attachments.json(file)));
        }
        ObjectNode body = GraphTransport.mapper().createObjectNode();
        body.set("message", message);
        body.put("saveToSentItems", true);
        tools.transport()
                .send(
                        Prefer.on(GraphCall.post(tools.urls().url(scope, "sendMail"), RowWriter.bytes(body))),
                        tools.context());
    }

    private static void sendAsDraft(GraphProcedure.Tools tools, Mail mail, Scope scope) {
        GraphCall create = GraphCall.post(tools.urls().url(scope, "messages"), RowWriter.bytes(mail.json()));
        String id = tools.transport()
                .json(Prefer.on(create), tools.context(), json -> json.<ObjectNode>readValueAsTree()
                        .path("id")
                        .asText());
        String path = "messages/" + Urls.encode(id);
        try {
            mail.files().forEach(file -> Attachments.add(tools, id, file, scope));
        } catch (MsExchangeException e) {
            removeDraft(tools, path, scope);
            throw e;
        }
        try {
            tools.transport()
                    .send(
                            Prefer.on(GraphCall.post(tools.urls().url(scope, path + "/send"), new byte[0], null)),
                            tools.context());
        } catch (InvalidInputException | AccessDeniedException e) {
            // Any other error may mean that it was sent, and then its copy is not ours to remove.
            removeDraft(tools, path, scope);
            throw e;
        }
    }

    private static void removeDraft(GraphProcedure.Tools tools, String path, Scope scope) {
        try {
            tools.transport().send(Prefer.on(GraphCall.delete(tools.urls().url(scope, path))), tools.context());
        } catch (MsExchangeException e) {
            LOG.warn("The mail was not sent, and its draft could not be removed", e);
        }
    }
}
