package org.camelexchange.emulator.login;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/** Where codes may be sent to. */
final class RedirectUris {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private RedirectUris() {}

    /** The address of a request: it has to be a registered one; without one, the only one registered. */
    static String choose(Application application, String asked) throws TokenError {
        if (asked == null || asked.isEmpty()) {
            if (application.redirectUris().size() != 1) {
                throw Problem.MISSING.refused("redirect_uri");
            }
            return application.redirectUris().get(0);
        }
        if (application.redirectUris().stream().noneMatch(registered -> matches(registered, asked))) {
            throw Problem.REDIRECT_URI.refused(asked, application.clientId());
        }
        return asked;
    }

    private static boolean matches(String registered, String asked) {
        return registered.equals(asked) || isSameLoopback(registered, asked);
    }

    /** RFC 8252 7.3: a program on a person's machine listens on whatever port is free. */
    private static boolean isSameLoopback(String registered, String asked) {
        try {
            URI one = URI.create(registered);
            URI other = URI.create(asked);
            return "http".equals(one.getScheme())
                    && "http".equals(other.getScheme())
                    && LOOPBACK.contains(one.getHost())
                    && one.getHost().equals(other.getHost())
                    && path(one).equals(path(other))
                    && other.getRawUserInfo() == null
                    && other.getRawFragment() == null
                    && Objects.equals(one.getRawQuery(), other.getRawQuery());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static String path(URI uri) {
        return uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    }
}
