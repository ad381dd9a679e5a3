package org.camelexchange.activity;

import java.io.Closeable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.RowStream;

/**
 * Rows in their output form as they arrive. Closeable, so that Camel's splitter closes it when it stops early. Once it was closed
 * before its end, asking for more is an error: "no more rows" would be a lie.
 */
public final class RowIterator implements Iterator<Object>, Closeable {
    private final RowStream rows;
    private final Options options;
    private boolean ended;
    private boolean closed;

    RowIterator(RowStream rows, Options options) {
        this.rows = rows;
        this.options = options;
    }

    @Override
    public boolean hasNext() {
        if (closed && !ended) {
            throw new InvalidInputException(
                    Failure.of("query", options.target())
                            .withCure("Read streamed rows inside the route, or leave streaming out"),
                    "the rows are closed, for the exchange they belong to is done",
                    null);
        }
        ended = !rows.hasNext();
        return !ended;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more rows");
        }
        return RowJson.output(rows.next(), options);
    }

    @Override
    public void close() {
        closed = true;
        rows.close();
    }
}
