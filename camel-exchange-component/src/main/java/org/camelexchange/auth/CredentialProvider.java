package org.camelexchange.auth;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.http.auth.Credentials;

/** The login of one connection. Safe for many threads. */
public interface CredentialProvider extends AutoCloseable {
    /**
     * What to put into the Authorization header.
     *
     * @param method of the request, such as POST
     * @param target where the request goes; another server than the connection's own gets nothing
     * @return the header's value; empty when the request goes without login
     * @throws org.camelexchange.error.LoginException when no login can be had
     */
    Optional<String> authorization(String method, URI target);

    /**
     * Called when the server refused a request with 401.
     *
     * @param refused the header's value that was refused; null when the request went without login
     * @param challenges the values of the answer's WWW-Authenticate headers (RFC 9110, section 11.6.1)
     * @return true when a new login was made and the request is worth another try
     */
    default boolean renew(String refused, List<String> challenges) {
        return false;
    }

    /** The login of a scheme that belongs to an HTTP connection and not to a request: NTLM alone is such. */
    default Optional<Credentials> ofConnection() {
        return Optional.empty();
    }

    /** Forgets what it holds; nothing is asked of it afterwards. */
    @Override
    default void close() {}
}
