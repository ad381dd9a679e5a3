package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** The rooms of an organization and the lists they are in (GetRoomLists and GetRooms, [MS-OXWSGTRM] 3.1.4). */
final class Rooms {
    private Rooms() {}

    static List<Row> lists(EwsProcedure.Tools tools, Row inputs, Scope scope) {
        return read(tools, "GetRoomLists", "RoomLists", XmlOut.Part.NOTHING, scope);
    }

    static List<Row> ofList(EwsProcedure.Tools tools, Row inputs, Scope scope) {
        String list = inputs.text("RoomListEmailAddress");
        List<Row> rooms = read(
                tools,
                "GetRooms",
                "Rooms",
                xml -> xml.message("RoomList", address -> address.element("EmailAddress", list)),
                scope);
        rooms.forEach(room -> room.put("RoomListEmailAddress", list));
        return rooms;
    }

    private static List<Row> read(
            EwsProcedure.Tools tools, String operation, String container, XmlOut.Part body, Scope scope) {
        EwsCall<List<ResponseMessage<List<Row>>>> call = new EwsCall<>(
                operation, true, body, ResponseMessage.whole(xml -> xml.name().equals(container) ? people(xml) : null));
        List<Row> rows = tools.transport().callForOne(call, tools.contexts().of("execute", "EWS." + operation, scope));
        return rows == null ? List.of() : rows;
    }

    /** A list is an Address, a room holds its address in an Id. */
    private static List<Row> people(XmlIn xml) throws XMLStreamException {
        List<Row> rows = new ArrayList<>();
        int all = xml.depth();
        while (xml.nextChild(all)) {
            Row row = Row.of("Name", null).with("EmailAddress", null);
            person(xml, row);
            rows.add(row);
        }
        return rows;
    }

    private static void person(XmlIn xml, Row row) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if (xml.name().equals("Id")) {
                person(xml, row);
            } else if (Set.of("Name", "EmailAddress").contains(xml.name())) {
                row.put(xml.name(), xml.text());
            }
        }
    }
}
