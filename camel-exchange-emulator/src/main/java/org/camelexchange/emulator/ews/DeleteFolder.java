package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WellKnown;

/** DeleteFolder ([MS-OXWSFOLD] 3.1.4.3). */
final class DeleteFolder implements Operation {
    @Override
    public String name() {
        return "DeleteFolder";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        String type = request.needAttribute("DeleteType");
        return ResponseMessage.each(request.need("FolderIds").children(), id -> {
            Call.Place place = call.folder(id);
            if (place.folder().wellKnown() != null) {
                throw new EwsException(EwsError.DELETE_DISTINGUISHED);
            }
            Mailbox mailbox = place.mailbox();
            if (type.equals("MoveToDeletedItems")) {
                mailbox.moveFolder(
                        place.folder().id(),
                        mailbox.folder(WellKnown.DELETED_ITEMS).id());
            } else {
                mailbox.deleteFolder(place.folder().id());
            }
            return ResponseMessage.success();
        });
    }
}
