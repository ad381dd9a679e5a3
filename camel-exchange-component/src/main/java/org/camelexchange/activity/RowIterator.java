package org.camelexchange.activity;

import java.io.Closeable;
import java.util.Iterator;
import org.camelexchange.query.RowStream;

/** Rows in their output form as they arrive. Closeable, so that Camel's splitter closes it when it stops early. */
public final class RowIterator implements Iterator<Object>, Closeable {
    private final RowStream rows;
    private final Options options;

    RowIterator(RowStream rows, Options options) {
        this.rows = rows;
        this.options = options;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Object next() {
        return RowJson.output(rows.next(), options);
    }

    @Override
    public void close() {
        rows.close();
    }
}
