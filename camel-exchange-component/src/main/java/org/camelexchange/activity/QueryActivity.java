package org.camelexchange.activity;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.backend.Backend;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowStream;
import org.camelexchange.table.Row;

/**
 * Reads rows: a List, or with streaming a lazy iterator that is {@link java.io.Closeable}, or with explain the plan. Without a
 * limit a List has at most 1,000 rows, and the outcome says when there are more.
 */
final class QueryActivity implements Activity {
    static final int DEFAULT_LIMIT = 1_000;

    @Override
    public Outcome run(Request request) {
        Options options = request.options();
        Query query = Queries.of(request.backend(), options, request.parameters());
        if (options.streaming() && !options.explain()) {
            return Outcome.rows(new RowIterator(request.backend().query(query), options), null, false);
        }
        boolean cut = query.limit() == null && !options.streaming();
        // One row more than wanted tells whether the default limit left something out.
        Query limited = cut ? query.withLimit(DEFAULT_LIMIT + 1) : query;
        if (options.explain()) {
            return Plans.query(request, limited);
        }
        List<Row> rows = new ArrayList<>();
        try (RowStream stream = request.backend().query(limited)) {
            stream.forEachRemaining(rows::add);
        }
        boolean more = cut && rows.size() > DEFAULT_LIMIT;
        List<Row> given = more ? new ArrayList<>(rows.subList(0, DEFAULT_LIMIT)) : rows;
        return Outcome.rows(RowJson.output(given, options), given.size(), more);
    }

    @Override
    public void check(Backend backend, Options options) {
        Queries.check(backend, options);
    }
}
