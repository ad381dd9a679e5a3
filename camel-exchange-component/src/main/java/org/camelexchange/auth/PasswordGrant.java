package org.camelexchange.auth;

import com.microsoft.aad.msal4j.UserNamePasswordParameters;
import java.util.Map;
import java.util.Set;
import org.camelexchange.settings.ConnectionSettings;

/**
 * A person's password goes to the login service (RFC 6749, section 4.3). Nothing is kept: the password gets a new token at
 * any time.
 */
final class PasswordGrant implements TokenSource {
    private final ConnectionSettings settings;
    private final MsalClient client;
    private final Set<String> scopes;

    PasswordGrant(ConnectionSettings settings) {
        this.settings = settings;
        this.client = new MsalClient(settings);
        this.scopes = MsalTokens.personScopes(settings);
    }

    @Override
    public AccessToken acquire(boolean anew) {
        UserNamePasswordParameters.UserNamePasswordParametersBuilder parameters = UserNamePasswordParameters.builder(
                scopes, settings.getUser(), settings.getPassword().toCharArray());
        if (settings.getOauthClientSecret() != null
                && !settings.getOauthClientSecret().isBlank()) {
            // MSAL has this grant for public applications only; what is extra goes into the body.
            parameters.extraQueryParameters(Map.of("client_secret", settings.getOauthClientSecret()));
        }
        return MsalTokens.token(
                client.await(client.publicClient(MsalClient.UNKEPT).acquireToken(parameters.build())));
    }

    @Override
    public void close() {
        client.close();
    }
}
