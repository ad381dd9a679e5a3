package org.camelexchange.emulator.ews;

/** The whole request cannot be answered: a SOAP fault with status 500. */
final class EwsFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EwsError error;

    EwsFault(EwsError error, String text) {
        super(text);
        this.error = error;
    }

    static EwsFault schema(String violation) {
        return new EwsFault(EwsError.SCHEMA, "The request failed schema validation: " + violation);
    }

    EwsError error() {
        return error;
    }
}
