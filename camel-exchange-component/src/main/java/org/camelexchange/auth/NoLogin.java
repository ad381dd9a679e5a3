package org.camelexchange.auth;

import java.util.Optional;
import org.camelexchange.settings.ConnectionSettings;

/** Requests go without a login: the server trusts the network, or something on the way logs in. */
final class NoLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        return (method, target) -> Optional.empty();
    }
}
