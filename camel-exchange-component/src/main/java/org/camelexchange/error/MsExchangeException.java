package org.camelexchange.error;

/**
 * Root of every error this component throws. Its message names the operation, the target, the reason, the server's code and
 * request id when there are any, and the cure. It never holds a secret.
 */
public class MsExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final String reason;

    public MsExchangeException(Failure failure, String reason, Throwable cause) {
        super(failure.describe(reason), cause);
        this.failure = failure;
        this.reason = reason;
    }

    /** What failed, on what, and what to do; null only in an exception that was serialized. */
    public Failure failure() {
        return failure;
    }

    /** Why it failed, in one sentence and without the context that the message adds. */
    public String reason() {
        return reason;
    }

    /** The step on the way to the mailbox at which it failed. */
    public Step step() {
        return Step.REQUEST;
    }

    public boolean retryable() {
        return failure != null && failure.retryable();
    }
}
