package org.camelexchange.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camelexchange.table.Row;

/** A server's answer page by page. */
@FunctionalInterface
public interface Pages {
    /** The next page, which may hold no rows; empty when there is none. */
    Optional<List<Row>> next();

    /** Pages that are made when the first one is asked for: making them may cost a request. */
    static Pages lazy(Supplier<Pages> made) {
        return new Pages() {
            private Pages pages;

            @Override
            public Optional<List<Row>> next() {
                if (pages == null) {
                    pages = made.get();
                }
                return pages.next();
            }

            @Override
            public void close() {
                if (pages != null) {
                    pages.close();
                }
            }
        };
    }

    /** Called once when no more pages are wanted. */
    default void close() {}
}
