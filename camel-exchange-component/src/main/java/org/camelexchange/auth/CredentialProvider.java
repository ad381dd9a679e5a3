package org.camelexchange.auth;

import java.net.URI;
import java.util.Optional;

/** The login of one connection. Safe for many threads. */
public interface CredentialProvider {
    /**
     * What to put into the Authorization header.
     *
     * @param target where the request goes; another server than the connection's own gets nothing
     * @return the header's value; empty when the request goes without login
     * @throws org.camelexchange.error.LoginException when no login can be had
     */
    Optional<String> authorization(URI target);

    /**
     * Called when the server refused a login with 401.
     *
     * @param refused the header's value that was refused
     * @return true when a new login was made and the request is worth another try
     */
    default boolean renew(String refused) {
        return false;
    }
}
