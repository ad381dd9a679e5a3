package org.camelexchange.emulator.login;

/** A way to log in that a door can offer; one that offers several names them all, as IIS does. */
public enum Login {
    /** User and password in every request (RFC 7617). */
    BASIC,
    /** A digest of the password with the server's nonce (RFC 7616). */
    DIGEST,
    /** NTLM, version 2, which belongs to a connection ([MS-NTHT]). */
    NTLM,
    /** An access token (RFC 6750). */
    BEARER
}
