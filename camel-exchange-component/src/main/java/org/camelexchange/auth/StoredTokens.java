package org.camelexchange.auth;

/**
 * What is kept of a connection.
 *
 * @param seed fingerprint of the refresh token and code the settings gave when these were had; never the tokens
 * @param cache MSAL's token cache, as it writes it
 */
record StoredTokens(String seed, String cache) {
    /** Without the tokens. */
    @Override
    public String toString() {
        return "StoredTokens";
    }
}
