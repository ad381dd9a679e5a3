package org.camelexchange.emulator.login;

/** How the login service behaves. */
public final class LoginSettings {
    private boolean strictRotation;

    /** A refresh token that was used is not good any more; otherwise it is, as with Microsoft Entra. */
    public void strictRotation() {
        strictRotation = true;
    }

    boolean isStrictRotation() {
        return strictRotation;
    }
}
