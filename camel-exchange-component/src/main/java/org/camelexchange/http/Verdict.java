package org.camelexchange.http;

import java.time.Duration;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.http.RetryPolicy.Trouble;

/**
 * What went wrong with a call, and what repeating it would mean.
 *
 * @param retryAfter what the server asked to wait; null when it did not say
 */
public record Verdict(MsExchangeException error, Trouble trouble, Duration retryAfter) {
    /** An error that trying again would bring again. */
    public static Verdict terminal(MsExchangeException error) {
        return new Verdict(error, Trouble.FINAL, null);
    }
}
