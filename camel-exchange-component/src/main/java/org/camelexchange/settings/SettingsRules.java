package org.camelexchange.settings;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.camelexchange.error.InvalidSettingException;

/** What must hold between the settings of a connection. */
final class SettingsRules {
    private SettingsRules() {}

    static void check(ConnectionSettings s) {
        List<AuthScheme> fitting = AuthScheme.fitting(s.getSchema());
        if (s.getAuthScheme() == null) {
            throw InvalidSettingException.missing(
                    "authScheme",
                    "it has no default. Allowed values for schema " + s.getSchema() + ": "
                            + fitting.stream().map(Enum::name).collect(Collectors.joining(", ")));
        }
        if (!fitting.contains(s.getAuthScheme())) {
            throw InvalidSettingException.notOneOf("authScheme", s.getAuthScheme(), fitting);
        }
        login(s);
        positive("connectTimeout", s.getConnectTimeout());
        positive("responseTimeout", s.getResponseTimeout());
        if (s.getMaxConnections() < 1) {
            throw InvalidSettingException.of(
                    "maxConnections", s.getMaxConnections(), "it is below 1", "Give 1 or more");
        }
        s.serviceUrl();
        s.authorityUrl();
    }

    private static void login(ConnectionSettings s) {
        switch (s.getAuthScheme()) {
            case Basic -> {
                String why = "authScheme=Basic logs in with user and password";
                need("user", s.getUser(), why);
                need("password", s.getPassword(), why);
            }
            case AzureServicePrincipal -> {
                String why = "authScheme=AzureServicePrincipal logs in to a tenant as an application";
                need("azureTenant", s.getAzureTenant(), why);
                need("oauthClientId", s.getOauthClientId(), why);
                need("oauthClientSecret", s.getOauthClientSecret(), why);
            }
            case OAuth -> {
                if (s.getOauthAccessToken() == null || s.getOauthAccessToken().isBlank()) {
                    String why = "authScheme=OAuth needs oauthAccessToken, or a client to get one with";
                    need("oauthClientId", s.getOauthClientId(), why);
                    need("azureTenant", s.getAzureTenant(), why);
                }
            }
            case NONE -> {
                // Nothing to log in with.
            }
        }
    }

    private static void need(String option, String value, String why) {
        if (value == null || value.isBlank()) {
            throw InvalidSettingException.missing(option, why);
        }
    }

    private static void positive(String option, Duration value) {
        if (value == null || value.isZero() || value.isNegative()) {
            throw InvalidSettingException.of(option, value, "it is not above zero", "Give a time such as 30s");
        }
    }
}
