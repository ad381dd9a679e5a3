package org.camelexchange.query;

/**
 * Whose mailbox an operation works on.
 *
 * @param userId the user an application acts for; null for the one who logged in
 * @param sharedMailbox address of a mailbox opened with the login's delegate rights; null for the own one
 * @param impersonationType what userId is, a word of EWS's ConnectingSID; null for a mail address
 */
public record Scope(String userId, String sharedMailbox, String impersonationType) {
    private static final Scope NONE = new Scope(null, null);

    /** A user named by the mail address. */
    public Scope(String userId, String sharedMailbox) {
        this(userId, sharedMailbox, null);
    }

    public static Scope none() {
        return NONE;
    }
}
