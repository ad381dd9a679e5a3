package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Meetings;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** DeleteItem ([MS-OXWSCORE] 3.1.4.3). */
final class DeleteItem implements Operation {
    @Override
    public String name() {
        return "DeleteItem";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        String type = request.needAttribute("DeleteType");
        return ResponseMessage.each(request.need("ItemIds").children(), id -> {
            Seen seen = call.item(id);
            ItemKind kind = seen.item().kind();
            if (kind == ItemKind.TASK && request.attribute("AffectedTaskOccurrences") == null) {
                throw new EwsException(EwsError.AFFECTED_TASK_OCCURRENCES_REQUIRED);
            }
            if (kind == ItemKind.APPOINTMENT) {
                cancel(call, seen, request.attribute("SendMeetingCancellations"));
            }
            if (seen.occurrence() != null) {
                occurrence(seen);
            } else {
                delete(seen.mailbox(), seen.item(), type);
            }
            return ResponseMessage.success();
        });
    }

    private static void cancel(Call call, Seen seen, String cancellations) {
        if (cancellations == null) {
            throw new EwsException(EwsError.SEND_CANCELLATIONS_REQUIRED);
        }
        boolean sent = seen.item().is(Props.MEETING) && CalendarProperties.organized(seen);
        if (sent && seen.occurrence() == null && !cancellations.equals("SendToNone")) {
            new Meetings(call.store()).cancel(seen.mailbox(), seen.item());
        }
    }

    private static void occurrence(Seen seen) {
        seen.mailbox().update(seen.item().entryId(), null, item -> {
            List<Instant> gone = new ArrayList<>(item.get(Props.DELETED_OCCURRENCES, List.of()));
            gone.add(seen.occurrence());
            return item.with(Props.DELETED_OCCURRENCES, List.copyOf(gone));
        });
    }

    static void delete(Mailbox mailbox, Item item, String type) {
        switch (type) {
            case "HardDelete" -> mailbox.delete(item.entryId());
            case "SoftDelete" ->
                mailbox.move(
                        item.entryId(),
                        mailbox.folder(WellKnown.RECOVERABLE_DELETIONS).id());
            default ->
                mailbox.move(
                        item.entryId(), mailbox.folder(WellKnown.DELETED_ITEMS).id());
        }
    }
}
