package org.camelexchange.table;

/** What can be done with a column beside reading it. */
public enum Ability {
    /** The server can filter by it. */
    FILTER,
    /** The server can sort by it. */
    SORT,
    /** Big, or costs extra requests: read only when named in select, or with includeContent=true. */
    CONTENT,
    /**
     * Says where a row is and not what it holds, such as the mailbox: compared by = alone, taken in every write, and shown
     * only when it is named in select.
     */
    PSEUDO
}
