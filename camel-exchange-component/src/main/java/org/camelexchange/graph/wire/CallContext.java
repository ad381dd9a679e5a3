package org.camelexchange.graph.wire;

import org.camelexchange.error.Failure;

/**
 * What a call is for, as its errors will say.
 *
 * @param operation the activity, such as {@code query}
 * @param target the table, folder or procedure
 */
public record CallContext(String operation, String target) {
    Failure failure() {
        return Failure.of(operation, target);
    }
}
