package org.camelexchange.auth;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.http.auth.Credentials;
import org.apache.http.auth.NTCredentials;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;

/**
 * NTLM: the login belongs to an HTTP connection, so requests carry none of their own. The user is {@code DOMAIN\name},
 * {@code name@domain} or a bare name, whose domain the server finds out.
 */
final class NtlmLogin implements LoginScheme {
    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        String user = settings.getUser().strip();
        int backslash = user.indexOf('\\');
        String domain = user.substring(0, Math.max(0, backslash));
        String name = user.substring(backslash + 1);
        if (name.isBlank() || backslash == 0) {
            throw InvalidSettingException.of(
                    "user", user, "a name or a domain is missing", "Give DOMAIN\\name, name@domain, or the name alone");
        }
        Optional<Credentials> credentials =
                Optional.of(new NTCredentials(name, settings.getPassword(), workstation(), domain));
        return new CredentialProvider() {
            @Override
            public Optional<String> authorization(String method, URI target) {
                return Optional.empty();
            }

            @Override
            public Optional<Credentials> ofConnection() {
                return credentials;
            }
        };
    }

    /** The short name of this machine: servers log it, and accounts can be bound to it. */
    private static String workstation() {
        try {
            String host = InetAddress.getLocalHost().getHostName();
            return host.indexOf(':') < 0 ? host.split("\\.", 2)[0] : "";
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
