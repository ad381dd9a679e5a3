package org.camelexchange.settings;

/** Tells a person where to sign in. Called by the thread that waits for the token, once for each sign-in. */
@FunctionalInterface
public interface SignInPrompt {
    void show(SignIn signIn);
}
