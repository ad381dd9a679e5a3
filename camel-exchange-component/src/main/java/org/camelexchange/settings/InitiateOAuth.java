package org.camelexchange.settings;

/** Who gets the token of a connection. */
public enum InitiateOAuth {
    /** The given access token is used until it expires. */
    OFF,
    /** The refresh token given or stored renews it. */
    REFRESH,
    /** The first one is had too: from a person, or for the application. */
    GETANDREFRESH
}
