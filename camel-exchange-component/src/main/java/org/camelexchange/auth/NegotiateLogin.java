package org.camelexchange.auth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.ietf.jgss.GSSException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fresh Kerberos token in every request, sent at once and not only when asked, so that a call costs one HTTP request
 * on whatever connection (RFC 4559). The user's ticket is renewed before it ends. A login that the KDC refused is not
 * tried again for a while: a wrong password sent often enough locks the account.
 */
final class NegotiateLogin implements CredentialProvider {
    private static final Logger LOG = LoggerFactory.getLogger(NegotiateLogin.class);
    private static final String SCHEME = "Negotiate";
    /** How long a refusal stands, and how old a session must be for a new one to promise more. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Logs in at the KDC; all its errors are our own. */
    interface Kdc extends AutoCloseable {
        KerberosSession logIn(Instant now);

        MsExchangeException error(GSSException e);

        @Override
        void close();
    }

    private record Failed(MsExchangeException error, Instant until) {}

    private final Kdc kdc;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    /** Which session a token was made in, for as long as its request is under way. */
    private final Map<String, KerberosSession> issued = Collections.synchronizedMap(new WeakHashMap<>());

    /** One reference for both: a thread must not see the old session and the new one's time. Written under the lock. */
    private volatile Held held;

    private Failed failed;

    private record Held(KerberosSession session, Instant renewFrom) {}

    NegotiateLogin(Kdc kdc, Clock clock) {
        this.kdc = kdc;
        this.clock = clock;
    }

    @Override
    public Optional<String> authorization(String method, URI target) {
        KerberosSession current = current();
        try {
            String header = SCHEME + " " + current.token();
            issued.put(header, current);
            return Optional.of(header);
        } catch (GSSException e) {
            throw kdc.error(e);
        }
    }

    @Override
    public boolean renew(String refused, List<String> challenges) {
        KerberosSession used = refused == null ? null : issued.get(refused);
        if (used == null) {
            return false;
        }
        if (!challenges.isEmpty() && challenges.stream().noneMatch(NegotiateLogin::offered)) {
            throw notOffered(challenges);
        }
        lock.lock();
        try {
            if (session() != used) {
                return true;
            }
            // What was refused fresh from the KDC will be refused again.
            return !clock.instant().isBefore(used.since().plus(PAUSE)) && next(used, clock.instant()) != used;
        } finally {
            lock.unlock();
        }
    }

    private static boolean offered(String challenge) {
        return challenge.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    private static LoginException notOffered(List<String> challenges) {
        return new LoginException(
                Failure.of("login", SCHEME)
                        .withServerCode("HTTP 401")
                        .withCure("Set authScheme to one of them, or have Windows authentication with the provider"
                                + " Negotiate switched on for the server's EWS directory"),
                "the server takes no Kerberos; it offers " + String.join(", ", Challenges.schemes(challenges)),
                null);
    }

    private KerberosSession current() {
        Held present = held;
        KerberosSession current = present == null ? null : present.session();
        Instant asked = clock.instant();
        if (current != null && asked.isBefore(present.renewFrom())) {
            return current;
        }
        if (current == null || !asked.isBefore(current.end())) {
            lock.lock();
        } else if (!lock.tryLock()) {
            // It is good still, and another thread is at it.
            return current;
        }
        try {
            return session() == current ? next(current, asked) : session();
        } finally {
            lock.unlock();
        }
    }

    private KerberosSession session() {
        Held present = held;
        return present == null ? null : present.session();
    }

    /** The session after the old one. Who waited while a login failed gets the same error, and the KDC no second one. */
    private KerberosSession next(KerberosSession old, Instant asked) {
        if (failed != null && !failed.until().isBefore(asked)) {
            throw failed.error();
        }
        try {
            KerberosSession fresh = kdc.logIn(asked);
            held = new Held(fresh, Renewal.from(asked, fresh.end()));
            failed = null;
            return fresh;
        } catch (MsExchangeException e) {
            Instant now = clock.instant();
            if (old != null && now.isBefore(old.end())) {
                LOG.warn(
                        "The Kerberos ticket could not be renewed and is used until {}: {}", old.end(), e.getMessage());
                held = new Held(old, now.plus(PAUSE));
                return old;
            }
            failed = new Failed(e, e instanceof LoginException ? now.plus(PAUSE) : now);
            throw e;
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (held != null) {
                held.session().close();
                held = null;
            }
            kdc.close();
        } finally {
            lock.unlock();
        }
    }
}
