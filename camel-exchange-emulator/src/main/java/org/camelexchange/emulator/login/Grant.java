package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One way to get tokens. */
interface Grant {
    /** The value of {@code grant_type}. */
    String type();

    /** The answer with the tokens. */
    ObjectNode tokens(TokenRequest request) throws TokenError;
}
