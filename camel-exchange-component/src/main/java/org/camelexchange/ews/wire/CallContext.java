package org.camelexchange.ews.wire;

import org.camelexchange.error.Failure;

/**
 * What a call is for, as its errors will say.
 *
 * @param operation the activity, such as {@code query}
 * @param target the table, folder or procedure
 * @param actingAs whom to act as by impersonation; null to act as the one who logged in
 */
public record CallContext(String operation, String target, Impersonated actingAs) {
    Failure failure() {
        return Failure.of(operation, target);
    }
}
