package org.camelexchange.emulator.login;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what cannot be guessed. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    // RFC 8628 6.1: no vowels, so that no words come out, and nothing that looks like something else.
    private static final String READABLE = "BCDFGHJKLMNPQRSTVWXZ";

    private Secrets() {}

    /** 256 bits as text that needs no escape in a URL. */
    static String make(String prefix) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return prefix + BASE64.encodeToString(bytes);
    }

    /** Nine letters a person can type. */
    static String readable() {
        return RANDOM.ints(9, 0, READABLE.length())
                .collect(StringBuilder::new, (text, at) -> text.append(READABLE.charAt(at)), StringBuilder::append)
                .toString();
    }
}
