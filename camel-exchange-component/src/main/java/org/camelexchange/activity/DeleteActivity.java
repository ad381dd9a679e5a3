package org.camelexchange.activity;

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
 * Deletes the rows of the body, each named by its key; or, with where, every row the condition names. A body that is a plain
 * text is a key. Gives the count.
 */
final class DeleteActivity implements Activity {
    @Override
    public Outcome run(Request request) {
        Options options = request.options();
        Table table = Queries.writable(options.table(request.backend()), "delete");
        if (options.explain()) {
            refuseKeys(request, table);
            return Plans.write(request, Purpose.DELETE, keys(request, table), Map.of());
        }
        Outcome outcome = Batch.write(
                options.hasWhere() ? request.withoutEarlier() : request,
                options.hasWhere() ? named(request, table) : given(request, table),
                row -> table.row(row, Purpose.DELETE),
                rows -> request.backend().delete(table, rows, options.scope()));
        return new Outcome(outcome.rowCount(), outcome.rowCount(), false, outcome.results(), outcome.error());
    }

    private static Bodies.Rows given(Request request, Table table) {
        if (request.body() instanceof String text && Bodies.isPlain(text)) {
            return new Bodies.Rows(List.of(Map.of(table.key().name(), text.trim())), true);
        }
        return Bodies.rows(request.body(), request.context(), "delete", table.fullName());
    }

    private static Bodies.Rows named(Request request, Table table) {
        refuseKeys(request, table);
        return new Bodies.Rows(List.copyOf(Queries.keys(request.backend(), keys(request, table))), false);
    }

    private static Query keys(Request request, Table table) {
        return Queries.keysQuery(table, request.options(), request.parameters());
    }

    // A where that was left over in a header must not widen a delete by key.
    private static void refuseKeys(Request request, Table table) {
        String key = table.key().name();
        if (rowsOrNone(request).stream().anyMatch(row -> new Row(row).has(key))) {
            throw new InvalidInputException(
                    Failure.of("delete", table.fullName())
                            .withCure("Empty the body, or leave where out (the option and the header)"),
                    "where names the rows to delete, and the body does too: it has " + key,
                    null);
        }
    }

    private static List<Map<String, Object>> rowsOrNone(Request request) {
        try {
            return Bodies.rows(request.body(), request.context(), "delete", "").rows();
        } catch (InvalidInputException e) {
            return List.of();
        }
    }

    @Override
    public void check(Backend backend, Options options) {
        Queries.checkWritable(backend, options, "delete");
    }
}
