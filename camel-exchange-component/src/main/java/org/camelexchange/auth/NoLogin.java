package org.camelexchange.auth;

import java.util.Optional;
import org.camelexchange.settings.ConnectionSettings;

/** Requests go without a login: the server trusts the network, or something on the way logs in. */
final class NoLogin implements LoginScheme {
    @Override
    public void validate(ConnectionSettings settings) {
        // It needs nothing.
    }

    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        return target -> Optional.empty();
    }
}
