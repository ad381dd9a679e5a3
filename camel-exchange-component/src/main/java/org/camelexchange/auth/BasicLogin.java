package org.camelexchange.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;

/** User and password in every request (RFC 7617), sent at once and not only when asked. */
final class BasicLogin implements LoginScheme {
    @Override
    public void validate(ConnectionSettings settings) {
        LoginSchemes.require("user", settings.getUser(), "authScheme=Basic logs in with user and password");
        LoginSchemes.require("password", settings.getPassword(), "authScheme=Basic logs in with user and password");
        if (settings.getUser().indexOf(':') >= 0) {
            throw InvalidSettingException.of(
                    "user", settings.getUser(), "it has a colon, which ends the user in Basic", "Take the colon out");
        }
    }

    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        String pair = settings.getUser() + ":" + settings.getPassword();
        Optional<String> header =
                Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        return target -> header;
    }
}
