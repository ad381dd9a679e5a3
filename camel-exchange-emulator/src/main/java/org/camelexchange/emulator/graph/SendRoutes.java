package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** Sending: sendMail, the sending of drafts, replies and forwards. */
final class SendRoutes {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private SendRoutes() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.of("POST", "sendMail", SendRoutes::sendMail));
        routes.add(Route.of("POST", "messages/{item}/send", SendRoutes::sendDraft));
        for (Answer answer : Answer.values()) {
            routes.add(Route.of("POST", "messages/{item}/" + answer.action, call -> send(call, respond(call, answer))));
            routes.add(Route.of(
                    "POST", "messages/{item}/create" + Values.upper(answer.action), call -> draft(call, answer)));
        }
        return routes;
    }

    /** The ways to answer a mail. */
    private enum Answer {
        REPLY("reply", "RE: "),
        REPLY_ALL("replyAll", "RE: "),
        FORWARD("forward", "FW: ");

        private final String action;
        private final String mark;

        Answer(String action, String mark) {
            this.action = action;
            this.mark = mark;
        }
    }

    private static HttpAnswer sendMail(Call call) {
        if (MessageRoutes.isMime(call)) {
            return send(call, MessageRoutes.fromMime(call));
        }
        JsonNode body = Bodies.parameters(call, "sendMail", Set.of("message", "saveToSentItems"));
        JsonNode message = body.get("message");
        if (message == null || !message.isObject()) {
            throw GraphError.INVALID_PARAMETER.because("The parameter 'Message' is missing.");
        }
        JsonNode keep = body.get("saveToSentItems");
        if (keep != null && !keep.isNull() && !keep.isBoolean() && !keep.isTextual()) {
            throw GraphError.BODY_READ.because("Cannot convert 'saveToSentItems' to the expected type 'Edm.Boolean'.");
        }
        Item mail = Bodies.message(call, message, Item.of(ItemKind.MESSAGE));
        return send(call, mail, keep == null || keep.isNull() || keep.asBoolean(true));
    }

    private static HttpAnswer send(Call call, Item mail) {
        return send(call, mail, true);
    }

    private static HttpAnswer send(Call call, Item mail, boolean keep) {
        Item ready = ready(call, mail);
        call.store().deliver(call.mailbox(), forOthers(ready));
        if (keep) {
            Mailbox mailbox = call.mailbox();
            mailbox.create(mailbox.folder(WellKnown.SENT_ITEMS).id(), ready.with(Props.FROM_ME, true));
        }
        return HttpAnswer.empty(202);
    }

    /** The draft itself becomes the copy in Sent Items: its immutable id stays. */
    private static HttpAnswer sendDraft(Call call) {
        Item draft = call.item(Messages.RESOURCE);
        Item ready = ready(call, draft);
        call.store().deliver(call.mailbox(), forOthers(ready));
        Mailbox mailbox = call.mailbox();
        mailbox.update(draft.immutableId(), null, item -> ready.with(Props.FROM_ME, true));
        mailbox.move(draft.immutableId(), mailbox.folder(WellKnown.SENT_ITEMS).id());
        return HttpAnswer.empty(202);
    }

    /** Nobody else sees who got a blind copy, not in the MIME either. */
    private static Item forOthers(Item ready) {
        return ready.get(Props.BCC) == null ? ready : ready.withMime(null);
    }

    private static Item ready(Call call, Item mail) {
        List<Address> recipients = new ArrayList<>(mail.get(Props.TO, List.of()));
        recipients.addAll(mail.get(Props.CC, List.of()));
        recipients.addAll(mail.get(Props.BCC, List.of()));
        if (recipients.isEmpty()) {
            throw GraphError.INVALID_RECIPIENTS.because("At least one recipient is not valid., No recipients found.");
        }
        for (Address recipient : recipients) {
            if (!ADDRESS.matcher(recipient.address()).matches()) {
                throw GraphError.INVALID_RECIPIENTS.because("At least one recipient is not valid., Recipient '"
                        + recipient.address() + "' is not resolved. All recipients must be resolved before a message"
                        + " can be submitted.");
            }
        }
        Mailbox mailbox = call.mailbox();
        Address from = mail.get(Props.FROM, mailbox.owner());
        if (!call.store().mayOpen(mailbox.address(), from.address())) {
            throw GraphError.SEND_AS_DENIED.because("The user account which was used to submit this request does not"
                    + " have the right to send mail on behalf of the specified sending account., Cannot submit"
                    + " message.");
        }
        boolean self = from.address().equalsIgnoreCase(mailbox.address());
        Item ready = mail.with(Props.FROM, self ? mailbox.owner() : from)
                .with(Props.SENDER, mailbox.owner())
                .with(Props.SENT, call.now())
                .with(Props.RECEIVED, call.now())
                .with(Props.DRAFT, false)
                .with(Props.READ, true);
        // The copies of the sender and of all recipients are one and the same mail.
        String domain = mailbox.address().substring(mailbox.address().indexOf('@') + 1);
        return ready.get(Props.MESSAGE_ID) != null
                ? ready
                : ready.with(Props.MESSAGE_ID, "<" + UUID.randomUUID() + "@" + domain + ">");
    }

    private static HttpAnswer draft(Call call, Answer answer) {
        Mailbox mailbox = call.mailbox();
        Item draft = respond(call, answer)
                .with(Props.DRAFT, true)
                .with(Props.READ, true)
                .with(Props.SENT, call.now())
                .with(Props.RECEIVED, call.now());
        Item made = mailbox.create(mailbox.folder(WellKnown.DRAFTS).id(), draft);
        return Answers.row(call, 201, Messages.RESOURCE, made, MessageRoutes.NAME);
    }

    private static Item respond(Call call, Answer answer) {
        Item original = call.item(Messages.RESOURCE);
        JsonNode body = Bodies.parameters(call, answer.action, Set.of("message", "comment", "toRecipients"));
        JsonNode message = body.get("message");
        Object comment = JsonIn.value("comment", Type.Primitive.STRING, body.path("comment"));
        if (comment != null && message != null && message.hasNonNull("body")) {
            throw GraphError.INVALID_REQUEST.because(
                    "Specifying both a comment and the body of the message is an error.");
        }
        String references = original.get(Props.REFERENCES, "");
        String id = original.get(Props.MESSAGE_ID);
        String subject = original.get(Props.SUBJECT, "");
        Item reply = Item.of(ItemKind.MESSAGE)
                .with(Props.SUBJECT, subject.startsWith(answer.mark) ? subject : answer.mark + subject)
                .with(Props.IN_REPLY_TO, id)
                .with(Props.REFERENCES, id == null ? null : (references + " " + id).strip())
                .with(Props.CONVERSATION_TOPIC, original.get(Props.CONVERSATION_TOPIC))
                .with(Props.BODY, quoted(original, comment == null ? "" : comment.toString()));
        if (answer == Answer.FORWARD) {
            JsonNode to = body.get("toRecipients");
            if (to != null && message != null && message.hasNonNull("toRecipients")) {
                throw GraphError.INVALID_REQUEST.because(
                        "Specifying both toRecipients and the toRecipients of the message is an error.");
            }
            if (to != null) {
                reply = reply.with(
                        Props.TO, Values.addresses(JsonIn.value("toRecipients", new Type.Many(Types.RECIPIENT), to)));
            }
            reply = reply.withAttachments(original.detached().attachments());
        } else {
            reply = addressed(reply, original, call.mailbox(), answer == Answer.REPLY_ALL);
        }
        if (message != null && !message.isNull() && !message.isObject()) {
            throw GraphError.BODY_READ.because("The parameter 'message' is no JSON object.");
        }
        return message == null || message.isNull() ? reply : Bodies.message(call, message, reply);
    }

    private static Item addressed(Item reply, Item original, Mailbox mailbox, boolean all) {
        Address from = original.get(Props.FROM, original.get(Props.SENDER));
        List<Address> to = new ArrayList<>(original.get(Props.REPLY_TO, from == null ? List.of() : List.of(from)));
        if (!all) {
            return reply.with(Props.TO, to.isEmpty() ? null : to);
        }
        to.addAll(others(original.get(Props.TO, List.of()), mailbox));
        List<Address> cc = others(original.get(Props.CC, List.of()), mailbox);
        return reply.with(Props.TO, to.isEmpty() ? null : to).with(Props.CC, cc.isEmpty() ? null : cc);
    }

    private static List<Address> others(List<Address> addresses, Mailbox mailbox) {
        return addresses.stream()
                .filter(a -> !a.address().equalsIgnoreCase(mailbox.address()))
                .toList();
    }

    private static Body quoted(Item original, String comment) {
        Body old = original.get(Props.BODY, Body.text(""));
        Address from = original.get(Props.FROM);
        String head =
                "From: " + (from == null ? "" : from.display()) + "\r\nSubject: " + original.get(Props.SUBJECT, "");
        return old.html()
                ? Body.html(Html.escape(comment) + "<hr>" + Html.escape(head) + "<br>" + old.content())
                : Body.text(comment + "\r\n________________________________\r\n" + head + "\r\n\r\n" + old.content());
    }
}
