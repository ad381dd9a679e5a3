package org.camelexchange.auth;

import java.time.Instant;

/**
 * A bearer token.
 *
 * @param expires when it is good no longer; {@link Instant#MAX} when nobody said
 */
record AccessToken(String value, Instant issued, Instant expires) {
    /** From when on a new one should be had. */
    Instant renewFrom() {
        return Renewal.from(issued, expires);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "AccessToken[expires=" + expires + "]";
    }
}
