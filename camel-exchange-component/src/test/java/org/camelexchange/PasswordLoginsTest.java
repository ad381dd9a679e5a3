package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.login.DigestAlgorithm;
import org.camelexchange.emulator.login.Login;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Routes that log in at the emulator with NTLM and Digest. */
class PasswordLoginsTest {
    private static final String JUERGEN = "jürgen@example.org";
    private static final String PASSWORD = "pä:ss wörd€";
    private static final int THREADS = 8;

    private final AtomicInteger requests = new AtomicInteger();

    private ExchangeEmulator.Builder emulator(Login... logins) {
        return ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .mailbox(Office.ANNA, Office.PASSWORD)
                .mailbox(JUERGEN, PASSWORD)
                .ewsLogins(logins)
                .observe((door, request, answer) -> requests.incrementAndGet());
    }

    private static ConnectionSettings settings(
            ExchangeEmulator exchange, AuthScheme scheme, String user, String password) {
        ConnectionSettings settings = Office.settings(Schema.EWS, exchange);
        settings.setAuthScheme(scheme);
        settings.setUser(user);
        settings.setPassword(password);
        return settings;
    }

    private static ConnectionSettings anna(ExchangeEmulator exchange, AuthScheme scheme) {
        return settings(exchange, scheme, "EXAMPLE\\anna", Office.PASSWORD);
    }

    /** A route that reads the Inbox of a connection. */
    private static final class Route implements AutoCloseable {
        private final DefaultCamelContext camel = new DefaultCamelContext();
        private final ProducerTemplate template;

        private Route(ConnectionSettings settings) {
            camel.getRegistry().bind("office", settings);
            camel.start();
            template = camel.createProducerTemplate();
        }

        private List<?> read() {
            return template.requestBody(
                    "exchange:query/EWS.Inbox?connection=office&select=Subject", (Object) null, List.class);
        }

        private LoginException refusal() {
            for (Throwable t = catchThrowable(this::read); t != null; t = t.getCause()) {
                if (t instanceof LoginException refused) {
                    assertThat(refused.toString()).doesNotContain(PASSWORD).doesNotContain("wrong password");
                    return refused;
                }
            }
            throw new AssertionError("the login was not refused");
        }

        @Override
        public void close() {
            camel.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NTLM, EXAMPLE\\jürgen",
        "NTLM, jürgen@example.org",
        "NTLM, jürgen",
        "Digest, EXAMPLE\\jürgen",
        "Digest, jürgen@example.org",
        "Digest, jürgen"
    })
    void aUserLogsInByEachNameOnceForManyQueries(AuthScheme scheme, String user) throws Exception {
        try (ExchangeEmulator exchange =
                        emulator(Login.valueOf(scheme.name().toUpperCase())).start();
                Route route = new Route(settings(exchange, scheme, user, PASSWORD))) {
            assertThat(route.read()).isEmpty();
            int handshake = requests.get();
            assertThat(handshake).isEqualTo(scheme == AuthScheme.NTLM ? 3 : 2);
            route.read();
            route.read();
            assertThat(requests.get() - handshake).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"NTLM, 3", "Digest, 2"})
    void aWrongPasswordCostsTheHandshakeAndNoMore(AuthScheme scheme, int handshake) throws Exception {
        try (ExchangeEmulator exchange =
                        emulator(Login.valueOf(scheme.name().toUpperCase())).start();
                Route route = new Route(settings(exchange, scheme, "EXAMPLE\\anna", "wrong password"))) {
            assertThat(route.refusal())
                    .hasMessageContaining("refused the login")
                    .hasMessageContaining("password");
            assertThat(requests.get()).isEqualTo(handshake);
            route.refusal();
            assertThat(requests.get()).isLessThanOrEqualTo(2 * handshake);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NTLM", "Digest"})
    void aThousandQueriesOnEightThreadsReuseTheHandshakes(AuthScheme scheme) throws Exception {
        try (ExchangeEmulator exchange = emulator(Login.NTLM, Login.DIGEST).start();
                Route route = new Route(anna(exchange, scheme))) {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    all.add(threads.submit(() -> {
                        for (int query = 0; query < 125; query++) {
                            assertThat(route.read()).isEmpty();
                        }
                    }));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(requests.get()).isBetween(1_000, 1_050);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NTLM", "Digest"})
    void aServerThatWasRestartedIsLoggedInToAgain(AuthScheme scheme) throws Exception {
        ExchangeEmulator first = emulator(Login.NTLM, Login.DIGEST).start();
        ConnectionSettings settings = anna(first, scheme);
        int port = java.net.URI.create(first.ewsUrl()).getPort();
        try (Route route = new Route(settings)) {
            try (first) {
                route.read();
            }
            requests.set(0);
            try (ExchangeEmulator second =
                    emulator(Login.NTLM, Login.DIGEST).port(port).start()) {
                assertThat(settings.getServer()).isEqualTo(second.ewsUrl());
                assertThat(route.read()).isEmpty();
                assertThat(requests.get()).isEqualTo(scheme == AuthScheme.NTLM ? 3 : 2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NTLM", "Digest", "Basic"})
    void ofManyLoginsTheChosenOneIsTaken(AuthScheme scheme) throws Exception {
        List<String> sent = new ArrayList<>();
        try (ExchangeEmulator exchange = emulator(Login.values())
                        .observe((door, request, answer) ->
                                request.header("Authorization").ifPresent(value -> sent.add(value.split(" ")[0])))
                        .start();
                Route route = new Route(anna(exchange, scheme))) {
            assertThat(route.read()).isEmpty();
            assertThat(sent).isNotEmpty().containsOnly(scheme.name());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NTLM", "Digest"})
    void aLoginThatIsNotOfferedIsNotTriedAndTheErrorNamesThoseThatAre(AuthScheme scheme) throws Exception {
        List<String> sent = new ArrayList<>();
        try (ExchangeEmulator exchange = emulator(Login.BASIC, Login.BEARER)
                        .observe((door, request, answer) ->
                                request.header("Authorization").ifPresent(sent::add))
                        .start();
                Route route = new Route(anna(exchange, scheme))) {
            assertThat(route.refusal()).hasMessageContaining("the server offers Basic, Bearer");
            assertThat(sent).isEmpty();
            assertThat(requests.get()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachAlgorithmOfDigestIsSpoken(DigestAlgorithm algorithm) throws Exception {
        try (ExchangeEmulator exchange =
                        emulator(Login.DIGEST).digestAlgorithms(algorithm).start();
                Route route = new Route(settings(exchange, AuthScheme.Digest, JUERGEN, PASSWORD))) {
            assertThat(route.read()).isEmpty();
        }
    }

    @Test
    void aServerWithExtendedProtectionIsLoggedInToOverTls() throws Exception {
        try (ExchangeEmulator exchange =
                emulator(Login.NTLM).extendedProtection().start()) {
            ConnectionSettings settings = anna(exchange, AuthScheme.NTLM);
            settings.setServer(exchange.ewsUrlTls());
            settings.setSslServerCert("-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(exchange.certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n");
            try (Route route = new Route(settings)) {
                assertThat(route.read()).isEmpty();
                assertThat(requests.get()).isEqualTo(3);
            }
            settings.setPassword("wrong password");
            try (Route route = new Route(settings)) {
                assertThat(route.refusal()).hasMessageContaining("Extended Protection");
            }
        }
    }
}
