package org.camelexchange.error;

/** The login is good but may not do this. */
public class AccessDeniedException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    public AccessDeniedException(Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
    }

    @Override
    public Step step() {
        return Step.PERMISSION;
    }
}
