package org.camelexchange.query;

import java.util.List;
import java.util.Optional;
import org.camelexchange.table.Row;

/** A server's answer page by page. */
@FunctionalInterface
public interface Pages {
    /** The next page, which may hold no rows; empty when there is none. */
    Optional<List<Row>> next();

    /** Called once when no more pages are wanted. */
    default void close() {}
}
