package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Directory;
import org.camelexchange.emulator.store.DirectoryObject;

/** GetRooms ([MS-OXWSGTRM] 3.1.4.2). */
final class GetRooms implements LoneAnswer {
    @Override
    public String name() {
        return "GetRooms";
    }

    @Override
    public ResponseMessage answer(Call call, Element request) {
        String address = request.need("RoomList").need("EmailAddress").text();
        Directory directory = call.store().directory();
        DirectoryObject list = directory
                .find(DirectoryObject.Kind.ROOM_LIST, address)
                .orElseThrow(() -> new EwsException(EwsError.NO_NAMES));
        List<DirectoryObject> rooms = directory.members(list.id());
        return ResponseMessage.success(out -> {
            out.m("Rooms");
            for (DirectoryObject room : rooms) {
                out.t("Room").t("Id");
                writeParts(out, room, "Mailbox");
                out.end().end();
            }
            out.end();
        });
    }

    /** The parts of an address ([MS-OXWSCDATA] 2.2.4.31). */
    static void writeParts(EwsWriter out, DirectoryObject entry, String mailboxType) {
        out.t("Name", entry.displayName());
        out.t("EmailAddress", entry.mail());
        out.t("RoutingType", "SMTP");
        out.t("MailboxType", mailboxType);
    }
}
