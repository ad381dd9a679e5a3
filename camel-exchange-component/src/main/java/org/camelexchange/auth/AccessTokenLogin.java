package org.camelexchange.auth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.Step;
import org.camelexchange.settings.ConnectionSettings;

/** An access token somebody else got, used until it runs out; nothing is sent after that. */
final class AccessTokenLogin implements LoginScheme {
    private final Clock clock;

    AccessTokenLogin(Clock clock) {
        this.clock = clock;
    }

    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        AccessToken token = GivenToken.of(settings, clock).orElseThrow();
        return new Given(token, Optional.of("Bearer " + token.value()), settings, clock);
    }

    private record Given(AccessToken token, Optional<String> header, ConnectionSettings settings, Clock clock)
            implements CredentialProvider {
        @Override
        public Optional<String> authorization(String method, URI target) {
            Instant now = clock.instant();
            if (now.isBefore(token.expires())) {
                return header;
            }
            throw new LoginException(
                    Step.TOKEN,
                    TokenErrors.failure(settings)
                            .withCure("Set oauthAccessToken to a new one, or let the connection renew it with"
                                    + " initiateOAuth=REFRESH and oauthRefreshToken"),
                    "the access token ran out on " + token.expires().truncatedTo(ChronoUnit.SECONDS) + ", "
                            + ago(Duration.between(token.expires(), now)) + " ago",
                    null);
        }

        private static String ago(Duration time) {
            if (time.toDays() > 0) {
                return count(time.toDays(), "day") + " and " + count(time.toHoursPart(), "hour");
            }
            if (time.toHours() > 0) {
                return count(time.toHours(), "hour") + " and " + count(time.toMinutesPart(), "minute");
            }
            return time.toMinutes() > 0 ? count(time.toMinutes(), "minute") : count(time.toSeconds(), "second");
        }

        private static String count(long number, String unit) {
            return number + " " + unit + (number == 1 ? "" : "s");
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "AccessTokenLogin";
        }
    }
}
