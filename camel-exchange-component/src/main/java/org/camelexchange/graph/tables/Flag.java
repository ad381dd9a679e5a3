package org.camelexchange.graph.tables;

/** What is particular about a column of Graph. */
public enum Flag {
    /** Settable, on create and on update. */
    WRITE,
    /** Settable on create only. */
    CREATE,
    /** The server can filter by it. */
    FILTER,
    /** The server can sort by it. */
    SORT,
    /** Every row has a value, so a negated condition on it means the same to the server as to SQL. */
    ALWAYS,
    /** Large, or costs requests of its own: only read when it is named. */
    CONTENT,
    /** A file's alone and not every attachment's: selected with the type in front. */
    FILE,
    /** A relationship of the row: read by $expand. */
    EXPANDED,
    /** Its values belong to the row: they are given out, and taken, as {@code rowId/value}. */
    OWNED,
    /** No property of the row, but a part of its URL. */
    PARENT,
    /** No property of the row, but the user whose mailbox it is in. */
    USER,
    /** Names the begin of the time span a view is asked for. */
    BEGIN,
    /** Names its end. */
    END,
    /** Shown only when it is named; see {@link org.camelexchange.table.Ability#PSEUDO}. */
    PSEUDO,
    /** Only a request for the one row gives it, never a list: read only when it is named. */
    SINGLE,
    /** Only a series has it, and only requests of their own give it: read only when it is named. */
    SERIES,
    /** The directory compares it only in its index of advanced queries (Advanced query capabilities). */
    ADVANCED,
    /** The row's id. */
    KEY,
    /** The row's change key. */
    VERSION
}
