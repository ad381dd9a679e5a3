package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.littleshoot.proxy.HttpFilters;
import org.littleshoot.proxy.HttpFiltersAdapter;
import org.littleshoot.proxy.HttpFiltersSourceAdapter;
import org.littleshoot.proxy.HttpProxyServer;
import org.littleshoot.proxy.HttpProxyServerBootstrap;
import org.littleshoot.proxy.ProxyAuthenticator;
import org.littleshoot.proxy.impl.DefaultHttpProxyServer;

/** Against LittleProxy: it stands between the component and the emulator. */
class ProxyTest {
    private static final String USER = "gate";
    private static final String PASSWORD = "open sesame";

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private HttpProxyServer proxy;

    @BeforeEach
    void start() {
        proxy = bootstrap().start();
    }

    @AfterEach
    void stop() {
        proxy.abort();
    }

    private HttpProxyServerBootstrap bootstrap() {
        return DefaultHttpProxyServer.bootstrap()
                .withAddress(new InetSocketAddress("127.0.0.1", 0))
                .withFiltersSource(new HttpFiltersSourceAdapter() {
                    @Override
                    public HttpFilters filterRequest(HttpRequest request) {
                        seen.add(request.method() + " " + request.uri());
                        return new HttpFiltersAdapter(request);
                    }
                });
    }

    private void restartWithLogin() {
        proxy.abort();
        proxy = bootstrap()
                .withProxyAuthenticator(new ProxyAuthenticator() {
                    @Override
                    public boolean authenticate(String user, String password) {
                        return USER.equals(user) && PASSWORD.equals(password);
                    }

                    @Override
                    public String getRealm() {
                        return "office";
                    }
                })
                .start();
    }

    private ConnectionSettings through(Office office, Schema schema, boolean tls) {
        ConnectionSettings settings = office.settings().connectionSettings();
        ExchangeEmulator emulator = office.emulator();
        if (tls) {
            settings.setServer(schema == Schema.EWS ? emulator.ewsUrlTls() : emulator.graphUrlTls());
            settings.setAzureAuthority(emulator.loginUrlTls());
            settings.setSslServerCert("*");
        }
        settings.setProxyServer("127.0.0.1");
        settings.setProxyPort(proxy.getListenAddress().getPort());
        return settings;
    }

    private static Object query(Office office, ConnectionSettings settings) {
        office.camel().getRegistry().bind("proxied", settings);
        return office.camel()
                .createProducerTemplate()
                .requestBody("exchange:query/EWS.Inbox?connection=proxied&select=Subject", (Object) null);
    }

    private static Throwable error(Office office, ConnectionSettings settings) {
        return catchThrowable(() -> query(office, settings)).getCause();
    }

    @ParameterizedTest
    @CsvSource({"EWS, false", "EWS, true", "MSGraph, false", "MSGraph, true"})
    void everythingGoesThroughTheProxy(Schema schema, boolean tls) throws Exception {
        try (Office office = Office.over(schema)) {
            assertThat(query(office, through(office, schema, tls))).isEqualTo(List.of());
            assertThat(seen).isNotEmpty();
            if (tls) {
                assertThat(seen).anyMatch(request -> request.startsWith("CONNECT localhost:"));
            } else {
                assertThat(seen).anyMatch(request -> request.contains(schema == Schema.EWS ? "/EWS/" : "/v1.0/"));
                if (schema == Schema.MSGraph) {
                    assertThat(seen).anyMatch(request -> request.contains("/oauth2/v2.0/token"));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EWS, false", "EWS, true", "MSGraph, false", "MSGraph, true"})
    void theProxyIsLoggedInTo(Schema schema, boolean tls) throws Exception {
        restartWithLogin();
        try (Office office = Office.over(schema)) {
            ConnectionSettings settings = through(office, schema, tls);
            settings.setProxyUser(USER);
            settings.setProxyPassword(PASSWORD);
            assertThat(query(office, settings)).isEqualTo(List.of());
        }
    }

    @ParameterizedTest
    @CsvSource({"EWS, false", "EWS, true", "MSGraph, false", "MSGraph, true"})
    void aWrongLoginAtTheProxyIsAnErrorThatNamesTheOptions(Schema schema, boolean tls) throws Exception {
        restartWithLogin();
        try (Office office = Office.over(schema)) {
            ConnectionSettings settings = through(office, schema, tls);
            settings.setProxyUser(USER);
            settings.setProxyPassword("closed sesame");
            assertThat(error(office, settings))
                    .isInstanceOf(LoginException.class)
                    .hasMessageContaining("proxyPassword")
                    .hasMessageNotContaining("sesame");
        }
    }

    @ParameterizedTest
    @CsvSource({"EWS, false", "EWS, true", "MSGraph, false", "MSGraph, true"})
    void aProxyThatAsksForALoginNobodyGaveIsNamed(Schema schema, boolean tls) throws Exception {
        restartWithLogin();
        try (Office office = Office.over(schema)) {
            assertThat(error(office, through(office, schema, tls)))
                    .isInstanceOf(LoginException.class)
                    .hasMessageContaining("proxyUser");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExceptionIsReachedDirectly(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            ConnectionSettings settings = through(office, schema, true);
            settings.setProxyExceptions("*.example.org; local*; 127.0.0.1");
            assertThat(query(office, settings)).isEqualTo(List.of());
            assertThat(seen).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theProxyOfTheJvmIsUsedWhenAskedForAndOnlyThen(Schema schema) throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(selector(proxy.getListenAddress()));
        try (Office office = Office.over(schema)) {
            assertThat(query(office, office.settings().connectionSettings())).isEqualTo(List.of());
            assertThat(seen).isEmpty();
            ConnectionSettings settings = office.settings().connectionSettings();
            settings.setUseProxySettings(true);
            office.camel().getRegistry().bind("jvm", settings);
            assertThat((Object) office.camel()
                            .createProducerTemplate()
                            .requestBody("exchange:query/EWS.Inbox?connection=jvm&select=Subject", (Object) null))
                    .isEqualTo(List.of());
            assertThat(seen).isNotEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProxyThatIsNotThereIsNamed(Schema schema) throws Exception {
        int port = proxy.getListenAddress().getPort();
        proxy.abort();
        try (Office office = Office.over(schema)) {
            ConnectionSettings settings = office.settings().connectionSettings();
            settings.setProxyServer("127.0.0.1");
            settings.setProxyPort(port);
            assertThat(error(office, settings))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("proxyServer");
        }
    }

    private static ProxySelector selector(InetSocketAddress address) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI target) {
                return List.of(new Proxy(Proxy.Type.HTTP, address));
            }

            @Override
            public void connectFailed(URI target, SocketAddress failed, java.io.IOException e) {
                // The test sees the error itself.
            }
        };
    }
}
