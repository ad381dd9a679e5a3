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
    /** Its values belong to the row: they are given out, and taken, as {@code rowId/value}. */
    OWNED,
    /** No property of the row, but a part of its URL. */
    PARENT,
    /** The row's id. */
    KEY,
    /** The row's change key. */
    VERSION
}
