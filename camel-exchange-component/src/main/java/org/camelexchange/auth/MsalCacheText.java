package org.camelexchange.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** Reads MSAL's cache as it writes it: MSAL hands out everything but the refresh token. */
final class MsalCacheText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MsalCacheText() {}

    /** The refresh token; a cache of one sign-in has one at most. */
    static Optional<String> refreshToken(String cache) {
        try {
            for (JsonNode token : JSON.readTree(cache).path("RefreshToken")) {
                String secret = token.path("secret").asText("");
                if (!secret.isEmpty()) {
                    return Optional.of(secret);
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
