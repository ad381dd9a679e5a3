package org.camelexchange;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;
import org.camelexchange.settings.Schema;

/** A process of {@link TokenFileOfProcessesTest}: reads the Inbox as often as it is told to, over one token file. */
public final class RefreshingProcess {
    private RefreshingProcess() {}

    /**
     * Arguments: schema, server, login service, token file. The first line of its input is the refresh token; for each
     * one after it the Inbox is read, and what came of it is a line of its output.
     */
    public static void main(String[] arguments) throws Exception {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.valueOf(arguments[0]));
        settings.setServer(arguments[1]);
        settings.setAuthScheme(AuthScheme.OAuth);
        settings.setInitiateOAuth(InitiateOAuth.REFRESH);
        settings.setAzureTenant(TokenDesk.TENANT);
        settings.setAzureAuthority(arguments[2]);
        settings.setOauthClientId(TokenDesk.CLIENT);
        settings.setOauthSettingsLocation(arguments[3]);
        settings.setOauthRefreshToken(input.readLine());
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("desk", settings);
            camel.start();
            ProducerTemplate template = camel.createProducerTemplate();
            while (input.readLine() != null) {
                Object rows = template.requestBodyAndHeaders("exchange:query/Inbox?connection=desk", null, Map.of());
                System.out.println("read " + rows);
            }
        }
    }
}
