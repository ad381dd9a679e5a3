package org.camelexchange.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;

/** The access token that the settings give, and when it runs out. */
final class GivenToken {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 64 << 10;

    private GivenToken() {}

    /**
     * @return empty when none is given; its end is the earlier one of what the settings say and what the token says
     * @throws InvalidSettingException when it cannot be a bearer token
     */
    static Optional<AccessToken> of(ConnectionSettings settings, Clock clock) {
        String given = settings.getOauthAccessToken();
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        String token = given.strip();
        // RFC 6750, section 2.1; anything else could end the header and begin another.
        if (!token.matches("[A-Za-z0-9._~+/=:-]+")) {
            throw InvalidSettingException.of(
                    "oauthAccessToken",
                    "***",
                    "it has characters no bearer token has",
                    "Give the token alone, without 'Bearer' and without line ends");
        }
        Instant now = clock.instant();
        Instant issued = settings.getOauthTokenTimestamp() == null
                ? now
                : Instant.ofEpochMilli(settings.getOauthTokenTimestamp());
        Instant said =
                settings.getOauthExpiresIn() == null ? Instant.MAX : issued.plusSeconds(settings.getOauthExpiresIn());
        Instant claimed = claimed(token);
        return Optional.of(new AccessToken(token, issued, claimed.isBefore(said) ? claimed : said));
    }

    /** The claim exp (RFC 7519, section 4.1.4); a token without one is no JWT of use here. */
    private static Instant claimed(String token) {
        String[] parts = token.split("\\.");
        if (parts.length != 3 || token.length() > LONGEST) {
            return Instant.MAX;
        }
        try {
            JsonNode exp =
                    JSON.readTree(Base64.getUrlDecoder().decode(parts[1])).path("exp");
            return exp.isNumber() && exp.asLong() > 0 && exp.asLong() < Integer.MAX_VALUE * 100L
                    ? Instant.ofEpochSecond(exp.asLong())
                    : Instant.MAX;
        } catch (IOException | IllegalArgumentException e) {
            return Instant.MAX;
        }
    }
}
