package org.camelexchange.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The proof key of a code (PKCE, RFC 7636): the challenge goes with the browser, the verifier with the code. */
record ProofKey(String verifier) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static ProofKey fresh() {
        return new ProofKey(randomText());
    }

    /** 256 random bits in characters that a URL may have. */
    static String randomText() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    /** Method S256. */
    String challenge() {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ProofKey";
    }
}
