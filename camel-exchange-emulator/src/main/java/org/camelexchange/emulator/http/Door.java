package org.camelexchange.emulator.http;

/** One of the endpoints the emulator has: EWS, Graph, the token endpoint. */
public interface Door {
    /** How the door is called in logs and by observers. */
    String name();

    /** Whether this door answers the request; the first door that does gets it. */
    boolean opensTo(HttpRequest request);

    /** Answers; whatever is thrown becomes a status 500 and a line in the log. */
    HttpAnswer handle(HttpRequest request) throws Exception;
}
