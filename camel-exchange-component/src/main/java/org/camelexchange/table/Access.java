package org.camelexchange.table;

/** Who may write a column, and when. */
public enum Access {
    /** Identifies the row: given by the server, named by the user to update or delete. */
    KEY,
    READ_ONLY,
    /** Settable when the row is created, fixed afterwards. */
    CREATE_ONLY,
    WRITABLE
}
