package org.camelexchange.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camelexchange.backend.Backend;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Query;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;

/**
 * Updates the rows of the body, each named by its key; or, with where, every row the condition names, with the values of the
 * body's one row. Gives the rows as they stand.
 */
final class UpdateActivity implements Activity {
    @Override
    public Outcome run(Request request) {
        Options options = request.options();
        Bodies.Rows in = Bodies.rows(request.body(), request.context(), "update", options.target());
        Table table = Queries.writable(options.table(request.backend()), "update");
        if (options.explain()) {
            Map<String, Object> values = values(request, table, in);
            return Plans.write(request, Purpose.UPDATE, keys(request, table), values);
        }
        return Batch.write(
                options.hasWhere() ? request.withoutEarlier() : request,
                options.hasWhere() ? named(request, table, in) : in,
                row -> table.row(row, Purpose.UPDATE, options.zone()),
                rows -> request.backend().update(table, rows, options.scope()));
    }

    private static Query keys(Request request, Table table) {
        return Queries.keysQuery(table, request.options(), request.parameters());
    }

    private static Bodies.Rows named(Request request, Table table, Bodies.Rows in) {
        Map<String, Object> values = values(request, table, in);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Row found : Queries.keys(request.backend(), keys(request, table))) {
            Row row = new Row(found);
            row.putAll(values);
            rows.add(row);
        }
        return new Bodies.Rows(rows, false);
    }

    /** What each row is to be set to; bad values are found before anything is read. */
    private static Map<String, Object> values(Request request, Table table, Bodies.Rows in) {
        String key = table.key().name();
        if (in.rows().size() != 1 || new Row(in.rows().get(0)).has(key)) {
            throw new InvalidInputException(
                    Failure.of("update", table.fullName())
                            .withCure("Give one row without " + key + ", or leave where out"),
                    "with where the body is one row of new values, here it is "
                            + in.rows().size() + " rows or has a key",
                    null);
        }
        Map<String, Object> values = in.rows().get(0);
        Row some = new Row(values);
        table.keys().forEach(column -> some.put(column.name(), "?"));
        table.row(some, Purpose.UPDATE, request.options().zone());
        return values;
    }

    @Override
    public void check(Backend backend, Options options) {
        Queries.checkWritable(backend, options, "update");
    }
}
