package org.camelexchange.table;

/** Who may write a column, and when. */
public enum Access {
    /** Identifies the row: given by the server, named by the user to update or delete. */
    KEY,
    /** Identifies the row too, but is given by whoever creates it, such as an address in a list of people. */
    GIVEN_KEY,
    /** The row's change key: given by the server; in an update or a delete it says which state of the row is meant. */
    VERSION,
    READ_ONLY,
    /** Settable when the row is created, fixed afterwards. */
    CREATE_ONLY,
    WRITABLE
}
