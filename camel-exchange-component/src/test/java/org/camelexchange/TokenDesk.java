package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;

/** An Exchange whose mailbox is read with tokens: one mail in the Inbox says that it was reached. */
public final class TokenDesk implements AutoCloseable {
    public static final String TENANT = "11111111-2222-3333-4444-555555555555";
    public static final String CLIENT = "desk";
    public static final String SECRET = "application-secret-9f2";
    public static final String ANNA = "anna@example.org";
    public static final String PASSWORD = "correct horse battery";

    private final ExchangeEmulator emulator;

    private TokenDesk(ExchangeEmulator emulator) {
        this.emulator = emulator;
    }

    /** With a public application. */
    public static TokenDesk open() throws Exception {
        return of(Application.registered(TENANT, CLIENT)
                .redirectUri("http://localhost")
                .publicClient());
    }

    public static TokenDesk of(Application application) throws Exception {
        return of(ExchangeEmulator.builder().observe(SchemaCheck.strict()).application(application));
    }

    public static TokenDesk of(ExchangeEmulator.Builder builder) throws Exception {
        return new TokenDesk(builder.mailbox(ANNA, "Anna", PASSWORD).start());
    }

    public ExchangeEmulator emulator() {
        return emulator;
    }

    /** A connection of the application, without a word yet on how the token is had; nothing of it comes to a disk. */
    public ConnectionSettings settings(Schema schema, AuthScheme scheme) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(schema);
        settings.setServer(schema == Schema.EWS ? emulator.ewsUrl() : emulator.graphUrl());
        settings.setAuthScheme(scheme);
        settings.setAzureTenant(TENANT);
        settings.setAzureAuthority(emulator.loginUrl());
        settings.setOauthClientId(CLIENT);
        settings.setOauthSettingsLocation("memory://" + UUID.randomUUID());
        return settings;
    }

    /** Reads the Inbox over a route's end point and returns the rows. */
    public static List<?> readInbox(ConnectionSettings settings) throws Exception {
        return call(settings, "query/Inbox", null);
    }

    /** Calls an end point in a Camel of its own, as at the start of a process. */
    @SuppressWarnings("unchecked") // the test knows what it asks for
    public static <T> T call(ConnectionSettings settings, String uri, Object body) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("desk", settings);
            camel.start();
            return (T) camel.createProducerTemplate()
                    .requestBodyAndHeaders("exchange:" + uri + "?connection=desk", body, Map.of());
        }
    }

    /** The refresh token of a person who signed in somewhere else. */
    public String refreshToken(Schema schema) throws Exception {
        String scope = schema == Schema.EWS
                ? "https://outlook.office365.com/EWS.AccessAsUser.All"
                : "https://graph.microsoft.com/.default";
        String form = Map.of(
                        "grant_type", "password",
                        "client_id", CLIENT,
                        "username", ANNA,
                        "password", PASSWORD,
                        "scope", scope + " offline_access openid profile")
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(emulator.loginUrl() + "/" + TENANT + "/oauth2/v2.0/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).path("refresh_token").asText();
    }

    public Mailbox mailbox() {
        return emulator.mailbox(ANNA);
    }

    @Override
    public void close() {
        emulator.close();
    }
}
