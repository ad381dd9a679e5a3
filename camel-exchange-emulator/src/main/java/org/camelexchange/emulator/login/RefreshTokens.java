package org.camelexchange.emulator.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The refresh tokens: each use gives a new one; the old one stays good, as with Microsoft Entra, unless told not to. */
final class RefreshTokens {
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final Clock clock;
    private final boolean strict;

    /** @param strict a token that was used is not good any more */
    RefreshTokens(Clock clock, boolean strict) {
        this.clock = clock;
        this.strict = strict;
    }

    private record Issued(SignIn signIn, Instant at, boolean revoked, boolean used) {
        Issued asRevoked() {
            return new Issued(signIn, at, true, used);
        }

        Issued asUsed() {
            return new Issued(signIn, at, revoked, true);
        }
    }

    String issue(SignIn signIn) {
        String token = Secrets.make("1.");
        issued.put(token, new Issued(signIn, clock.instant(), false, false));
        return token;
    }

    /** Who signed in, for the application the token was given to. */
    SignIn use(String token, Application application) throws TokenError {
        // One step, so that of two users of a strict token one is refused.
        Issued[] before = new Issued[1];
        issued.computeIfPresent(token, (key, found) -> {
            before[0] = found;
            return found.signIn().application().clientId().equals(application.clientId()) ? found.asUsed() : found;
        });
        Issued found = before[0];
        if (found == null) {
            throw Problem.REFRESH_TOKEN_MALFORMED.refused();
        }
        if (!found.signIn().application().clientId().equals(application.clientId()) || strict && found.used()) {
            throw Problem.REFRESH_TOKEN_INVALID.refused();
        }
        if (found.revoked()) {
            throw Problem.REVOKED.refused(found.at());
        }
        if (!clock.instant().isBefore(found.at().plus(LIFETIME))) {
            throw Problem.REFRESH_TOKEN_EXPIRED.refused(found.at());
        }
        return found.signIn();
    }

    void revokeAll() {
        revoke(signIn -> true);
    }

    void revokeOf(String mailbox) {
        revoke(signIn -> signIn.mailbox().equalsIgnoreCase(mailbox));
    }

    private void revoke(Predicate<SignIn> which) {
        issued.replaceAll((token, was) -> which.test(was.signIn()) ? was.asRevoked() : was);
    }
}
