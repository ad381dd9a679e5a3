package org.camelexchange.emulator.login;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Reads parts of a path. */
final class Paths {
    private Paths() {}

    /** A part without its percent escapes; one that is wrongly escaped stays as it is. */
    static String decoded(String part) {
        try {
            // A plus sign is itself in a path.
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return part;
        }
    }
}
