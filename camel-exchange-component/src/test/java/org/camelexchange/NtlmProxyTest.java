package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.login.Audience;
import org.camelexchange.emulator.login.Login;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.ProxyAuthScheme;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proxy that wants NTLM stands before EWS, Graph and the login service, which are reached over TLS. */
@Timeout(60)
class NtlmProxyTest {
    private NtlmProxy proxy;
    private ExchangeEmulator exchange;

    @BeforeEach
    void start() throws Exception {
        proxy = new NtlmProxy();
        exchange = ExchangeEmulator.builder()
                .mailbox(Office.ANNA, Office.PASSWORD)
                .application("contoso", "desk", Office.SECRET)
                .ewsLogins(Login.BASIC, Login.NTLM, Login.BEARER)
                .extendedProtection()
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        exchange.close();
        proxy.close();
    }

    private ConnectionSettings through(Schema schema, AuthScheme scheme) {
        boolean token = scheme.isToken();
        ConnectionSettings settings = Office.settings(token ? Schema.MSGraph : Schema.EWS, exchange);
        settings.setSchema(schema);
        settings.setAuthScheme(scheme);
        settings.setServer(schema == Schema.EWS ? exchange.ewsUrlTls() : exchange.graphUrlTls());
        if (token) {
            settings.setAzureAuthority(exchange.loginUrlTls());
        }
        settings.setSslServerCert("*");
        settings.setProxyServer("127.0.0.1");
        settings.setProxyPort(proxy.port());
        settings.setProxyAuthScheme(ProxyAuthScheme.NTLM);
        settings.setProxyUser(NtlmProxy.USER);
        settings.setProxyPassword(NtlmProxy.PASSWORD);
        return settings;
    }

    @ParameterizedTest
    @CsvSource({"EWS, Basic, 1", "EWS, NTLM, 1", "EWS, AzureServicePrincipal, 2", "MSGraph, AzureServicePrincipal, 2"})
    void eachConnectionLogsInToTheProxyOnceAndIsUsedAgain(Schema schema, AuthScheme scheme, int connections)
            throws Exception {
        ConnectionSettings settings = through(schema, scheme);
        try (Calls calls = new Calls(settings)) {
            for (int i = 0; i < 4; i++) {
                assertThat(calls.rows()).isEmpty();
            }
        }
        String target = settings.getServer().replaceAll("https://([^/]+)/.*", "$1");
        assertThat(proxy.tunnels()).hasSize(connections).containsOnly(target);
        assertThat(proxy.requests())
                .hasSizeLessThanOrEqualTo(3 * connections)
                .allMatch(("CONNECT " + target + " HTTP/1.1")::equals);
    }

    @ParameterizedTest
    @CsvSource({"EWS, Basic", "EWS, NTLM", "EWS, AzureServicePrincipal", "MSGraph, AzureServicePrincipal"})
    void aWrongPasswordIsRefusedAfterOneHandshake(Schema schema, AuthScheme scheme) throws Exception {
        ConnectionSettings settings = through(schema, scheme);
        settings.setProxyPassword("closed sesame");
        assertRefused(settings);
    }

    @Test
    void aGivenTokenComesToGraphThroughTheProxyOrNotAtAll() throws Exception {
        ConnectionSettings settings = through(Schema.MSGraph, AuthScheme.OAuth);
        settings.setUserId(null);
        settings.setOauthAccessToken(exchange.issueToken(Audience.GRAPH, Office.ANNA));
        try (Calls calls = new Calls(settings)) {
            assertThat(calls.rows()).isEmpty();
        }
        assertThat(proxy.requests()).hasSizeBetween(2, 3);
        settings.setProxyPassword("closed sesame");
        assertRefused(settings);
    }

    private void assertRefused(ConnectionSettings settings) throws Exception {
        int before = proxy.requests().size();
        int opened = proxy.tunnels().size();
        try (Calls calls = new Calls(settings)) {
            List<Throwable> causes = new ArrayList<>();
            for (Throwable e = catchThrowable(calls::rows); e != null; e = e.getCause()) {
                causes.add(e);
            }
            assertThat(causes)
                    .filteredOn(LoginException.class::isInstance)
                    .first()
                    .satisfies(error -> assertThat(error)
                            .hasMessageContaining("the proxy refused the login")
                            .hasMessageContaining("proxyPassword")
                            .hasMessageNotContaining("sesame"));
        }
        assertThat(proxy.requests().size() - before).isBetween(2, 3);
        assertThat(proxy.tunnels()).hasSize(opened);
    }

    /** Calls over one connection. */
    private static final class Calls implements AutoCloseable {
        private final CamelContext camel = new DefaultCamelContext();

        Calls(ConnectionSettings settings) {
            camel.getRegistry().bind("office", settings);
            camel.start();
        }

        List<?> rows() {
            return camel.createProducerTemplate()
                    .requestBody("exchange:query/EWS.Inbox?connection=office&select=Subject", null, List.class);
        }

        @Override
        public void close() throws Exception {
            camel.close();
        }
    }
}
