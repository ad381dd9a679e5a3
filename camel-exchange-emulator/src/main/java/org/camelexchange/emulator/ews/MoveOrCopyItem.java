package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Item;

/** MoveItem and CopyItem ([MS-OXWSCORE] 3.1.4.7 and 3.1.4.1). */
final class MoveOrCopyItem implements Operation {
    private final boolean moves;

    private MoveOrCopyItem(boolean moves) {
        this.moves = moves;
    }

    static MoveOrCopyItem move() {
        return new MoveOrCopyItem(true);
    }

    static MoveOrCopyItem copy() {
        return new MoveOrCopyItem(false);
    }

    @Override
    public String name() {
        return moves ? "MoveItem" : "CopyItem";
    }

    @Override
    public String always() {
        return "Items";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        Element target = request.need("ToFolderId");
        boolean ids = !"false".equals(request.childText("ReturnNewItemIds"));
        return ResponseMessage.each(request.need("ItemIds").children(), id -> {
            Call.Place to = Targets.place(call, target, EwsError.TO_FOLDER_NOT_FOUND);
            Seen seen = call.item(id);
            if (seen.occurrence() != null) {
                throw new EwsException(EwsError.OCCURRENCE_MOVED);
            }
            Item item = go(seen, to);
            // From one mailbox to another Exchange gives no new ids.
            return ids && seen.mailbox() == to.mailbox()
                    ? GetItem.items(ItemShape.idOnly(), Seen.of(to.mailbox(), item))
                    : ResponseMessage.success();
        });
    }

    private Item go(Seen seen, Call.Place to) {
        String id = seen.item().entryId();
        String folder = to.folder().id();
        if (seen.mailbox() == to.mailbox()) {
            return moves ? to.mailbox().move(id, folder) : to.mailbox().copy(id, folder);
        }
        Item made = to.mailbox().create(folder, seen.item().detached());
        if (moves) {
            seen.mailbox().delete(id);
        }
        return made;
    }
}
