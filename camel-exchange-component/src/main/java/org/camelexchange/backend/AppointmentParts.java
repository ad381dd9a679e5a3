package org.camelexchange.backend;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** Reads the appointments that tables of their parts are made of. */
final class AppointmentParts {
    static final String SCHEMA = "EWS";
    static final String OWNER = "ItemId";
    private static final String CALENDAR = "EWS.Calendar";

    private AppointmentParts() {}

    static boolean has(Vocabulary vocabulary, List<String> columns) {
        return vocabulary
                .findTable(CALENDAR)
                .filter(table -> table.fullName().equals(CALENDAR)
                        && columns.stream()
                                .allMatch(column -> table.find(column).isPresent()))
                .isPresent();
    }

    static Table calendar(Backend backend) {
        return backend.vocabulary().table(CALENDAR);
    }

    /** @throws InvalidInputException when the condition names no appointment */
    static Conjunction.Keys owners(Query query) {
        Table table = query.table();
        return Conjunction.of(query.where())
                .keys(table.column(OWNER))
                .orElseThrow(() -> new InvalidInputException(
                        Failure.of("query", table.fullName())
                                .withCure("Add ItemId = '…' or ItemId IN (…), joined by AND"),
                        "its rows are parts of appointments, and none is named",
                        null));
    }

    static Condition rest(Query query) {
        return Conjunction.of(query.where()).without(owners(query).part()).condition();
    }

    /** The appointments of these ids, with these columns. */
    static List<Row> read(Backend backend, List<String> ids, List<String> columns, Scope scope) {
        Table calendar = calendar(backend);
        List<Column> select = new ArrayList<>(List.of(calendar.key()));
        columns.forEach(column -> select.add(calendar.column(column)));
        Condition where = new Condition.In(calendar.key(), List.copyOf(ids));
        List<Row> rows = new ArrayList<>();
        try (RowStream stream = backend.query(
                Query.of(calendar).withSelect(select).withWhere(where).withScope(scope))) {
            stream.forEachRemaining(rows::add);
        }
        return rows;
    }
}
