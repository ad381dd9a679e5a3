package org.camelexchange.query;

import java.util.List;
import java.util.Optional;

/**
 * Says what a server can do with a condition, in the server's language S. Empty means that it cannot: the rows are then
 * filtered here.
 */
public interface Renderer<S> {
    Optional<S> leaf(Condition.Leaf leaf);

    /** @param of the condition that inner renders */
    Optional<S> not(S inner, Condition of);

    /** @param parts two or more */
    S and(List<S> parts);

    /** @param parts two or more */
    S or(List<S> parts);
}
