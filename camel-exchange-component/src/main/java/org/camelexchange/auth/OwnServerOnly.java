package org.camelexchange.auth;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.http.auth.Credentials;
import org.camelexchange.http.Origin;

/** Gives a login to the connection's own server and to no other, wherever a link or a redirect may lead. */
final class OwnServerOnly implements CredentialProvider {
    private final CredentialProvider login;
    private final Origin own;

    OwnServerOnly(CredentialProvider login, URI server) {
        this.login = login;
        this.own = Origin.of(server);
    }

    @Override
    public Optional<String> authorization(String method, URI target) {
        return own.holds(target) ? login.authorization(method, target) : Optional.empty();
    }

    @Override
    public boolean renew(String refused, List<String> challenges) {
        return login.renew(refused, challenges);
    }

    @Override
    public Optional<Credentials> ofConnection() {
        return login.ofConnection();
    }

    @Override
    public void close() {
        login.close();
    }
}
