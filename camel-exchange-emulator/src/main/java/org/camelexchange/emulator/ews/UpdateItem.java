package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Meetings;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** UpdateItem ([MS-OXWSCORE] 3.1.4.9). */
final class UpdateItem implements Operation {
    @Override
    public String name() {
        return "UpdateItem";
    }

    @Override
    public String always() {
        return "Items";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        String conflicts = request.needAttribute("ConflictResolution");
        return ResponseMessage.each(
                request.need("ItemChanges").children(), change -> update(call, request, change, conflicts));
    }

    private static ResponseMessage update(Call call, Element request, Element change, String conflicts) {
        Element id = change.first();
        Seen seen = call.item(id);
        ItemKind kind = seen.item().kind();
        String key = id.attribute("ChangeKey");
        if (key == null && !conflicts.equals("AlwaysOverwrite")) {
            throw new EwsException(EwsError.CHANGE_KEY_REQUIRED_TO_WRITE);
        }
        String disposition = kind.isMail() ? CreateItem.disposition(request.attribute("MessageDisposition")) : null;
        String invitations = request.attribute("SendMeetingInvitationsOrCancellations");
        if (kind == ItemKind.APPOINTMENT && invitations == null) {
            throw new EwsException(EwsError.SEND_UPDATES_REQUIRED);
        }
        List<Element> updates = change.need("Updates").children();
        if (updates.isEmpty()) {
            throw EwsFault.schema("The element 'Updates' has incomplete content.");
        }
        String required = conflicts.equals("NeverOverwrite") ? key : null;
        if (seen.occurrence() != null) {
            Item series = occurrence(seen, required, updates);
            return updated(SeriesProperties.at(Seen.of(seen.mailbox(), series), seen.occurrence()));
        }
        Item changed = seen.mailbox()
                .update(seen.item().entryId(), required, item -> checked(ItemUpdates.apply(item, updates)));
        if (kind == ItemKind.APPOINTMENT) {
            changed = meeting(call, seen, changed, invitations);
        }
        if (disposition != null && !disposition.equals("SaveOnly")) {
            return send(call, request, seen, changed, disposition);
        }
        return updated(Seen.of(seen.mailbox(), changed));
    }

    /** Changes one occurrence of a series; gives the series. */
    private static Item occurrence(Seen seen, String required, List<Element> updates) {
        Item one = checked(ItemUpdates.apply(seen.item(), updates)).detached();
        return seen.mailbox().update(seen.item().entryId(), required, item -> {
            Map<Instant, Item> all = new HashMap<>(item.get(Props.MODIFIED_OCCURRENCES, Map.<Instant, Item>of()));
            all.put(seen.occurrence(), one);
            return item.with(Props.MODIFIED_OCCURRENCES, Map.copyOf(all));
        });
    }

    private static ResponseMessage updated(Seen changed) {
        return ResponseMessage.success(out -> {
            out.m("Items");
            ItemShape.idOnly().write(out, changed);
            out.end();
            conflicts(out);
        });
    }

    private static void conflicts(EwsWriter out) {
        out.m("ConflictResults").t("Count", "0");
        out.end();
    }

    private static Item checked(Item item) {
        if (item.kind() == ItemKind.APPOINTMENT
                && item.get(Props.START) != null
                && item.get(Props.END) != null
                && item.get(Props.END).isBefore(item.get(Props.START))) {
            throw new EwsException(EwsError.CALENDAR_END_BEFORE_START);
        }
        return item;
    }

    private static Item meeting(Call call, Seen seen, Item changed, String invitations) {
        boolean organized = CalendarProperties.organized(Seen.of(seen.mailbox(), changed));
        if (!organized) {
            return changed;
        }
        Item saved = seen.mailbox().update(changed.entryId(), null, item -> Meetings.organized(item, seen.mailbox()));
        if (saved.is(Props.MEETING) && !invitations.equals("SendToNone")) {
            saved = new Meetings(call.store()).invite(seen.mailbox(), saved);
            if (invitations.endsWith("AndSaveCopy")) {
                Invitations.saveCopy(call, saved);
            }
        }
        return saved;
    }

    private static ResponseMessage send(Call call, Element request, Seen seen, Item changed, String disposition) {
        Sending sending = new Sending(call);
        Item ready = sending.ready(changed);
        if (disposition.equals("SendAndSaveCopy")) {
            Call.Place place =
                    Targets.forNew(call, request.child("SavedItemFolderId"), changed.kind(), WellKnown.SENT_ITEMS);
            place.mailbox().create(place.folder().id(), Sending.copy(ready));
        }
        seen.mailbox().delete(changed.entryId());
        sending.deliver(ready);
        return ResponseMessage.success(out -> {
            out.m("Items").end();
            conflicts(out);
        });
    }
}
