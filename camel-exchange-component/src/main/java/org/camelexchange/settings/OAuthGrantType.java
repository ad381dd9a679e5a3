package org.camelexchange.settings;

/** How a token is had (RFC 6749, section 4). */
public enum OAuthGrantType {
    /** A person signs in with a browser. */
    CODE,
    /** The application signs in as itself. */
    CLIENT,
    /** The person's password is sent to the login service; it cannot be combined with a second factor. */
    PASSWORD
}
