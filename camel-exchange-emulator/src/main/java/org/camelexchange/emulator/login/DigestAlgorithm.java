package org.camelexchange.emulator.login;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** How a Digest login is computed (RFC 7616, section 3.4). */
public enum DigestAlgorithm {
    MD5("MD5", "MD5", false),
    MD5_SESS("MD5-sess", "MD5", true),
    SHA_256("SHA-256", "SHA-256", false);

    private final String label;
    private final String digest;
    private final boolean session;

    DigestAlgorithm(String label, String digest, boolean session) {
        this.label = label;
        this.digest = digest;
        this.session = session;
    }

    /** Its name in a header. */
    public String label() {
        return label;
    }

    /**
     * The response a client has to give that knows the password, with quality of protection "auth".
     *
     * @param given the parameters of the Authorization header, unquoted: realm, nonce, nc, cnonce, uri
     * @param charset of user and password
     */
    String response(Map<String, String> given, String method, String user, String password, Charset charset) {
        String secret = hash(user + ":" + given.get("realm") + ":" + password, charset);
        if (session) {
            secret = hash(secret + ":" + given.get("nonce") + ":" + given.get("cnonce"), StandardCharsets.US_ASCII);
        }
        String what = hash(method + ":" + given.get("uri"), StandardCharsets.UTF_8);
        String text = String.join(":", secret, given.get("nonce"), given.get("nc"), given.get("cnonce"), "auth", what);
        return hash(text, StandardCharsets.UTF_8);
    }

    private String hash(String text, Charset charset) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(digest).digest(text.getBytes(charset)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has " + digest, e);
        }
    }
}
