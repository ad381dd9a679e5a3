package org.camelexchange.emulator.login;

/**
 * A person has signed in to an application, and agreed to its scopes.
 *
 * @param nonce what the id token repeats, null if the application gave none
 */
record SignIn(Application application, String mailbox, Scopes scopes, String nonce) {
    /** The same for other scopes. */
    SignIn with(Scopes others) {
        return new SignIn(application, mailbox, others, nonce);
    }
}
