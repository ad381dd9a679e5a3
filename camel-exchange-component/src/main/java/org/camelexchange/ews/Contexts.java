package org.camelexchange.ews;

import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.Impersonated;
import org.camelexchange.query.Scope;
import org.camelexchange.settings.ImpersonationType;

/**
 * Makes the context of a call.
 *
 * @param connection whom the connection acts as by impersonation; null to act as the one who logged in
 */
record Contexts(Impersonated connection) {
    private Impersonated user(Scope scope) {
        if (scope.userId() == null) {
            return connection;
        }
        return scope.impersonationType() == null
                ? Impersonated.ofAddress(scope.userId())
                : new Impersonated(ImpersonationType.valueOf(scope.impersonationType()), scope.userId());
    }

    CallContext of(String operation, String target, Scope scope) {
        return new CallContext(operation, target, user(scope));
    }
}
