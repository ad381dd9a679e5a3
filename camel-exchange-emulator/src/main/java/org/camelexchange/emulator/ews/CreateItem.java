package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camelexchange.emulator.store.Derived;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Meetings;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** CreateItem ([MS-OXWSCORE] 3.1.4.2). */
final class CreateItem implements Operation {
    @Override
    public String name() {
        return "CreateItem";
    }

    @Override
    public String always() {
        return "Items";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        return ResponseMessage.each(request.need("Items").children(), item -> create(call, request, item));
    }

    private static ResponseMessage create(Call call, Element request, Element element) {
        Optional<Element> target = request.child("SavedItemFolderId");
        String disposition = request.attribute("MessageDisposition");
        if (Responses.answers(element)) {
            return new Responses(call, target, disposition).create(element);
        }
        Item item = ItemReader.read(element);
        if (item.kind() == ItemKind.APPOINTMENT) {
            return appointment(call, target, item, request.attribute("SendMeetingInvitations"));
        }
        if (!item.kind().isMail()) {
            Call.Place place = Targets.forNew(call, target, item.kind(), WellKnown.INBOX);
            Item named = item.kind() == ItemKind.TASK ? item : Derived.titled(item);
            return created(place, named);
        }
        return mail(call, target, disposition, item);
    }

    /** Saves, sends or both; a mail that is sent has no id to give. */
    static ResponseMessage mail(Call call, Optional<Element> target, String disposition, Item item) {
        switch (disposition(disposition)) {
            case "SaveOnly" -> {
                Call.Place place = Targets.forNew(call, target, item.kind(), WellKnown.DRAFTS);
                return created(place, draft(call, item));
            }
            case "SendOnly" -> {
                Sending sending = new Sending(call);
                sending.deliver(sending.ready(item));
            }
            default -> {
                Call.Place place = Targets.forNew(call, target, item.kind(), WellKnown.SENT_ITEMS);
                Sending sending = new Sending(call);
                Item ready = sending.ready(item);
                place.mailbox().create(place.folder().id(), Sending.copy(ready));
                sending.deliver(ready);
            }
        }
        return ResponseMessage.success();
    }

    static String disposition(String disposition) {
        if (disposition == null) {
            throw new EwsException(EwsError.MESSAGE_DISPOSITION_REQUIRED);
        }
        return disposition;
    }

    private static Item draft(Call call, Item item) {
        Instant now = call.store().clock().instant();
        return item.with(Props.DRAFT, item.get(Props.DRAFT, true))
                .with(Props.READ, item.get(Props.READ, true))
                .with(Props.SENT, item.get(Props.SENT, now))
                .with(Props.RECEIVED, item.get(Props.RECEIVED, now));
    }

    private static ResponseMessage appointment(Call call, Optional<Element> target, Item item, String invitations) {
        if (invitations == null) {
            throw new EwsException(EwsError.SEND_INVITATIONS_REQUIRED);
        }
        Instant start = item.get(Props.START);
        Instant end = item.get(Props.END);
        if (start != null && end != null && end.isBefore(start)) {
            throw new EwsException(EwsError.CALENDAR_END_BEFORE_START);
        }
        Call.Place place = Targets.forNew(call, target, item.kind(), WellKnown.CALENDAR);
        Instant now = call.store().clock().instant();
        // Exchange gives an appointment without times the next half hour.
        Item timed = start != null
                ? item.with(Props.END, end == null ? start.plusSeconds(1800) : end)
                : item.with(Props.START, now).with(Props.END, now.plusSeconds(1800));
        Item saved = place.mailbox().create(place.folder().id(), Meetings.organized(timed, place.mailbox()));
        if (!invitations.equals("SendToNone") && saved.is(Props.MEETING)) {
            saved = new Meetings(call.store()).invite(place.mailbox(), saved);
            if (invitations.equals("SendToAllAndSaveCopy")) {
                Invitations.saveCopy(call, saved);
            }
        }
        Item made = saved;
        return GetItem.items(ItemShape.idOnly(), Seen.of(place.mailbox(), made));
    }

    static ResponseMessage created(Call.Place place, Item item) {
        Item made = place.mailbox().create(place.folder().id(), item);
        return GetItem.items(ItemShape.idOnly(), Seen.of(place.mailbox(), made));
    }
}
