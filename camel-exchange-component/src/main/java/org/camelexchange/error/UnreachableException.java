package org.camelexchange.error;

/** No answer: name resolution, connection, TLS or a time-out. */
public class UnreachableException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
    }
}
