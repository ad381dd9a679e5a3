package org.camelexchange.error;

/** The server answered with an error that has no class of its own, or with an answer nobody can read. */
public class ServerException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    public ServerException(Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
    }
}
