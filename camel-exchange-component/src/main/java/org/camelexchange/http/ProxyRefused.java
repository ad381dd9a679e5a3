package org.camelexchange.http;

import java.io.IOException;

/** A proxy on the way wants a login (407), and another than it was given. */
public final class ProxyRefused extends IOException {
    private static final long serialVersionUID = 1L;

    public ProxyRefused() {
        super("the proxy refused the login");
    }
}
