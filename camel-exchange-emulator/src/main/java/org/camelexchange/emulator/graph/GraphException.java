package org.camelexchange.emulator.graph;

/** A request that is answered with one of Graph's errors. */
final class GraphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final GraphError error;

    GraphException(GraphError error, String message) {
        super(message);
        this.error = error;
    }

    GraphError error() {
        return error;
    }
}
