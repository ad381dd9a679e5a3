package org.camelexchange.auth;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;

/** An application logs in as itself with its secret: OAuth 2.0 client credentials by MSAL4J. */
final class ServicePrincipalLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        String tenant = settings.getAzureTenant();
        // MSAL talks to the real authority in its own mind; the requests go where the settings say.
        URI known = settings.getAzureEnvironment().authority();
        TokenHttp http = new TokenHttp(known, settings);
        try {
            ConfidentialClientApplication application = ConfidentialClientApplication.builder(
                            settings.getOauthClientId(),
                            ClientCredentialFactory.createFromSecret(settings.getOauthClientSecret()))
                    .authority(known + "/" + tenant + "/")
                    .validateAuthority(false)
                    .instanceDiscovery(false)
                    .httpClient(http)
                    .build();
            return new BearerLogin(new Tokens(application, Set.of(scope(settings)), settings, http), Clock.systemUTC());
        } catch (MalformedURLException e) {
            http.close();
            throw InvalidSettingException.of(
                    "azureTenant", tenant, "it makes no URL: " + e.getMessage(), "Give the directory (tenant) id");
        }
    }

    private static String scope(ConnectionSettings settings) {
        return settings.getScope() != null && !settings.getScope().isBlank()
                ? settings.getScope().strip()
                : MsalTokens.resource(settings) + "/.default";
    }

    private record Tokens(
            ConfidentialClientApplication application, Set<String> scopes, ConnectionSettings settings, TokenHttp http)
            implements TokenSource {
        @Override
        public AccessToken acquire(boolean anew) {
            ClientCredentialParameters parameters =
                    ClientCredentialParameters.builder(scopes).skipCache(anew).build();
            return MsalTokens.await(application.acquireToken(parameters), settings);
        }

        @Override
        public void close() {
            http.close();
        }
    }
}
