package org.camelexchange.emulator.login;

/**
 * Who sends a request.
 *
 * @param mailbox the address of the user, null for an application on its own
 * @param applicationId the client id of the application, null for a user with a password
 */
public record Caller(String mailbox, String applicationId) {
    /** An application with rights of its own may open any mailbox, a user only what is theirs. */
    public boolean isApplication() {
        return mailbox == null;
    }
}
