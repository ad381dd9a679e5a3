package org.camelexchange.auth;

import java.util.EnumMap;
import java.util.Map;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;

/** The list of login schemes. */
public final class LoginSchemes {
    private static final Map<AuthScheme, LoginScheme> SCHEMES = new EnumMap<>(Map.of(
            AuthScheme.Basic, new BasicLogin(),
            AuthScheme.NONE, new NoLogin(),
            AuthScheme.Negotiate, new KerberosLogin(),
            AuthScheme.Digest, new DigestLogin(),
            AuthScheme.NTLM, new NtlmLogin(),
            AuthScheme.OAuth, new OAuthLogin(),
            AuthScheme.AzureAD, new PersonLogin(),
            AuthScheme.AzureServicePrincipal, new ServicePrincipalLogin(),
            AuthScheme.AzureMSI, new ManagedIdentityLogin()));

    private LoginSchemes() {}

    /**
     * Makes the login of a connection; nothing is sent before it is first asked.
     *
     * @param settings checked here once more
     */
    public static CredentialProvider open(ConnectionSettings settings) {
        settings.validate();
        CredentialProvider provider = SCHEMES.get(settings.getAuthScheme()).open(settings);
        return new OwnServerOnly(provider, settings.serviceUrl());
    }
}
