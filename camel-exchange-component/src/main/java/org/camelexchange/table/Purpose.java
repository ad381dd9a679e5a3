package org.camelexchange.table;

/** What a row is checked for. */
public enum Purpose {
    CREATE,
    UPDATE,
    DELETE
}
