package org.camelexchange.error;

/** The caller asked for something that does not exist or does not fit: a column, a table, a condition, a value. Nothing was sent. */
public class InvalidInputException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    public InvalidInputException(Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
    }
}
