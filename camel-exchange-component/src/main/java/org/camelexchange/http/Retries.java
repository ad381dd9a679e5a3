package org.camelexchange.http;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits before a call is tried again, or ends it with its error. */
public record Retries(RetryPolicy policy, Sleeper sleeper) {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    /** The retries of a real connection. */
    public static final Retries STANDARD = new Retries(RetryPolicy.STANDARD, Sleeper.REAL);

    /**
     * Waits until the call may be tried again.
     *
     * @param attempt the number of the try that failed, from 1
     * @param repeatable true when doing the call twice is the same as doing it once
     * @param what the call, as the log shall name it
     * @throws org.camelexchange.error.MsExchangeException the verdict's error, when it shall not be tried again
     */
    public void waitOrThrow(int attempt, boolean repeatable, Verdict verdict, String what) {
        Optional<Duration> delay = policy.next(attempt, verdict.trouble(), repeatable, verdict.retryAfter());
        if (delay.isEmpty()) {
            throw verdict.error();
        }
        LOG.info(
                "{} failed ({}); trying again in {} ms",
                what,
                verdict.error().reason(),
                delay.get().toMillis());
        try {
            sleeper.sleep(delay.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw verdict.error();
        }
    }
}
