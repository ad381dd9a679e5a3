package org.camelexchange.emulator.ews;

import org.camelexchange.emulator.store.DirectoryObject;

/** GetRoomLists ([MS-OXWSGTRM] 3.1.4.1). */
final class GetRoomLists implements LoneAnswer {
    @Override
    public String name() {
        return "GetRoomLists";
    }

    @Override
    public ResponseMessage answer(Call call, Element request) {
        return ResponseMessage.success(out -> {
            out.m("RoomLists");
            for (DirectoryObject list : call.store().directory().all(DirectoryObject.Kind.ROOM_LIST)) {
                out.t("Address");
                GetRooms.writeParts(out, list, "PublicDL");
                out.end();
            }
            out.end();
        });
    }
}
