package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** SendItem ([MS-OXWSCORE] 3.1.4.8). */
final class SendItem implements Operation {
    @Override
    public String name() {
        return "SendItem";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        boolean save = Codecs.bool(request.needAttribute("SaveItemToFolder"));
        if (!save && request.child("SavedItemFolderId").isPresent()) {
            throw new EwsException(EwsError.INVALID_SEND_SAVE);
        }
        return ResponseMessage.each(request.need("ItemIds").children(), id -> {
            Seen seen = call.item(id);
            String key = id.attribute("ChangeKey");
            if (key == null) {
                throw new EwsException(EwsError.CHANGE_KEY_REQUIRED);
            }
            if (!key.equals(seen.item().changeKey())) {
                throw new EwsException(EwsError.IRRESOLVABLE_CONFLICT);
            }
            Sending sending = new Sending(call);
            Item ready = sending.ready(seen.item());
            if (save) {
                Call.Place place =
                        Targets.forNew(call, request.child("SavedItemFolderId"), ready.kind(), WellKnown.SENT_ITEMS);
                keep(seen, ready, place);
            } else {
                seen.mailbox().delete(seen.item().entryId());
            }
            sending.deliver(ready);
            return ResponseMessage.success();
        });
    }

    /** The draft becomes the sent mail: it is moved, and so keeps its immutable id. */
    private static void keep(Seen seen, Item ready, Call.Place place) {
        if (seen.mailbox() != place.mailbox()) {
            place.mailbox().create(place.folder().id(), Sending.copy(ready));
            seen.mailbox().delete(seen.item().entryId());
            return;
        }
        // The change key keeps two calls at the same time from sending the same draft twice.
        Item sent = seen.mailbox()
                .update(seen.item().entryId(), seen.item().changeKey(), old -> ready.with(Props.FROM_ME, true));
        seen.mailbox().move(sent.entryId(), place.folder().id());
    }
}
