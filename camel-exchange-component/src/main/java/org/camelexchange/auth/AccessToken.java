package org.camelexchange.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * A bearer token.
 *
 * @param expires when it is good no longer; {@link Instant#MAX} when nobody said
 */
record AccessToken(String value, Instant issued, Instant expires) {
    /** Renewed this long before its end, so that a request on its way does not outlive it. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /** From when on a new one should be had. A token that lives shorter than two margins is used for half its life. */
    Instant renewFrom() {
        if (expires.equals(Instant.MAX)) {
            return expires;
        }
        Duration life = Duration.between(issued, expires);
        return expires.minus(life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "AccessToken[expires=" + expires + "]";
    }
}
