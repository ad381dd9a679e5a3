package org.camelexchange.auth;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.Step;

/** One lock a place for the threads of this process. */
final class Locks {
    /** Longer than a person has for a device code: whoever waits gets the token of the one who signed in. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(16);

    private static final Map<String, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private Locks() {}

    static <T> T with(String place, Supplier<T> work) {
        ReentrantLock lock = LOCKS.computeIfAbsent(place, name -> new ReentrantLock());
        try {
            if (!lock.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw busy(place, "another connection", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(place, "another connection", e);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    static LoginException busy(String place, String who, Throwable cause) {
        return new LoginException(
                Step.TOKEN,
                Failure.of("login", "tokens at " + place)
                        .withRetryable(true)
                        .withCure("Try again, or give the connection an oauthSettingsLocation of its own"),
                who + " holds the tokens and did not let go of them",
                cause);
    }
}
