package org.camelexchange.error;

/** The item, folder or mailbox is not there. */
public class NotFoundException extends MsExchangeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(Failure failure, String reason, Throwable cause) {
        super(failure, reason, cause);
    }

    @Override
    public Step step() {
        return Step.MAILBOX;
    }
}
