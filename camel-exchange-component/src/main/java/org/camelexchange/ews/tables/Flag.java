package org.camelexchange.ews.tables;

/** What is particular about a column of EWS. */
public enum Flag {
    /** Settable, on create and on update. */
    WRITE,
    /** Settable on create only. */
    CREATE,
    /** The server can filter by it. */
    FILTER,
    /** The server can sort by it. */
    SORT,
    /** Every item has a value, so a negated condition on it means the same to the server as to SQL. */
    ALWAYS,
    /** FindItem and FindFolder do not give it: it costs a GetItem ([MS-OXWSSRCH] 3.1.4.2). */
    GET,
    /** The row's id. */
    KEY,
    /** The row's change key. */
    VERSION
}
