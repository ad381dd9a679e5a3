package org.camelexchange.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Query;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** Rooms: what GetRooms gives for the lists a condition names by RoomListEmailAddress, or for all there are. */
final class RoomsView implements DerivedTable {
    private static final String LIST = "RoomListEmailAddress";

    private final Table table = new Table(
            AppointmentParts.SCHEMA,
            "Rooms",
            true,
            List.of(
                    Column.of("Name", ColumnType.STRING, Access.READ_ONLY),
                    Column.of("EmailAddress", ColumnType.STRING, Access.READ_ONLY),
                    Column.of(LIST, ColumnType.STRING, Access.READ_ONLY)));

    @Override
    public Table table() {
        return table;
    }

    @Override
    public boolean isServedBy(Vocabulary vocabulary) {
        return vocabulary.procedures().containsAll(List.of(EwsProcedures.GET_ROOM_LISTS, EwsProcedures.GET_ROOMS));
    }

    @Override
    public Answer answer(Backend backend, Query query) {
        Conjunction where = Conjunction.of(query.where());
        Optional<Conjunction.Keys> lists = where.keys(table.column(LIST));
        return new Answer(
                () -> {
                    List<Row> rooms = new ArrayList<>();
                    for (String list : lists.map(Conjunction.Keys::ids).orElseGet(() -> all(backend, query))) {
                        rooms.addAll(backend.execute(EwsProcedures.GET_ROOMS, Row.of(LIST, list), query.scope()));
                    }
                    return rooms;
                },
                lists.map(named -> where.without(named.part()).condition()).orElse(query.where()),
                lists.isPresent() ? "GetRooms for each list" : "GetRoomLists, and GetRooms for each list");
    }

    private static List<String> all(Backend backend, Query query) {
        return backend.execute(EwsProcedures.GET_ROOM_LISTS, new Row(), query.scope()).stream()
                .map(list -> list.text("EmailAddress"))
                .toList();
    }
}
