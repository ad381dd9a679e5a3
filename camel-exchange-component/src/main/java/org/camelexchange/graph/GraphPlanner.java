package org.camelexchange.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.tables.SeriesColumns;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Order;
import org.camelexchange.query.Plan;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.TimeSpan;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;

/** Decides which part of a query the server does; asks the server nothing. */
final class GraphPlanner {
    /** Graph gives no more rows a page (List messages, $top). */
    private static final int LARGEST_PAGE = 1000;
    /** With bodies a large page ends in 504 on a real mailbox. */
    private static final int CONTENT_PAGE = 50;
    /** A row's MIME is held while its page is: a page of few. */
    private static final int MIME_PAGE = 10;

    /** Holds for every row and says nothing; see {@link #orderable}. */
    private static final String EVER = " ge 1900-01-01T00:00:00Z";

    private GraphPlanner() {}

    static GraphPlan plan(GraphTable table, Query query) {
        Conjunction where = Conjunction.of(query.where());
        GraphPlan plan = where.keys(table.key().column())
                .filter(keys -> table.item() != null)
                .map(keys -> byKeys(table, query, where, keys))
                .orElseGet(() -> list(table, query, where));
        Conjunction.demandReadable(
                plan.residual(), column -> !table.of(column).path().isEmpty(), query.table());
        return plan;
    }

    private static GraphPlan list(GraphTable table, Query query, Conjunction all) {
        Condition.Comparison parent = parentOf(table, all);
        Window asked = table.is(GraphTable.Trait.WINDOW) ? Window.of(table, all) : null;
        Condition where = (asked == null ? all : asked.rest()).without(parent).condition();
        // With both ends of a time span, series are shown as their occurrences.
        TimeSpan window = table.is(GraphTable.Trait.CALENDAR_VIEW)
                ? all.span("Start", "End").orElse(null)
                : asked == null ? null : asked.span();
        Plan<String> plan = Plan.of(query, where, new ODataFilter(table));
        String filter = window == null ? plan.server().orElse(null) : null;
        Condition residual = window == null ? plan.residual().orElse(null) : where;
        String orderBy = window == null ? orderBy(table, query) : null;
        if (filter != null && orderBy != null) {
            String needed = orderable(table, query);
            if (needed != null) {
                filter = needed + filter;
            } else if (query.limit() != null && (long) query.limit() + query.offset() <= RowPipeline.MAX_SORTED) {
                orderBy = null;
            } else {
                filter = null;
                residual = where;
            }
        }
        boolean ordered = query.orderBy().isEmpty() || orderBy != null;
        List<GraphColumn> columns = columns(table, query, residual, ordered);
        boolean tree = table.is(GraphTable.Trait.TREE) && parent == null;
        if (tree && columns.stream().noneMatch(GraphPlanner::countsChildren)) {
            // A folder without folders in it is not asked for them.
            table.columns().stream().filter(GraphPlanner::countsChildren).forEach(columns::add);
        }
        boolean skips = !tree && !table.is(GraphTable.Trait.DIRECTORY);
        boolean skipped = ordered && residual == null && skips && window == null && query.offset() > 0;
        return new GraphPlan(
                null,
                parent,
                window,
                filter,
                orderBy,
                all.describeWithout(residual),
                residual,
                ordered,
                skipped,
                columns,
                columns.stream().anyMatch(GraphColumn::isMime),
                pageSize(query, residual == null && ordered, columns));
    }

    static boolean countsChildren(GraphColumn column) {
        return column.path().equals("childFolderCount");
    }

    private static GraphPlan byKeys(GraphTable table, Query query, Conjunction all, Conjunction.Keys keys) {
        Condition.Comparison below = parentOf(table, all);
        boolean placed = below != null && table.item(below.column().name()).contains("{parent}");
        Condition.Comparison parent = placed ? below : null;
        Condition residual = all.without(keys.part()).without(parent).condition();
        List<GraphColumn> columns = columns(table, query, residual, false);
        return new GraphPlan(
                keys.ids(),
                parent,
                null,
                null,
                null,
                "",
                residual,
                query.orderBy().isEmpty(),
                false,
                columns,
                columns.stream().anyMatch(GraphColumn::isMime),
                1);
    }

    private static String orderBy(GraphTable table, Query query) {
        if (query.orderBy().isEmpty()
                || !query.orderBy().stream().allMatch(o -> table.of(o.column()).is(Flag.SORT))) {
            return null;
        }
        return query.orderBy().stream()
                .map(o -> ODataFilter.path(table.of(o.column())) + (o.descending() ? " desc" : ""))
                .collect(Collectors.joining(","));
    }

    /**
     * What must stand before the filter so that Graph takes filter and order together: it wants every property of
     * $orderby in $filter, first and in the same order, or says InefficientFilter.
     *
     * @return null when nothing that is true of every row can be said of the order's columns
     */
    private static String orderable(GraphTable table, Query query) {
        StringBuilder needed = new StringBuilder();
        for (Order order : query.orderBy()) {
            GraphColumn column = table.of(order.column());
            boolean date = column.column().type() == ColumnType.DATETIME && column.codec() != Codec.ZONED;
            if (!date || !column.is(Flag.ALWAYS)) {
                return null;
            }
            needed.append(column.path()).append(EVER).append(" and ");
        }
        return needed.toString();
    }

    private static List<GraphColumn> columns(GraphTable table, Query query, Condition residual, boolean ordered) {
        List<GraphColumn> columns = new ArrayList<>();
        for (Column column : RowPipeline.columns(query, residual, ordered)) {
            columns.add(table.of(column));
        }
        // The id is read in any case: the MIME is asked for by it, and things inside the row are named with it.
        if (columns.stream().noneMatch(c -> c.is(Flag.KEY))) {
            columns.add(table.key());
        }
        if (columns.stream().anyMatch(c -> c.is(Flag.SERIES))
                && columns.stream().noneMatch(c -> c.name().equals(SeriesColumns.TYPE))) {
            // What is no series is not asked for its occurrences.
            table.columns().stream()
                    .filter(c -> c.name().equals(SeriesColumns.TYPE))
                    .forEach(columns::add);
        }
        return columns;
    }

    private static int pageSize(Query query, boolean exact, List<GraphColumn> columns) {
        boolean mime = columns.stream().anyMatch(GraphColumn::isMime);
        boolean content = columns.stream().anyMatch(c -> c.is(Flag.CONTENT));
        int wanted =
                query.pageSize() != null ? query.pageSize() : mime ? MIME_PAGE : content ? CONTENT_PAGE : LARGEST_PAGE;
        if (query.limit() != null && exact) {
            wanted = Math.min(wanted, query.limit());
        }
        return Math.max(1, Math.min(wanted, LARGEST_PAGE));
    }

    private static Condition.Comparison parentOf(GraphTable table, Conjunction where) {
        return table.parent() == null
                ? null
                : where.equal(column -> table.isParent(column.name())
                                || table.of(column).is(Flag.PARENT))
                        .orElse(null);
    }
}
