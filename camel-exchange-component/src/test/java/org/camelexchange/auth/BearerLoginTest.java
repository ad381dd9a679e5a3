package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.UnreachableException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BearerLoginTest {
    private static final URI TARGET = URI.create("https://graph.microsoft.com/v1.0/me");
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final int THREADS = 100;

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = START;
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    };

    private AccessToken next() {
        return new AccessToken("token-" + asked.incrementAndGet(), now, now.plus(Duration.ofHours(1)));
    }

    private static LoginException refused() {
        return new LoginException(Failure.of("login", "test"), "the secret is wrong", null);
    }

    /** Runs the call on many threads that all begin at once; each result is a value or an error. */
    private static List<Future<String>> together(Callable<String> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Future<String>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            results.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return call.call();
            }));
        }
        threads.shutdown();
        return results;
    }

    // A race shows itself in one run of many.
    @RepeatedTest(50)
    void aHundredThreadsThatMeetAnExpiredTokenCauseOneRequest() throws Exception {
        BearerLogin login = new BearerLogin(anew -> next(), clock);
        assertThat(login.authorization("GET", TARGET)).contains("Bearer token-1");
        now = now.plus(Duration.ofHours(2));
        for (Future<String> result :
                together(() -> login.authorization("GET", TARGET).orElseThrow())) {
            assertThat(result.get()).isEqualTo("Bearer token-2");
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void aHundredThreadsWhoseTokenWasRefusedCauseOneRequest() throws Exception {
        BearerLogin login = new BearerLogin(anew -> next(), clock);
        String old = login.authorization("GET", TARGET).orElseThrow();
        Set<String> worthwhile = ConcurrentHashMap.newKeySet();
        for (Future<String> result : together(() -> String.valueOf(login.renew(old, List.of("Bearer"))))) {
            worthwhile.add(result.get());
        }
        assertThat(worthwhile).containsExactly("true");
        assertThat(asked).hasValue(2);
        assertThat(login.authorization("GET", TARGET)).contains("Bearer token-2");
    }

    @Test
    void aLoginServiceThatRefusesIsAskedOnceForAllWhoWait() throws Exception {
        BearerLogin login = new BearerLogin(
                anew -> {
                    asked.incrementAndGet();
                    throw refused();
                },
                clock);
        for (Future<String> result :
                together(() -> login.authorization("GET", TARGET).orElseThrow())) {
            assertThatThrownBy(result::get).hasRootCauseInstanceOf(LoginException.class);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRefusalIsNotAskedForAgainForHalfAMinute() {
        BearerLogin login = new BearerLogin(
                anew -> {
                    asked.incrementAndGet();
                    throw refused();
                },
                clock);
        assertThatThrownBy(() -> login.authorization("GET", TARGET)).isInstanceOf(LoginException.class);
        now = now.plusSeconds(29);
        assertThatThrownBy(() -> login.authorization("GET", TARGET)).isInstanceOf(LoginException.class);
        assertThat(asked).hasValue(1);
        now = now.plusSeconds(2);
        assertThatThrownBy(() -> login.authorization("GET", TARGET)).isInstanceOf(LoginException.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aLoginServiceThatCannotBeReachedIsAskedAgain() {
        BearerLogin login = new BearerLogin(
                anew -> {
                    if (asked.get() == 0) {
                        asked.incrementAndGet();
                        throw new UnreachableException(Failure.of("login", "test"), "no answer", null);
                    }
                    return next();
                },
                clock);
        assertThatThrownBy(() -> login.authorization("GET", TARGET)).isInstanceOf(UnreachableException.class);
        assertThat(login.authorization("GET", TARGET)).contains("Bearer token-2");
    }

    @Test
    void aTokenThatIsStillGoodIsUsedWhileItsRenewalFails() {
        BearerLogin login = new BearerLogin(
                anew -> {
                    if (anew) {
                        asked.incrementAndGet();
                        throw new UnreachableException(Failure.of("login", "test"), "no answer", null);
                    }
                    return next();
                },
                clock);
        assertThat(login.authorization("GET", TARGET)).contains("Bearer token-1");
        now = START.plus(Duration.ofMinutes(57));
        assertThat(login.authorization("GET", TARGET)).contains("Bearer token-1");
        assertThat(login.authorization("GET", TARGET)).contains("Bearer token-1");
        assertThat(asked).as("not asked again at once").hasValue(2);
        now = START.plus(Duration.ofHours(1));
        assertThatThrownBy(() -> login.authorization("GET", TARGET)).isInstanceOf(UnreachableException.class);
    }

    @Test
    void noTokenIsInAnyText() {
        assertThat(next().toString()).doesNotContain("token-1");
    }
}
