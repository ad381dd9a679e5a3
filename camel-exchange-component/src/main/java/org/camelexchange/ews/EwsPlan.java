package org.camelexchange.ews;

import java.util.List;
import java.util.Optional;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Condition;
import org.camelexchange.query.TimeSpan;

/**
 * How a query is asked of the server.
 *
 * @param way which operation finds the rows
 * @param keys the ids to read, when they are known
 * @param window the time span of a calendar view
 * @param parent the folder to list, when a condition names it
 * @param restriction what the server filters by
 * @param pushed the same in words
 * @param residual what is left for the rows to be checked by
 * @param ordered true when the server does the order
 * @param skipped true when the server does the offset
 * @param columns the columns to read
 * @param batch how many rows one GetItem asks for; 0 when none is needed
 * @param pageSize how many rows one page has
 */
record EwsPlan(
        Way way,
        List<String> keys,
        TimeSpan window,
        Condition.Comparison parent,
        Optional<XmlOut.Part> restriction,
        String pushed,
        Condition residual,
        boolean ordered,
        boolean skipped,
        List<EwsColumn> columns,
        int batch,
        int pageSize) {

    /** The operation that finds the rows. */
    enum Way {
        /** GetItem or GetFolder of known ids. */
        KEYS,
        /** FindItem with pages. */
        FIND,
        /** FindItem with a CalendarView. */
        VIEW,
        /** FindFolder. */
        FOLDERS
    }
}
