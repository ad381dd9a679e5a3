package org.camelexchange.auth;

import java.time.Clock;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;

/** A person of Microsoft Entra ID. */
final class PersonLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        Clock clock = Clock.systemUTC();
        return settings.initiateOAuth() == InitiateOAuth.OFF
                ? new AccessTokenLogin(clock).open(settings)
                : new BearerLogin(PersonTokens.of(settings), clock);
    }
}
