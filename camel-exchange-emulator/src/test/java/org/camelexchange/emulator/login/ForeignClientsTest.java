package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import microsoft.exchange.webservices.data.core.ExchangeService;
import microsoft.exchange.webservices.data.core.enumeration.misc.ExchangeVersion;
import microsoft.exchange.webservices.data.core.enumeration.property.WellKnownFolderName;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceRequestException;
import microsoft.exchange.webservices.data.core.service.folder.Folder;
import microsoft.exchange.webservices.data.credential.WebCredentials;
import org.apache.http.auth.AuthSchemeProvider;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.CredentialsProvider;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.impl.auth.DigestSchemeFactory;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.camelexchange.emulator.ExchangeEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are not ours log in at the emulator. Who is in and asks by GET is told that EWS wants POST: 405. */
class ForeignClientsTest {
    private static final String ANNA = "anna@example.org";
    private static final String PASSWORD = "correct horse";

    private final AtomicInteger requests = new AtomicInteger();

    private ExchangeEmulator emulator(Login... logins) throws Exception {
        return emulator(DigestAlgorithm.SHA_256, logins);
    }

    private ExchangeEmulator emulator(DigestAlgorithm algorithm, Login... logins) throws Exception {
        return ExchangeEmulator.builder()
                .mailbox(ANNA, PASSWORD)
                .ewsLogins(logins)
                .digestAlgorithms(algorithm)
                .observe((door, request, answer) -> requests.incrementAndGet())
                .start();
    }

    @Test
    void microsoftsJavaClientReadsAFolderOverNtlm() throws Exception {
        try (ExchangeEmulator exchange = emulator(Login.NTLM)) {
            for (WebCredentials login : List.of(
                    new WebCredentials("anna", PASSWORD, "EXAMPLE"), new WebCredentials("anna", PASSWORD, ""))) {
                try (ExchangeService service = service(exchange, login)) {
                    assertThat(Folder.bind(service, WellKnownFolderName.Inbox).getDisplayName())
                            .isEqualTo("Inbox");
                }
            }
            try (ExchangeService service = service(exchange, new WebCredentials("anna", "wrong", "EXAMPLE"))) {
                assertThatThrownBy(() -> Folder.bind(service, WellKnownFolderName.Inbox))
                        .isInstanceOf(ServiceRequestException.class)
                        .hasMessageContaining("401");
            }
        }
    }

    private static ExchangeService service(ExchangeEmulator exchange, WebCredentials login) throws Exception {
        ExchangeService service = new ExchangeService(ExchangeVersion.Exchange2010_SP2);
        service.setCredentials(login);
        service.setUrl(URI.create(exchange.ewsUrl()));
        return service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"NTLM", "DIGEST"})
    void theJdksClientLogsIn(Login login) throws Exception {
        String user = login == Login.NTLM ? "EXAMPLE\\anna" : ANNA;
        try (ExchangeEmulator exchange = emulator(login)) {
            assertThat(jdk(exchange, user, PASSWORD)).isEqualTo(405);
        }
        try (ExchangeEmulator exchange = emulator(login)) {
            assertThat(jdk(exchange, user, "wrong")).isEqualTo(401);
        }
    }

    private static int jdk(ExchangeEmulator exchange, String user, String password) throws Exception {
        HttpURLConnection http = (HttpURLConnection) new URL(exchange.ewsUrl()).openConnection();
        AtomicInteger asked = new AtomicInteger();
        http.setAuthenticator(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return asked.incrementAndGet() == 1 ? new PasswordAuthentication(user, password.toCharArray()) : null;
            }
        });
        try {
            return http.getResponseCode();
        } finally {
            http.disconnect();
        }
    }

    @ParameterizedTest
    @EnumSource
    void apachesClientLogsInWithDigest(DigestAlgorithm algorithm) throws Exception {
        try (ExchangeEmulator exchange = emulator(algorithm, Login.BEARER, Login.DIGEST)) {
            assertThat(apache(exchange, "EXAMPLE\\anna", PASSWORD)).isEqualTo(405);
            assertThat(requests.get()).isEqualTo(2);
            assertThat(apache(exchange, ANNA, "wrong")).isEqualTo(401);
        }
    }

    private static int apache(ExchangeEmulator exchange, String user, String password) throws Exception {
        CredentialsProvider credentials = new BasicCredentialsProvider();
        credentials.setCredentials(AuthScope.ANY, new UsernamePasswordCredentials(user, password));
        try (CloseableHttpClient client = HttpClients.custom()
                .setDefaultCredentialsProvider(credentials)
                .setDefaultAuthSchemeRegistry(RegistryBuilder.<AuthSchemeProvider>create()
                        .register("digest", new DigestSchemeFactory(StandardCharsets.UTF_8))
                        .build())
                .build()) {
            return client.execute(new HttpGet(exchange.ewsUrl()))
                    .getStatusLine()
                    .getStatusCode();
        }
    }
}
