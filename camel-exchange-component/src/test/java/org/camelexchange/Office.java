package org.camelexchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.http.Observer;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Platform;
import org.camelexchange.settings.Schema;

/**
 * An Exchange with two mailboxes, and a Camel context that reaches Anna's over one of the schemas as {@code
 * connection=office}. Every EWS request and answer is checked against Microsoft's schema where that is at hand.
 */
public final class Office implements AutoCloseable {
    public static final String ANNA = "anna@example.org";
    public static final String BEN = "ben@example.org";
    public static final String PASSWORD = "correct horse";
    public static final String SECRET = "application-secret";

    private final ExchangeEmulator emulator;
    private final Optional<SchemaCheck> check = SchemaCheck.find();
    private final CamelContext camel = new DefaultCamelContext();
    private final ConnectionSettings settings;
    private final ProducerTemplate template;

    private Office(Schema schema, Observer... observers) throws Exception {
        ExchangeEmulator.Builder builder = ExchangeEmulator.builder()
                .mailbox(ANNA, "Anna", PASSWORD)
                .mailbox(BEN, "Ben", PASSWORD)
                .application("contoso", "desk", SECRET);
        check.ifPresent(builder::observe);
        List.of(observers).forEach(builder::observe);
        emulator = builder.start();
        settings = settings(schema, emulator);
        camel.getRegistry().bind("office", settings);
        camel.start();
        template = camel.createProducerTemplate();
    }

    /** @param observers are shown every request with its answer */
    public static Office over(Schema schema, Observer... observers) throws Exception {
        return new Office(schema, observers);
    }

    /** A connection to Anna's mailbox: by Basic over EWS, by an application over Graph. */
    public static ConnectionSettings settings(Schema schema, ExchangeEmulator emulator) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(schema);
        if (schema == Schema.EWS) {
            settings.setPlatform(Platform.Exchange2016);
            settings.setServer(emulator.ewsUrl());
            settings.setAuthScheme(AuthScheme.Basic);
            settings.setUser(ANNA);
            settings.setPassword(PASSWORD);
        } else {
            settings.setServer(emulator.graphUrl());
            settings.setAuthScheme(AuthScheme.AzureServicePrincipal);
            settings.setAzureTenant("contoso");
            settings.setAzureAuthority(emulator.loginUrl());
            settings.setOauthClientId("desk");
            settings.setOauthClientSecret(SECRET);
            settings.setUserId(ANNA);
        }
        return settings;
    }

    public ExchangeEmulator emulator() {
        return emulator;
    }

    public CamelContext camel() {
        return camel;
    }

    public ConnectionSettings settings() {
        return settings;
    }

    /** Sends a body to {@code exchange:} and this, and returns the body that comes back. */
    @SuppressWarnings("unchecked") // the test knows what it asks for
    public <T> T call(String uri, Object body, Map<String, Object> headers) {
        String separator = uri.indexOf('?') < 0 ? "?" : "&";
        return (T) template.requestBodyAndHeaders("exchange:" + uri + separator + "connection=office", body, headers);
    }

    public <T> T call(String uri, Object body) {
        return call(uri, body, Map.of());
    }

    @Override
    public void close() {
        camel.stop();
        emulator.close();
        check.ifPresent(schema -> {
            if (!schema.violations().isEmpty()) {
                throw new AssertionError("Not valid against Microsoft's schema: " + schema.violations());
            }
        });
    }
}
