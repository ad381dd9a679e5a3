package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camelexchange.auth.NegotiateLogin.Kdc;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.settings.ConnectionSettings;
import org.ietf.jgss.GSSException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a ticket of twenty minutes is renewed; the KDC is real, and only the clock is turned by hand. */
class NegotiateRenewalTest {
    private static final URI SERVER = URI.create("http://127.0.0.1:1/EWS/Exchange.asmx");
    private static final Duration LIFE = Duration.ofMinutes(20);

    @TempDir
    Path folder;

    private final AtomicInteger logins = new AtomicInteger();
    private final TurnedClock clock = new TurnedClock();
    private KerberosRealm office;

    @BeforeEach
    void start() throws Exception {
        office = KerberosRealm.start("OFFICE.TEST", folder, LIFE).user("anna");
        office.keytabOfNew("HTTP/127.0.0.1");
    }

    @AfterEach
    void stop() throws Exception {
        office.close();
    }

    private static final class TurnedClock extends Clock {
        private volatile Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private NegotiateLogin login(ConnectionSettings settings) {
        Kdc real = KerberosLogin.kdc(settings, KerberosRealms.ofThisJvm());
        return new NegotiateLogin(
                new Kdc() {
                    @Override
                    public KerberosSession logIn(Instant now) {
                        logins.incrementAndGet();
                        return real.logIn(now);
                    }

                    @Override
                    public MsExchangeException error(GSSException e) {
                        return real.error(e);
                    }

                    @Override
                    public void close() {
                        real.close();
                    }
                },
                clock);
    }

    private NegotiateLogin login() {
        return login(office.settings(SERVER.toString(), "anna"));
    }

    private static String token(NegotiateLogin login) {
        return login.authorization("POST", SERVER).orElseThrow();
    }

    @Test
    void aTicketIsRenewedFiveMinutesBeforeItsEnd() {
        try (NegotiateLogin login = login()) {
            token(login);
            clock.pass(LIFE.minus(Duration.ofMinutes(6)));
            token(login);
            assertThat(logins).hasValue(1);
            clock.pass(Duration.ofMinutes(2));
            token(login);
            assertThat(logins).hasValue(2);
        }
    }

    @Test
    void aTicketThatCannotBeRenewedIsUsedToItsEndAndNotLonger() throws Exception {
        try (NegotiateLogin login = login()) {
            token(login);
            office.stop();
            clock.pass(LIFE.minus(Duration.ofMinutes(4)));
            token(login);
            token(login);
            assertThat(logins).hasValue(2);
            clock.pass(Duration.ofMinutes(5));
            assertThatThrownBy(() -> token(login)).isInstanceOf(UnreachableException.class);
            assertThat(logins).hasValue(3);
        }
    }

    @Test
    void eightThreadsLogInOnce() throws Exception {
        try (NegotiateLogin login = login()) {
            assertThat(together(() -> token(login))).hasSize(8).doesNotHaveDuplicates();
            assertThat(logins).hasValue(1);
        }
    }

    @Test
    void aRefusedPasswordIsSentOnceAndNotForEachThreadNorEachQuery() throws Exception {
        ConnectionSettings settings = office.settings(SERVER.toString(), "anna");
        settings.setPassword("battery staple");
        try (NegotiateLogin login = login(settings)) {
            together(() -> {
                assertThatThrownBy(() -> token(login)).isInstanceOf(LoginException.class);
                return "";
            });
            assertThat(logins).hasValue(1);
            clock.pass(Duration.ofMinutes(2));
            assertThatThrownBy(() -> token(login)).isInstanceOf(LoginException.class);
            assertThat(logins).hasValue(2);
        }
    }

    @Test
    void aTokenRefusedLongAfterTheLoginLeadsToOneNewLogin() throws Exception {
        try (NegotiateLogin login = login()) {
            String refused = token(login);
            assertThat(login.renew(refused, List.of("Negotiate"))).isFalse();
            clock.pass(Duration.ofMinutes(3));
            String other = token(login);
            assertThat(login.renew(refused, List.of("Negotiate"))).isTrue();
            assertThat(login.renew(other, List.of("Negotiate", "NTLM"))).isTrue();
            assertThat(logins).hasValue(2);
            assertThat(login.renew(token(login), List.of("Negotiate"))).isFalse();
            assertThat(login.renew("Negotiate of somebody else", List.of())).isFalse();
            assertThat(logins).hasValue(2);
        }
    }

    private static List<String> together(Callable<String> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<String> results = new ArrayList<>();
            for (Future<String> future : threads.invokeAll(Collections.nCopies(8, action))) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
