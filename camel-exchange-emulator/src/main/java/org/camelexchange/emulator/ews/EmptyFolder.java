package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;

/** EmptyFolder ([MS-OXWSFOLD] 3.1.4.5). */
final class EmptyFolder implements Operation {
    @Override
    public String name() {
        return "EmptyFolder";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        String type = request.needAttribute("DeleteType");
        boolean deep = Codecs.bool(request.needAttribute("DeleteSubFolders"));
        return ResponseMessage.each(request.need("FolderIds").children(), id -> {
            Call.Place place = call.folder(id);
            if (place.folder().holds("IPF.Appointment") || place.folder().holds("IPF.Contact")) {
                throw new EwsException(EwsError.CANNOT_EMPTY);
            }
            Mailbox mailbox = place.mailbox();
            for (Item item : mailbox.items(place.folder().id())) {
                DeleteItem.delete(mailbox, item, type);
            }
            if (deep) {
                for (Folder child : mailbox.children(place.folder().id())) {
                    if (child.wellKnown() == null) {
                        mailbox.deleteFolder(child.id());
                    }
                }
            }
            return ResponseMessage.success();
        });
    }
}
