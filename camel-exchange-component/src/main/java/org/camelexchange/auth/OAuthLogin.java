package org.camelexchange.auth;

import java.time.Clock;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;

/** OAuth as the options say: a token that is given, or one that is had and renewed by the grant type. */
final class OAuthLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        Clock clock = Clock.systemUTC();
        return settings.initiateOAuth() == InitiateOAuth.OFF
                ? new AccessTokenLogin(clock).open(settings)
                : new BearerLogin(source(settings), clock);
    }

    static TokenSource source(ConnectionSettings settings) {
        return switch (settings.getOauthGrantType()) {
            case CLIENT -> ServicePrincipalLogin.source(settings);
            case PASSWORD -> new PasswordGrant(settings);
            case CODE -> PersonTokens.of(settings);
        };
    }
}
