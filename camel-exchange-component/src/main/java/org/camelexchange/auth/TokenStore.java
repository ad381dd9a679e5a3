package org.camelexchange.auth;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the tokens of one connection: the option {@code oauthSettingsLocation}. */
interface TokenStore {
    /**
     * Runs the work while no other thread, and no other process, works on the tokens of the same place.
     *
     * @throws org.camelexchange.error.LoginException when the others take too long
     */
    <T> T alone(Supplier<T> work);

    /** What is kept, if anything; to be called from within {@link #alone}. */
    Optional<StoredTokens> read();

    /** Keeps these from now on: after a crash either they are there or what was there before. */
    void write(StoredTokens tokens);
}
