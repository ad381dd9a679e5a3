package org.camelexchange.error;

/** The server or the login service refused the login. */
public class LoginException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    public LoginException(Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
    }
}
