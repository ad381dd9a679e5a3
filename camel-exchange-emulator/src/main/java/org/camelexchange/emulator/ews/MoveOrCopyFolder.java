package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Folder;

/** MoveFolder and CopyFolder ([MS-OXWSFOLD] 3.1.4.7 and 3.1.4.1). */
final class MoveOrCopyFolder implements Operation {
    private final boolean moves;

    private MoveOrCopyFolder(boolean moves) {
        this.moves = moves;
    }

    static MoveOrCopyFolder move() {
        return new MoveOrCopyFolder(true);
    }

    static MoveOrCopyFolder copy() {
        return new MoveOrCopyFolder(false);
    }

    @Override
    public String name() {
        return moves ? "MoveFolder" : "CopyFolder";
    }

    @Override
    public String always() {
        return "Folders";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        Element target = request.need("ToFolderId");
        return ResponseMessage.each(request.need("FolderIds").children(), id -> {
            Call.Place to = Targets.place(call, target, EwsError.TO_FOLDER_NOT_FOUND);
            Call.Place from = call.folder(id);
            if (from.mailbox() != to.mailbox()) {
                throw new EwsException(EwsError.CROSS_MAILBOX);
            }
            if (moves && from.folder().wellKnown() != null) {
                throw new EwsException(EwsError.MOVE_DISTINGUISHED);
            }
            String folder = from.folder().id();
            Folder result = moves
                    ? to.mailbox().moveFolder(folder, to.folder().id())
                    : to.mailbox().copyFolder(folder, to.folder().id());
            return GetFolder.folders(FolderShape.idOnly(), new Call.Place(to.mailbox(), result));
        });
    }
}
