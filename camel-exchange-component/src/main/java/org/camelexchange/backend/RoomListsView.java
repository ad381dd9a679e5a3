package org.camelexchange.backend;

import java.util.List;
import org.camelexchange.query.Query;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** The lists an organization's rooms are in: what GetRoomLists gives. */
final class RoomListsView implements DerivedTable {
    private final Table table = new Table(
            AppointmentParts.SCHEMA,
            "RoomLists",
            true,
            List.of(
                    Column.of("Name", ColumnType.STRING, Access.READ_ONLY),
                    Column.of("EmailAddress", ColumnType.STRING, Access.READ_ONLY)));

    @Override
    public Table table() {
        return table;
    }

    @Override
    public boolean isServedBy(Vocabulary vocabulary) {
        return vocabulary.procedures().contains(EwsProcedures.GET_ROOM_LISTS);
    }

    @Override
    public Answer answer(Backend backend, Query query) {
        return new Answer(
                () -> backend.execute(EwsProcedures.GET_ROOM_LISTS, new Row(), query.scope()),
                query.where(),
                "GetRoomLists");
    }
}
