package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.junit.jupiter.api.Test;

class GivenTokenTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private static ConnectionSettings settings(String token) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setAuthScheme(AuthScheme.OAuth);
        settings.setOauthAccessToken(token);
        return settings;
    }

    private static String jwt(Instant expires) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String claims = "{\"exp\":" + expires.getEpochSecond() + "}";
        return base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }

    private static CredentialProvider open(ConnectionSettings settings, Instant now) {
        return new AccessTokenLogin(Clock.fixed(now, ZoneOffset.UTC)).open(settings);
    }

    @Test
    void aTokenThatSaysNothingIsUsedAsItIs() {
        ConnectionSettings settings = settings("opaque");
        assertThat(open(settings, NOW).authorization("GET", settings.serviceUrl()))
                .contains("Bearer opaque");
    }

    @Test
    void aTokenIsUsedUntilItsClaimSaysItHasRunOut() {
        String token = jwt(NOW);
        ConnectionSettings settings = settings(token);
        assertThat(open(settings, NOW.minusSeconds(1)).authorization("GET", settings.serviceUrl()))
                .contains("Bearer " + token);
        assertThatThrownBy(() ->
                        open(settings, NOW.plus(Duration.ofMinutes(192))).authorization("GET", settings.serviceUrl()))
                .isInstanceOf(LoginException.class)
                .hasMessageContaining("ran out on 2026-11-24T12:00:00Z, 3 hours and 12 minutes ago")
                .hasMessageContaining("initiateOAuth=REFRESH")
                .hasMessageNotContaining(token);
    }

    @Test
    void secondsAndTimestampSayWhenItRanOut() {
        ConnectionSettings settings = settings("opaque");
        settings.setOauthExpiresIn(3600L);
        settings.setOauthTokenTimestamp(
                NOW.minus(Duration.ofHours(1)).minusSeconds(45).toEpochMilli());
        assertThatThrownBy(() -> open(settings, NOW).authorization("GET", settings.serviceUrl()))
                .isInstanceOf(LoginException.class)
                .hasMessageContaining("ran out on 2026-11-24T11:59:15Z, 45 seconds ago");
    }

    @Test
    void secondsAloneCountFromTheOpening() {
        ConnectionSettings settings = settings("opaque");
        settings.setOauthExpiresIn(60L);
        assertThat(GivenToken.of(settings, Clock.fixed(NOW, ZoneOffset.UTC))
                        .orElseThrow()
                        .expires())
                .isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void theEarlierEndCounts() {
        ConnectionSettings settings = settings(jwt(NOW.plusSeconds(10)));
        settings.setOauthExpiresIn(60L);
        assertThat(GivenToken.of(settings, Clock.fixed(NOW, ZoneOffset.UTC))
                        .orElseThrow()
                        .expires())
                .isEqualTo(NOW.plusSeconds(10));
    }

    @Test
    void whatOnlyLooksLikeAJwtIsTakenAsItIs() {
        for (String token : new String[] {"a.b.c", "a.e30.c", "a." + "e".repeat(9) + ".c", "a.eyJleHAiOiJ4In0.c"}) {
            assertThat(GivenToken.of(settings(token), Clock.systemUTC())
                            .orElseThrow()
                            .expires())
                    .as(token)
                    .isEqualTo(Instant.MAX);
        }
    }
}
