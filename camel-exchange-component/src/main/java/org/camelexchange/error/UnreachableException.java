package org.camelexchange.error;

/** No answer: name resolution, proxy, connection, TLS or a time-out. */
public class UnreachableException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    private final Step step;

    public UnreachableException(Failure failure, String reason, Throwable cause) {
        this(Step.CONNECT, failure, reason, cause);
    }

    public UnreachableException(Step step, Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
        this.step = step;
    }

    @Override
    public Step step() {
        return step;
    }
}
