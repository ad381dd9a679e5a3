package org.camelexchange.query;

import java.util.List;
import java.util.Optional;

/**
 * Says what a server can do with a condition, in the server's language S. Empty means that it cannot: the rows are then
 * filtered here.
 */
public interface Renderer<S> {
    Optional<S> leaf(Condition.Leaf leaf);

    /** @param of the leaf that inner renders */
    Optional<S> not(S inner, Condition.Leaf of);

    /** The most comparisons one query of the server has room for; each value of an IN is one. */
    default int mostComparisons() {
        return Integer.MAX_VALUE;
    }

    /** How much of {@link #mostLength} this takes. */
    default int length(S rendered) {
        return 0;
    }

    /** The room one query of the server has for conditions. */
    default int mostLength() {
        return Integer.MAX_VALUE;
    }

    /** @param parts two or more */
    S and(List<S> parts);

    /** @param parts two or more */
    S or(List<S> parts);
}
