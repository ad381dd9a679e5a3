package org.camelexchange.auth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A token in every request: had once for however many threads ask, and anew shortly before it expires. Threads that wait
 * for a token that cannot be had share the error, as do those that come soon after, so that a wrong secret is not sent once
 * for each of them: too many of them lock an account.
 */
final class BearerLogin implements CredentialProvider {
    private static final Logger LOG = LoggerFactory.getLogger(BearerLogin.class);
    /**
     * How long a token that is still good is used before it is tried again to renew it, and how long the login service is
     * not asked again after it said no.
     */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final TokenSource source;
    private final Clock clock;
    private final AtomicReference<CompletableFuture<AccessToken>> underWay = new AtomicReference<>();
    /** One reference for both: a thread must not see the old token and the new one's time. */
    private final AtomicReference<Held> held = new AtomicReference<>();

    private volatile Refusal refusal;

    private record Held(AccessToken token, Instant renewFrom) {}

    private record Refusal(LoginException error, Instant until) {}

    BearerLogin(TokenSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Optional<String> authorization(String method, URI target) {
        Held current = held.get();
        boolean good = current != null && clock.instant().isBefore(current.renewFrom());
        return Optional.of(header(good ? current.token() : renewed(token(current))));
    }

    @Override
    public boolean renew(String refused, List<String> challenges) {
        AccessToken current = token(held.get());
        if (current != null && header(current).equals(refused)) {
            return !header(shared(current)).equals(refused);
        }
        // Another thread has renewed it meanwhile.
        return current != null;
    }

    private static AccessToken token(Held held) {
        return held == null ? null : held.token();
    }

    private static String header(AccessToken token) {
        return "Bearer " + token.value();
    }

    private AccessToken renewed(AccessToken old) {
        try {
            return shared(old);
        } catch (MsExchangeException e) {
            if (old == null || !clock.instant().isBefore(old.expires())) {
                throw e;
            }
            LOG.warn("The access token could not be renewed and is used until {}: {}", old.expires(), e.getMessage());
            Instant later = clock.instant().plus(PAUSE);
            held.updateAndGet(present -> token(present) == old ? new Held(old, later) : present);
            return old;
        }
    }

    /** The token that comes after the old one, had by the first thread that asks and waited for by all others. */
    private AccessToken shared(AccessToken old) {
        CompletableFuture<AccessToken> mine = new CompletableFuture<>();
        CompletableFuture<AccessToken> others = underWay.compareAndExchange(null, mine);
        if (others != null) {
            return await(others);
        }
        try {
            AccessToken fresh = token(held.get());
            if (fresh == old) {
                fresh = acquired(old != null);
                held.set(new Held(fresh, fresh.renewFrom()));
            }
            mine.complete(fresh);
            return fresh;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.set(null);
        }
    }

    private AccessToken acquired(boolean anew) {
        Refusal before = refusal;
        if (before != null && clock.instant().isBefore(before.until())) {
            throw before.error();
        }
        try {
            AccessToken fresh = source.acquire(anew);
            refusal = null;
            return fresh;
        } catch (LoginException e) {
            if (!e.retryable()) {
                refusal = new Refusal(e, clock.instant().plus(PAUSE));
            }
            throw e;
        }
    }

    private static AccessToken await(CompletableFuture<AccessToken> others) {
        try {
            return others.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MsExchangeException known) {
                throw known;
            }
            throw new LoginException(Step.TOKEN, Failure.of("login", "token"), "no token could be had", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginException(
                    Step.TOKEN,
                    Failure.of("login", "token"),
                    "the thread was interrupted while it waited for a token",
                    e);
        }
    }

    @Override
    public void close() {
        held.set(null);
        source.close();
    }
}
