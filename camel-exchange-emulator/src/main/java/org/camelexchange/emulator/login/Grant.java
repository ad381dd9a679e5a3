package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** One way to get tokens. */
interface Grant {
    /** The values of {@code grant_type} that ask for it. */
    Set<String> types();

    /** The answer with the tokens. */
    ObjectNode tokens(TokenRequest request) throws TokenError;
}
