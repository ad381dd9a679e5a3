package org.camelexchange.emulator.store;

/** The store refused; nothing was changed. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StoreError error;

    public StoreException(StoreError error, String message) {
        super(message);
        this.error = error;
    }

    public StoreError error() {
        return error;
    }
}
