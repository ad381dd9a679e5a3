package org.camelexchange.table;

import java.util.List;

/**
 * Columns of a table that make up one thing, and are written together: a recurrence, an appointment's time zones. One
 * instance serves every row.
 */
public interface ColumnGroup {
    /** The names of the columns in it. */
    List<String> names();

    /**
     * Checks what a row gives of the group, before anything is sent, and adds what follows from the rest of it.
     *
     * @param row the columns given, each of its type
     * @param zone the zone the user works in; null when none was said
     * @throws IllegalArgumentException naming the columns that do not fit together
     */
    void complete(Row row, Purpose purpose, Zone zone);
}
