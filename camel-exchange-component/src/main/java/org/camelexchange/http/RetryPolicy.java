package org.camelexchange.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When a call is tried again, and after what time.
 *
 * <p>A call the server refused before it did anything (throttling, a failed connect) may always be repeated. A call
 * that may have happened is repeated only when repeating it changes nothing.
 *
 * @param attempts how often a call is tried at most, the first time included
 * @param firstDelay the wait before the second try; it doubles from then on
 * @param longestDelay the longest wait; a server that asks for more gets its error reported instead
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration longestDelay) {
    /** Five tries, waiting 1, 2, 4 and 8 seconds, or what the server asks for up to five minutes. */
    public static final RetryPolicy STANDARD = new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(5));

    /** What went wrong with a call, as far as repeating it is concerned. */
    public enum Trouble {
        /** The server said it did not do it: 429, ErrorServerBusy, or the connection never came about. */
        NOT_DONE,
        /** Nobody knows whether the server did it: 502, 503, 504, a broken connection, a timeout. */
        UNKNOWN,
        /** Trying again would bring the same. */
        FINAL
    }

    /**
     * The wait before the next try; empty when there shall be none.
     *
     * @param attempt the number of the try that failed, from 1
     * @param repeatable true when doing it twice is the same as doing it once
     * @param asked what the server asked to wait; null when it did not say
     */
    public Optional<Duration> next(int attempt, Trouble trouble, boolean repeatable, Duration asked) {
        boolean again = trouble == Trouble.NOT_DONE || trouble == Trouble.UNKNOWN && repeatable;
        if (!again || attempt >= attempts) {
            return Optional.empty();
        }
        if (asked != null) {
            return asked.compareTo(longestDelay) > 0 ? Optional.empty() : Optional.of(asked);
        }
        long millis = Math.min(longestDelay.toMillis(), firstDelay.toMillis() << Math.min(attempt - 1, 20));
        // Half of it by chance, so that many clients do not come back at the same moment.
        long half = Math.max(1, millis / 2);
        return Optional.of(Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1)));
    }
}
