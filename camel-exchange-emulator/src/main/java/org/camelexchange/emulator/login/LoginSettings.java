package org.camelexchange.emulator.login;

import java.util.Optional;

/** How the login service behaves. */
public final class LoginSettings {
    private boolean strictRotation;
    private String person;

    /** A refresh token that was used is not good any more; otherwise it is, as with Microsoft Entra. */
    public void strictRotation() {
        strictRotation = true;
    }

    /** The person who is signed in with the browser already, and sees no page. */
    public void signedIn(String mailbox) {
        person = mailbox;
    }

    boolean isStrictRotation() {
        return strictRotation;
    }

    Optional<String> person() {
        return Optional.ofNullable(person);
    }
}
