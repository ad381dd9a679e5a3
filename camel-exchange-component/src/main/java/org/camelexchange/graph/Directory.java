package org.camelexchange.graph;

import java.util.Map;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.wire.GraphCall;

/**
 * What a list of the directory wants beside other lists (Advanced query capabilities on Microsoft Entra ID objects): some
 * filters are answered from an index that lags a little, and only when the request says that it may be.
 */
final class Directory {
    /** users and groups give no more a page (List users, $top). */
    private static final int LARGEST_PAGE = 999;

    private Directory() {}

    static void dress(GraphTable table, GraphPlan plan, Map<String, Object> options) {
        if (!table.is(GraphTable.Trait.DIRECTORY)) {
            return;
        }
        options.put("$top", Math.min(LARGEST_PAGE, plan.pageSize()));
        if (isAdvanced(table, plan)) {
            options.put("$count", true);
        }
    }

    static GraphCall dressed(GraphTable table, GraphPlan plan, GraphCall call) {
        return call.with("ConsistencyLevel", isAdvanced(table, plan) ? "eventual" : null);
    }

    /** A filter that only looks like an advanced one is answered from the index too, which does no harm. */
    private static boolean isAdvanced(GraphTable table, GraphPlan plan) {
        String filter = plan.filter();
        if (!table.is(GraphTable.Trait.DIRECTORY) || filter == null) {
            return false;
        }
        return plan.orderBy() != null
                || filter.contains(" ne ")
                || filter.contains("not (")
                || table.columns().stream().anyMatch(c -> c.is(Flag.ADVANCED) && filter.contains(c.path()));
    }
}
