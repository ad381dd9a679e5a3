package org.camelexchange.auth;

import java.util.Optional;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;

/** An access token somebody else got, used until it expires. */
final class AccessTokenLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        String token = settings.getOauthAccessToken().strip();
        // RFC 6750, section 2.1; anything else could end the header and begin another.
        if (!token.matches("[A-Za-z0-9._~+/=:-]+")) {
            throw InvalidSettingException.of(
                    "oauthAccessToken",
                    "***",
                    "it has characters no bearer token has",
                    "Give the token alone, without 'Bearer' and without line ends");
        }
        Optional<String> header = Optional.of("Bearer " + token);
        return (method, target) -> header;
    }
}
