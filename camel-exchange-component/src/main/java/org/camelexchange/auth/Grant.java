package org.camelexchange.auth;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A way to a person's first token. */
interface Grant extends AutoCloseable {
    /** Whether it is of no use once its tokens were kept: a code can be redeemed once. */
    default boolean onceOnly() {
        return false;
    }

    /** Whether the next way is tried when the login service refuses this one. */
    default boolean yields() {
        return false;
    }

    /**
     * Asks for the token; waits for the person where it takes one.
     *
     * @param application keeps what it gets
     * @throws org.camelexchange.error.LoginException when the person does not sign in
     */
    CompletableFuture<IAuthenticationResult> ask(AbstractClientApplicationBase application, Set<String> scopes);

    /** Waits no longer. */
    @Override
    default void close() {}
}
