package org.camelexchange.query;

import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.table.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a query, and when the server refuses its filter before the first row was given, once more with the whole condition
 * evaluated on the rows. What a server takes depends on its release, the folder's size and its indexes, so no planner can
 * know it all.
 */
public final class FilterFallback implements RowStream {
    private static final Logger LOG = LoggerFactory.getLogger(FilterFallback.class);

    private final Query query;
    private final Set<String> refusals;
    private final Function<Query, RowStream> run;
    private RowStream rows;
    private boolean settled;
    private boolean closed;

    private FilterFallback(Query query, Set<String> refusals, Function<Query, RowStream> run) {
        this.query = query;
        this.refusals = refusals;
        this.run = run;
        this.rows = run.apply(query);
        this.settled = query.where() == null || !query.serverSideFilter();
    }

    /**
     * @param refusals the server's codes that say that it does not take a filter
     * @param run runs a query; sends nothing before a row is asked for
     */
    public static RowStream of(Query query, Set<String> refusals, Function<Query, RowStream> run) {
        return new FilterFallback(query, refusals, run);
    }

    @Override
    public boolean hasNext() {
        try {
            boolean more = rows.hasNext();
            settled = true;
            return more;
        } catch (MsExchangeException e) {
            if (settled
                    || closed
                    || !refusals.contains(String.valueOf(e.failure().serverCode()))) {
                throw e;
            }
            settled = true;
            LOG.info(
                    "The server does not filter {} by {} ({}): all rows are read and the condition is evaluated on them",
                    query.table().fullName(),
                    query.where(),
                    e.failure().serverCode());
            rows.close();
            rows = run.apply(query.withServerSideFilter(false));
            return rows.hasNext();
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more rows");
        }
        return rows.next();
    }

    @Override
    public void close() {
        closed = true;
        rows.close();
    }
}
