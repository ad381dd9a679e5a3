package org.camelexchange.error;

import java.time.Duration;

/** The server asks to slow down. */
public class ThrottledException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public ThrottledException(Failure failure, String reason, Throwable cause) {
        this(failure, reason, cause, null);
    }

    public ThrottledException(Failure failure, String reason, Throwable cause, Duration retryAfter) {
        super(failure, reason, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the server asked to wait; null when it did not say. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
