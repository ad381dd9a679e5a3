package org.camelexchange.query;

/**
 * Whose mailbox an operation works on.
 *
 * @param userId the user an application acts for; null for the one who logged in
 * @param sharedMailbox address of a mailbox opened with the login's delegate rights; null for the own one
 */
public record Scope(String userId, String sharedMailbox) {
    private static final Scope NONE = new Scope(null, null);

    public static Scope none() {
        return NONE;
    }
}
