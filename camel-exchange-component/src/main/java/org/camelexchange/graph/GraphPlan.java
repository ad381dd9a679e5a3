package org.camelexchange.graph;

import java.util.List;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.query.Condition;
import org.camelexchange.query.TimeSpan;

/**
 * How a query is asked of the server.
 *
 * @param keys the ids to read one by one; null when rows are listed
 * @param parent what names the parent whose rows are listed; null for none
 * @param window the time span of a calendar view; null for none
 * @param filter what the server filters by; null for nothing
 * @param orderBy what the server sorts by; null for nothing
 * @param pushed the conditions the server does, in words
 * @param residual what is left for the rows to be checked by
 * @param ordered true when the server does the order
 * @param skipped true when the server does the offset
 * @param columns the columns to read
 * @param mime true when the MIME is among them: a request for every row
 * @param pageSize how many rows one page has
 */
record GraphPlan(
        List<String> keys,
        Condition.Comparison parent,
        TimeSpan window,
        String filter,
        String orderBy,
        String pushed,
        Condition residual,
        boolean ordered,
        boolean skipped,
        List<GraphColumn> columns,
        boolean mime,
        int pageSize) {}
