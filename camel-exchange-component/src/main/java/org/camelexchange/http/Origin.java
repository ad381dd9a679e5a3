package org.camelexchange.http;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port of a server: what a login belongs to and what a link must not leave.
 *
 * @param port the real port, never -1
 */
public record Origin(String scheme, String host, int port) {
    /** The origin of an absolute http or https URL. */
    public static Origin of(URI url) {
        if (url.getScheme() == null || url.getHost() == null) {
            return new Origin("", "", 0);
        }
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : "https".equals(scheme) ? 443 : 80;
        return new Origin(scheme, url.getHost().toLowerCase(Locale.ROOT), port);
    }

    /** True when this URL is on this server. */
    public boolean holds(URI url) {
        return equals(of(url));
    }
}
