package org.camelexchange.settings;

/** How to log in to a proxy. */
public enum ProxyAuthScheme {
    NONE,
    BASIC,
    NTLM
}
