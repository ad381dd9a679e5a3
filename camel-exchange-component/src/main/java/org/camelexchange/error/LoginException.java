package org.camelexchange.error;

/** The server or the login service refused the login. */
public class LoginException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    private final Step step;

    public LoginException(Failure failure, String reason, Throwable cause) {
        this(Step.LOGIN, failure, reason, cause);
    }

    public LoginException(Step step, Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
        this.step = step;
    }

    @Override
    public Step step() {
        return step;
    }
}
