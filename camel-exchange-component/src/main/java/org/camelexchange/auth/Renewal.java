package org.camelexchange.auth;

import java.time.Duration;
import java.time.Instant;

/** When what a login was given for a time, a token or a ticket, is to be had anew. */
final class Renewal {
    /** Renewed this long before its end, so that a request on its way does not outlive it. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private Renewal() {}

    /**
     * From when on a new one should be had. What lives shorter than two margins is used for half its life.
     *
     * @param end {@link Instant#MAX} when it has none
     */
    static Instant from(Instant issued, Instant end) {
        if (end.equals(Instant.MAX)) {
            return end;
        }
        Duration life = Duration.between(issued, end);
        return end.minus(life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2));
    }
}
