package org.camelexchange.query;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import org.camelexchange.table.Row;

/** Rows as they arrive. Not thread-safe. Closing it twice, or after the last row, does nothing. */
public interface RowStream extends Iterator<Row>, Closeable {
    @Override
    void close();

    static RowStream of(List<Row> rows) {
        Iterator<Row> iterator = rows.iterator();
        return new RowStream() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public Row next() {
                return iterator.next();
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }
}
