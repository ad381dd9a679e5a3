package org.camelexchange.auth;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import java.time.Clock;
import java.util.Set;
import org.camelexchange.settings.ConnectionSettings;

/** An application logs in as itself, with its secret or its certificate: OAuth 2.0 client credentials by MSAL4J. */
final class ServicePrincipalLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        return new BearerLogin(source(settings), Clock.systemUTC());
    }

    static TokenSource source(ConnectionSettings settings) {
        MsalClient client = new MsalClient(settings);
        return new Tokens(client, client.confidential(MsalClient.UNKEPT), MsalTokens.applicationScopes(settings));
    }

    private record Tokens(MsalClient client, ConfidentialClientApplication application, Set<String> scopes)
            implements TokenSource {
        @Override
        public AccessToken acquire(boolean anew) {
            ClientCredentialParameters parameters =
                    ClientCredentialParameters.builder(scopes).skipCache(anew).build();
            return MsalTokens.token(client.await(application.acquireToken(parameters)));
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
