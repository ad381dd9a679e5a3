package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.DirectoryTypes.TEXTS;
import static org.camelexchange.emulator.graph.DirectoryTypes.fixed;
import static org.camelexchange.emulator.graph.Type.Primitive.BOOLEAN;
import static org.camelexchange.emulator.graph.Type.Primitive.INT32;
import static org.camelexchange.emulator.graph.Type.Primitive.STRING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Directory;
import org.camelexchange.emulator.store.DirectoryObject;

/** Rooms and room lists: those EWS gives with GetRooms and GetRoomLists. */
final class PlaceRoutes {
    static final Resource<DirectoryObject> ROOMS = new Resource<>("room", null, null, rooms());
    static final Resource<DirectoryObject> ROOM_LISTS = new Resource<>("roomList", null, null, places());

    private PlaceRoutes() {}

    static List<Route> routes() {
        return List.of(
                Route.of("GET", "places/room", c -> list(c, ROOMS, all(c, DirectoryObject.Kind.ROOM))),
                Route.of("GET", "places/roomList", c -> list(c, ROOM_LISTS, all(c, DirectoryObject.Kind.ROOM_LIST))),
                Route.of("GET", "places/{place}", PlaceRoutes::get),
                Route.of("GET", "places/{place}/roomList/rooms", PlaceRoutes::roomsOfList));
    }

    private static List<Property<DirectoryObject>> places() {
        return List.of(
                Property.readOnly("id", STRING, (place, v) -> place.id()),
                fixed("displayName", STRING),
                fixed("phone", STRING),
                Property.readOnly("emailAddress", STRING, (place, v) -> place.mail()),
                fixed("address", Types.POSTAL),
                fixed("geoCoordinates", Types.COORDINATES));
    }

    private static List<Property<DirectoryObject>> rooms() {
        List<Property<DirectoryObject>> all = new ArrayList<>(places());
        for (String name : List.of(
                "audioDeviceName",
                "bookingType",
                "building",
                "displayDeviceName",
                "floorLabel",
                "label",
                "nickname",
                "videoDeviceName")) {
            all.add(fixed(name, STRING));
        }
        all.add(fixed("capacity", INT32));
        all.add(fixed("floorNumber", INT32));
        all.add(fixed("isWheelChairAccessible", BOOLEAN));
        all.add(fixed("tags", TEXTS));
        return all;
    }

    private static List<DirectoryObject> all(Call call, DirectoryObject.Kind kind) {
        return DirectoryEntries.directory(call).all(kind);
    }

    private static HttpAnswer list(Call call, Resource<DirectoryObject> resource, List<DirectoryObject> rows) {
        return new DirectoryListing(resource, "places/microsoft.graph." + resource.name(), rows, Set.of()).answer(call);
    }

    private static HttpAnswer get(Call call) {
        Directory directory = DirectoryEntries.directory(call);
        String id = call.variable("place");
        DirectoryObject place = directory
                .find(DirectoryObject.Kind.ROOM, id)
                .or(() -> directory.find(DirectoryObject.Kind.ROOM_LIST, id))
                .orElseThrow(() -> DirectoryEntries.notThere(id));
        Resource<DirectoryObject> resource = place.kind() == DirectoryObject.Kind.ROOM ? ROOMS : ROOM_LISTS;
        return Answers.row(
                call, 200, resource, place, "places", call.query(resource).shape());
    }

    private static HttpAnswer roomsOfList(Call call) {
        String id = call.variable("place");
        DirectoryObject list = DirectoryEntries.directory(call)
                .find(DirectoryObject.Kind.ROOM_LIST, id)
                .orElseThrow(() -> DirectoryEntries.notThere(id));
        return list(call, ROOMS, DirectoryEntries.directory(call).members(list.id()));
    }
}
