package org.camelexchange.ews;

import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.Impersonated;
import org.camelexchange.query.Scope;

/**
 * Makes the context of a call.
 *
 * @param connection whom the connection acts as by impersonation; null to act as the one who logged in
 */
record Contexts(Impersonated connection) {
    CallContext of(String operation, String target, Scope scope) {
        return new CallContext(
                operation, target, scope.userId() == null ? connection : Impersonated.ofAddress(scope.userId()));
    }
}
