package org.camelexchange.auth;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;

/** The list of login schemes. */
public final class LoginSchemes {
    private static final Map<AuthScheme, LoginScheme> SCHEMES = new EnumMap<>(Map.of(
            AuthScheme.Basic, new BasicLogin(),
            AuthScheme.NONE, new NoLogin(),
            AuthScheme.OAuth, new AccessTokenLogin(),
            AuthScheme.AzureServicePrincipal, new ServicePrincipalLogin()));

    private LoginSchemes() {}

    /** Checks that the scheme is given, fits the schema and has all it needs; nothing is sent. */
    public static void validate(ConnectionSettings settings) {
        AuthScheme scheme = settings.getAuthScheme();
        List<AuthScheme> fitting = AuthScheme.fitting(settings.getSchema());
        if (scheme == null) {
            throw InvalidSettingException.missing(
                    "authScheme", "with schema=" + settings.getSchema() + " it is one of " + fitting);
        }
        if (!fitting.contains(scheme)) {
            throw InvalidSettingException.notOneOf("authScheme", scheme.name(), fitting);
        }
        SCHEMES.get(scheme).validate(settings);
    }

    /** Makes the login of a connection; nothing is sent before it is first asked. */
    public static CredentialProvider open(ConnectionSettings settings) {
        validate(settings);
        CredentialProvider provider = SCHEMES.get(settings.getAuthScheme()).open(settings);
        return new OwnServerOnly(provider, settings.serviceUrl());
    }

    static void require(String option, String value, String why) {
        if (value == null || value.isBlank()) {
            throw InvalidSettingException.missing(option, why);
        }
    }
}
