package org.camelexchange.emulator.ews;

/** One thing of a request cannot be done; the others go on. */
final class EwsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EwsError error;

    EwsException(EwsError error) {
        this(error, error.text());
    }

    EwsException(EwsError error, String text) {
        super(text);
        this.error = error;
    }

    EwsError error() {
        return error;
    }
}
