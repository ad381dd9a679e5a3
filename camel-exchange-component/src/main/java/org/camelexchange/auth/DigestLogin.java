package org.camelexchange.auth;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.ConnectionSettings;

/**
 * Digest (RFC 7616): the first request goes without a login and brings the server's nonce; from then on each request
 * carries a digest of the password with that nonce and a count of its own.
 */
final class DigestLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        String user = settings.getUser();
        if (user.chars().anyMatch(Character::isISOControl)) {
            throw InvalidSettingException.of("user", "***", "it has control characters", "Give the name alone");
        }
        return new Session(new UsernamePasswordCredentials(user, settings.getPassword()));
    }

    private static final class Session implements CredentialProvider {
        private static final Pattern COUNT = Pattern.compile("\\bnc=([0-9a-f]{8})\\b");

        private final UsernamePasswordCredentials login;
        private DigestChallenge challenge;

        private Session(UsernamePasswordCredentials login) {
            this.login = login;
        }

        @Override
        public synchronized Optional<String> authorization(String method, URI target) {
            return challenge == null ? Optional.empty() : Optional.of(challenge.answer(login, method, target));
        }

        @Override
        public synchronized boolean renew(String refused, List<String> challenges) {
            if (refused != null && challenge != null && !challenge.isAnsweredBy(refused)) {
                // Another thread has renewed it meanwhile.
                return true;
            }
            Optional<DigestChallenge> next = DigestChallenge.strongest(challenges);
            if (next.isEmpty()) {
                if (DigestChallenge.isOffered(challenges)) {
                    throw new LoginException(
                            Failure.of("login", "Digest")
                                    .withCure("Offer qop=auth with SHA-256, MD5 or MD5-sess at the server, or use"
                                            + " another authScheme"),
                            "the server offers Digest only in a form that is not supported",
                            null);
                }
                return false;
            }
            if (refused == null && challenge != null) {
                return true;
            }
            challenge = next.get();
            return refused == null || challenge.isStale() || wasGoodBefore(refused);
        }

        /**
         * Some servers that lost their nonces do not say that the one they got is stale. What was counted before was
         * most likely good then, so the new one is worth a try; a wrong password is not tried more often for it.
         */
        private static boolean wasGoodBefore(String refused) {
            Matcher count = COUNT.matcher(refused);
            return count.find() && Long.parseLong(count.group(1), 16) > 1;
        }

        @Override
        public synchronized void close() {
            challenge = null;
        }
    }
}
