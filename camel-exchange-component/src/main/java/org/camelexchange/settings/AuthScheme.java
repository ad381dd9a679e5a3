package org.camelexchange.settings;

import java.util.Arrays;
import java.util.List;

/** How a connection logs in. */
public enum AuthScheme {
    /** NTLM, version 2: a Windows user and password, bound to an HTTP connection. */
    NTLM(false),
    Basic(false),
    /** HTTP Digest (RFC 7616). */
    Digest(false),
    /** No login at all: a proxy or test server does it. */
    NONE(false),
    /** Kerberos. */
    Negotiate(false),
    /** A token of a user or application, given or fetched with the OAuth options. */
    OAuth(true),
    /** A person of Entra ID. */
    AzureAD(true),
    /** An Entra ID application with its own secret or certificate: no user. */
    AzureServicePrincipal(true),
    /** The managed identity of the Azure resource this runs on. */
    AzureMSI(true);

    private final boolean token;

    AuthScheme(boolean token) {
        this.token = token;
    }

    /** True for a scheme that logs in with a bearer token. */
    public boolean isToken() {
        return token;
    }

    /** Graph takes nothing but tokens. */
    public boolean fits(Schema schema) {
        return schema == Schema.EWS || token;
    }

    public static List<AuthScheme> fitting(Schema schema) {
        return Arrays.stream(values()).filter(scheme -> scheme.fits(schema)).toList();
    }
}
