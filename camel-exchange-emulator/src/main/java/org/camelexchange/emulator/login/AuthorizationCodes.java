package org.camelexchange.emulator.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The authorization codes: each good once, for ten minutes, for whoever began the sign-in (RFC 7636). */
final class AuthorizationCodes {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    /** For so long a code is remembered, to say what is wrong with it. */
    private static final Duration MEMORY = Duration.ofDays(1);

    private final Map<String, Issued> issued = new ConcurrentHashMap<>();
    private final Set<String> redeemed = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    AuthorizationCodes(Clock clock) {
        this.clock = clock;
    }

    /**
     * What the client has to show once more.
     *
     * @param value null if the client does without
     * @param hashed whether the value is the SHA-256 of the verifier, or the verifier itself
     */
    record Challenge(String value, boolean hashed) {
        void check(String verifier) throws TokenError {
            if (value == null) {
                return;
            }
            if (verifier == null || verifier.isEmpty()) {
                throw Problem.NO_VERIFIER.refused();
            }
            if (!value.equals(hashed ? hash(verifier) : verifier)) {
                throw Problem.WRONG_VERIFIER.refused();
            }
        }

        private static String hash(String verifier) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }

    private record Issued(SignIn signIn, String redirectUri, Challenge challenge, Instant at) {}

    String issue(SignIn signIn, String redirectUri, Challenge challenge) {
        Instant now = clock.instant();
        issued.values().removeIf(old -> old.at().plus(MEMORY).isBefore(now));
        redeemed.removeIf(code -> !issued.containsKey(code));
        String code = Secrets.make("1.");
        issued.put(code, new Issued(signIn, redirectUri, challenge, now));
        return code;
    }

    /** Who signed in. A code that was refused is not spent by that. */
    SignIn redeem(String code, Application application, String redirectUri, String verifier) throws TokenError {
        Issued found = issued.get(code);
        if (found == null || !found.signIn().application().clientId().equals(application.clientId())) {
            throw Problem.CODE_MALFORMED.refused();
        }
        if (!clock.instant().isBefore(found.at().plus(LIFETIME))) {
            throw Problem.CODE_EXPIRED.refused();
        }
        if (!found.redirectUri().equals(redirectUri)) {
            throw Problem.CODE_REDIRECT_URI.refused(redirectUri, found.redirectUri());
        }
        found.challenge().check(verifier);
        if (!redeemed.add(code)) {
            throw Problem.CODE_REDEEMED.refused();
        }
        return found.signIn();
    }
}
