package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.login.Login;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.littleshoot.proxy.HttpFilters;
import org.littleshoot.proxy.HttpFiltersAdapter;
import org.littleshoot.proxy.HttpFiltersSourceAdapter;
import org.littleshoot.proxy.HttpProxyServer;
import org.littleshoot.proxy.ProxyAuthenticator;
import org.littleshoot.proxy.impl.DefaultHttpProxyServer;

/** Two logins on one way: one at LittleProxy, another at the server behind it. */
class PasswordLoginsThroughProxyTest {
    private final Queue<String> toProxy = new ConcurrentLinkedQueue<>();
    private final Queue<String> toServer = new ConcurrentLinkedQueue<>();

    private HttpProxyServer proxy() {
        return DefaultHttpProxyServer.bootstrap()
                .withAddress(new InetSocketAddress("127.0.0.1", 0))
                .withFiltersSource(new HttpFiltersSourceAdapter() {
                    @Override
                    public HttpFilters filterRequest(HttpRequest request) {
                        toProxy.add(request.method() + " " + request.headers().get("Authorization"));
                        return new HttpFiltersAdapter(request);
                    }
                })
                .withProxyAuthenticator(new ProxyAuthenticator() {
                    @Override
                    public boolean authenticate(String user, String password) {
                        return user.equals("gate") && password.equals("open sesame");
                    }

                    @Override
                    public String getRealm() {
                        return "office";
                    }
                })
                .start();
    }

    @ParameterizedTest
    @CsvSource({"NTLM, true", "Digest, true", "Digest, false"})
    void eachLoginGoesToItsOwnServer(AuthScheme scheme, boolean tls) throws Exception {
        HttpProxyServer proxy = proxy();
        try (ExchangeEmulator exchange = ExchangeEmulator.builder()
                        .observe(SchemaCheck.strict())
                        .mailbox(Office.ANNA, Office.PASSWORD)
                        .ewsLogins(Login.NTLM, Login.DIGEST, Login.BASIC)
                        .extendedProtection()
                        .observe((door, request, answer) ->
                                toServer.add(request.header("Authorization").orElse("none")))
                        .start();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            ConnectionSettings settings = Office.settings(Schema.EWS, exchange);
            settings.setAuthScheme(scheme);
            if (tls) {
                settings.setServer(exchange.ewsUrlTls());
                settings.setSslServerCert("*");
            }
            settings.setProxyServer("127.0.0.1");
            settings.setProxyPort(proxy.getListenAddress().getPort());
            settings.setProxyUser("gate");
            settings.setProxyPassword("open sesame");
            camel.getRegistry().bind("office", settings);
            camel.start();
            ProducerTemplate template = camel.createProducerTemplate();
            for (int i = 0; i < 3; i++) {
                assertThat(template.requestBody(
                                "exchange:query/EWS.Inbox?connection=office&select=Subject", (Object) null, List.class))
                        .isEmpty();
            }
            assertThat(toServer)
                    .hasSize(scheme == AuthScheme.NTLM ? 5 : 4)
                    .allMatch(login -> login.equals("none") || login.startsWith(scheme + " "));
            if (tls) {
                assertThat(toProxy).isNotEmpty().allMatch("CONNECT null"::equals);
            }
        } finally {
            proxy.abort();
        }
    }
}
