package org.camelexchange.emulator.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpRequest;

/** Reads the header Authorization. */
final class Authorization {
    private Authorization() {}

    /** What follows the scheme, if the header is there and is of that scheme. */
    static Optional<String> credentials(HttpRequest request, String scheme) {
        return request.header("Authorization")
                .map(String::strip)
                .filter(value -> value.equalsIgnoreCase(scheme)
                        || value.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1))
                .map(value -> value.substring(scheme.length()).strip());
    }

    /** User and password of a Basic header. */
    static Optional<Login> basic(String credentials) {
        try {
            String text = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Login(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** What a Basic header says. */
    record Login(String user, String password) {}
}
