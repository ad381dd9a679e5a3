package org.camelexchange.examples.maildesk;

import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;

/** The two ways to the desk's mailbox. All that differs between them is here; the routes know nothing of it. */
public enum DeskConnection {
    /** Exchange Web Services, as on a server on premises: the desk's own name and password. */
    EWS {
        @Override
        ConnectionSettings settings(ExchangeEmulator exchange) {
            ConnectionSettings settings = new ConnectionSettings();
            settings.setSchema(Schema.EWS);
            settings.setServer(exchange.ewsUrl());
            settings.setAuthScheme(AuthScheme.Basic);
            settings.setUser(MAILBOX);
            settings.setPassword(PASSWORD);
            return settings;
        }
    },

    /** Microsoft Graph, as in Microsoft 365: an application with a secret that works on the desk's mailbox. */
    MSGraph {
        @Override
        ConnectionSettings settings(ExchangeEmulator exchange) {
            ConnectionSettings settings = new ConnectionSettings();
            settings.setSchema(Schema.MSGraph);
            settings.setServer(exchange.graphUrl());
            settings.setAuthScheme(AuthScheme.AzureServicePrincipal);
            settings.setAzureAuthority(exchange.loginUrl());
            settings.setAzureTenant(TENANT);
            settings.setOauthClientId(CLIENT);
            settings.setOauthClientSecret(PASSWORD);
            settings.setUserId(MAILBOX);
            return settings;
        }
    };

    /** The desk's mailbox. */
    static final String MAILBOX = "desk@example.org";

    /** A colleague with a mailbox of her own, who gets the desk's answers to her mails. */
    static final String COLLEAGUE = "anna@example.org";

    private static final String TENANT = "example.org";
    private static final String CLIENT = "mail-desk";
    // The emulator's, nobody else's.
    private static final String PASSWORD = "example-only";

    abstract ConnectionSettings settings(ExchangeEmulator exchange);

    /** An emulator with what both connections need. */
    static ExchangeEmulator.Builder emulator() {
        return ExchangeEmulator.builder()
                .mailbox(MAILBOX, "Mail Desk", PASSWORD)
                .mailbox(COLLEAGUE, "Anna Weber", PASSWORD)
                .application(TENANT, CLIENT, PASSWORD);
    }
}
