package org.camelexchange.error;

/** The item changed meanwhile, or exists already. */
public class ConflictException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    public ConflictException(Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
    }
}
