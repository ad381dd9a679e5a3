package org.camelexchange.auth;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.TokenLocation;

/** Which store a connection has, and what tells its tokens from those of another connection. */
final class TokenStores {
    private TokenStores() {}

    static TokenStore of(ConnectionSettings settings) {
        String location = settings.getOauthSettingsLocation();
        String key = key(settings);
        if (location == null || location.isBlank()) {
            return new FileTokenStore(TokenLocation.defaultFolder().resolve(key + ".json"), key);
        }
        return location.startsWith(TokenLocation.MEMORY)
                ? new MemoryTokenStore(location, key)
                : new FileTokenStore(Path.of(location.strip()), key);
    }

    /** Two connections that could hold tokens of different people, applications or services differ in it. */
    private static String key(ConnectionSettings s) {
        return fingerprint(
                s.authorityUrl().toString(),
                s.getAzureTenant(),
                s.getOauthClientId(),
                s.getUser(),
                s.getUserId(),
                s.getScope(),
                s.getSchema().name(),
                s.serviceUrl().toString());
    }

    /** Of what the settings give to begin with; empty when they give nothing. A token that is given anew changes it. */
    static String seed(ConnectionSettings s) {
        boolean nothing = s.getOauthRefreshToken() == null && s.getOauthVerifier() == null;
        return nothing ? "" : fingerprint(s.getOauthRefreshToken(), s.getOauthVerifier());
    }

    private static String fingerprint(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream<String> texts = Arrays.stream(parts).map(part -> part == null ? "" : part);
            // Lengths in front: no two lists of parts become the same text.
            texts.forEach(text -> digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 20);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
