package org.camelexchange.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.camelexchange.settings.ConnectionSettings;

/** User and password in every request (RFC 7617), sent at once and not only when asked. */
final class BasicLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        String pair = settings.getUser() + ":" + settings.getPassword();
        Optional<String> header =
                Optional.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        return (method, target) -> header;
    }
}
