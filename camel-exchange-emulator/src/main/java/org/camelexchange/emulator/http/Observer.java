package org.camelexchange.emulator.http;

/** Is told of every exchange at a door; tests use it to see what really went over the wire. */
@FunctionalInterface
public interface Observer {
    /** Called before the answer is sent; its body is made of bytes and can be read as often as one likes. */
    void saw(Door door, HttpRequest request, HttpAnswer answer);
}
