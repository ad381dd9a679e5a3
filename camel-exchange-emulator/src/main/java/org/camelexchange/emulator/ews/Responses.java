package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Meetings;
import org.camelexchange.emulator.store.Props;

/** Items that answer others: replies, forwards and answers to meeting requests. */
final class Responses {
    private static final Set<String> MAILS = Set.of("ReplyToItem", "ReplyAllToItem", "ForwardItem");
    private static final Map<String, String> MEETINGS =
            Map.of("AcceptItem", "Accept", "TentativelyAcceptItem", "Tentative", "DeclineItem", "Decline");
    private static final Set<String> OTHERS = Set.of("SuppressReadReceipt", "CancelCalendarItem");

    private final Call call;
    private final Optional<Element> target;
    private final String disposition;

    Responses(Call call, Optional<Element> target, String disposition) {
        this.call = call;
        this.target = target;
        this.disposition = disposition;
    }

    static boolean answers(Element element) {
        return MAILS.contains(element.name())
                || MEETINGS.containsKey(element.name())
                || OTHERS.contains(element.name());
    }

    ResponseMessage create(Element element) {
        Element reference =
                element.child("ReferenceItemId").orElseThrow(() -> new EwsException(EwsError.INVALID_REFERENCE_ITEM));
        String id = reference.needAttribute("Id");
        Seen seen = call.item(id);
        String key = reference.attribute("ChangeKey");
        if (key == null) {
            throw new EwsException(EwsError.CHANGE_KEY_REQUIRED);
        }
        if (MAILS.contains(element.name())) {
            return CreateItem.mail(call, target, disposition, mail(element, seen.item()));
        }
        if (MEETINGS.containsKey(element.name())) {
            return answer(element, seen);
        }
        if (element.name().equals("CancelCalendarItem")) {
            if (seen.item().kind() != ItemKind.APPOINTMENT || !seen.item().is(Props.MEETING)) {
                throw new EwsException(EwsError.INVALID_REFERENCE_ITEM);
            }
            new Meetings(call.store()).cancel(seen.mailbox(), seen.item());
            seen.mailbox()
                    .move(
                            seen.item().entryId(),
                            seen.mailbox()
                                    .folder(org.camelexchange.emulator.store.WellKnown.DELETED_ITEMS)
                                    .id());
        }
        return ResponseMessage.success();
    }

    private Item mail(Element element, Item original) {
        if (!original.kind().isMail()) {
            throw new EwsException(EwsError.INVALID_REFERENCE_ITEM);
        }
        boolean forward = element.name().equals("ForwardItem");
        String subject = original.get(Props.SUBJECT, "");
        String mark = forward ? "FW: " : "RE: ";
        Body added = element.child("NewBodyContent").map(Codecs.BODY::read).orElse(Body.text(""));
        Item mail = Item.of(ItemKind.MESSAGE)
                .with(
                        Props.SUBJECT,
                        Optional.ofNullable(element.childText("Subject"))
                                .orElse(subject.regionMatches(true, 0, mark, 0, 3) ? subject : mark + subject))
                .with(Props.BODY, quoted(added, original))
                .with(Props.IN_REPLY_TO, forward ? null : original.get(Props.MESSAGE_ID))
                .with(Props.REFERENCES, references(original))
                .with(Props.CONVERSATION_TOPIC, original.get(Props.CONVERSATION_TOPIC));
        if (forward) {
            mail = mail.withAttachments(original.attachments());
        } else {
            mail = mail.with(Props.TO, repliedTo(original, element.name().equals("ReplyAllToItem")));
            List<Address> cc = original.get(Props.CC, List.of());
            mail = mail.with(Props.CC, element.name().equals("ReplyAllToItem") && !cc.isEmpty() ? cc : null);
        }
        for (String own : List.of("ToRecipients", "CcRecipients", "BccRecipients")) {
            Optional<Element> given = element.child(own);
            if (given.isPresent()) {
                mail = MessageProperties.ALL.stream()
                        .filter(p -> p.element().equals(own))
                        .findFirst()
                        .orElseThrow()
                        .read(mail, given.get());
            }
        }
        return mail;
    }

    private List<Address> repliedTo(Item original, boolean all) {
        List<Address> to = new ArrayList<>(original.get(
                Props.REPLY_TO,
                original.find(Props.FROM)
                        .map(List::of)
                        .orElse(original.find(Props.SENDER).map(List::of).orElse(List.of()))));
        if (all) {
            original.get(Props.TO, List.of()).stream()
                    .filter(a -> !a.address().equalsIgnoreCase(call.mailbox().address()))
                    .forEach(to::add);
        }
        return to;
    }

    private static String references(Item original) {
        String id = original.get(Props.MESSAGE_ID);
        String before = original.get(Props.REFERENCES);
        return id == null ? before : before == null ? id : before + " " + id;
    }

    private static Body quoted(Body added, Item original) {
        Body old = original.get(Props.BODY, Body.text(""));
        boolean html = added.html() || old.html();
        String from = original.find(Props.FROM).map(Address::display).orElse("");
        if (!html) {
            return Body.text(added.content() + "\r\n\r\n________________________________\r\nFrom: " + from
                    + "\r\nSubject: " + original.get(Props.SUBJECT, "") + "\r\n\r\n" + old.content());
        }
        return Body.html(Bodies.as(added, "HTML").content() + "<hr>"
                + Bodies.as(old, "HTML").content());
    }

    private ResponseMessage answer(Element element, Seen seen) {
        ItemKind kind = seen.item().kind();
        if (kind != ItemKind.MEETING_REQUEST && kind != ItemKind.APPOINTMENT) {
            throw new EwsException(EwsError.INVALID_ITEM_FOR_ACCEPT);
        }
        if (CalendarProperties.organized(seen)) {
            throw new EwsException(EwsError.ORGANIZER_ANSWERS);
        }
        boolean send = !CreateItem.disposition(disposition).equals("SaveOnly");
        Body body = element.child("Body").map(Codecs.BODY::read).orElse(null);
        Item kept = new Meetings(call.store())
                .respond(seen.mailbox(), seen.item(), MEETINGS.get(element.name()), body, send);
        if (kind == ItemKind.MEETING_REQUEST) {
            // The request has done its work and goes.
            seen.mailbox()
                    .move(
                            seen.item().entryId(),
                            seen.mailbox()
                                    .folder(org.camelexchange.emulator.store.WellKnown.DELETED_ITEMS)
                                    .id());
        }
        return kept == null
                ? ResponseMessage.success()
                : GetItem.items(ItemShape.idOnly(), Seen.of(seen.mailbox(), kept));
    }
}
