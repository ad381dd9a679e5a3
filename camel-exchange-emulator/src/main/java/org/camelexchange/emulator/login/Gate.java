package org.camelexchange.emulator.login;

import org.camelexchange.emulator.http.HttpRequest;

/** Looks who is coming; doors ask it before anything else. */
public interface Gate {
    Verdict check(HttpRequest request);
}
