package org.camelexchange.activity;

import org.camelexchange.backend.Backend;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Table;

/** Creates the rows of the body and gives them back with their keys: one row for one, a List for a List. */
final class CreateActivity implements Activity {
    @Override
    public Outcome run(Request request) {
        Options options = request.options();
        Bodies.Rows in = Bodies.rows(request.body(), request.context(), "create", options.target());
        Table table = Queries.writable(options.table(request.backend()), "create");
        return Batch.write(request, in, row -> table.row(row, Purpose.CREATE, options.zone()), rows -> request.backend()
                .create(table, rows, options.scope()));
    }

    @Override
    public void check(Backend backend, Options options) {
        Queries.checkWritable(backend, options, "create");
    }
}
