package org.camelexchange.settings;

import java.util.Arrays;
import java.util.List;

/** How a connection logs in. */
public enum AuthScheme {
    Basic,
    /** No login at all: a proxy or test server does it. */
    NONE,
    /** A token of a user or application, given or fetched with the OAuth options. */
    OAuth,
    /** An Entra ID application with its own secret: no user. */
    AzureServicePrincipal;

    /** Graph takes nothing but tokens. */
    public boolean fits(Schema schema) {
        return schema == Schema.EWS || this == OAuth || this == AzureServicePrincipal;
    }

    public static List<AuthScheme> fitting(Schema schema) {
        return Arrays.stream(values()).filter(scheme -> scheme.fits(schema)).toList();
    }
}
