package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.Flag;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Plan;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.TimeSpan;
import org.camelexchange.table.Column;

/** Decides which part of a query the server does; asks the server nothing. */
final class EwsPlanner {
    /** Exchange gives no more items a page ([MS-OXWSSRCH], throttling policy EWSFindCountLimit). */
    private static final int LARGEST_PAGE = 1000;
    /** A GetItem with bodies is charged by item; Microsoft recommends ten a request. */
    private static final int CONTENT_BATCH = 10;

    /** How many items one GetItem asks for. */
    static final int GET_BATCH = 50;

    private EwsPlanner() {}

    static EwsPlan plan(EwsTable table, Query query) {
        EwsPlan plan = way(table, query, Conjunction.of(query.where()));
        Conjunction.demandReadable(plan.residual(), column -> table.of(column).isReadable(), query.table());
        return plan;
    }

    private static EwsPlan way(EwsTable table, Query query, Conjunction where) {
        Optional<Conjunction.Keys> keys = where.keys(table.key().column());
        if (keys.isPresent()) {
            return byKeys(table, query, where, keys.get());
        }
        if (table.kind() == EwsTable.Kind.FOLDER) {
            return folders(table, query, where);
        }
        // With both ends of a time span, series are shown as their occurrences.
        Optional<TimeSpan> window = table.folder().equals("calendar") ? where.span("Start", "End") : Optional.empty();
        return window.isPresent() ? view(table, query, window.get()) : find(table, query, where);
    }

    private static EwsPlan byKeys(EwsTable table, Query query, Conjunction where, Conjunction.Keys keys) {
        Condition residual = where.without(keys.part()).condition();
        List<EwsColumn> columns = columns(table, query, residual, false);
        return new EwsPlan(
                EwsPlan.Way.KEYS,
                keys.ids(),
                null,
                null,
                Optional.empty(),
                "",
                residual,
                query.orderBy().isEmpty(),
                false,
                columns,
                batch(columns),
                batch(columns));
    }

    private static EwsPlan find(EwsTable table, Query query, Conjunction where) {
        Plan<XmlOut.Part> plan = Plan.of(query, query.where(), new Restriction(table));
        Condition residual = plan.residual().orElse(null);
        boolean ordered =
                query.orderBy().stream().allMatch(o -> table.of(o.column()).is(Flag.SORT));
        List<EwsColumn> columns = columns(table, query, residual, ordered);
        boolean get = columns.stream().anyMatch(c -> c.is(Flag.GET));
        return new EwsPlan(
                EwsPlan.Way.FIND,
                List.of(),
                null,
                null,
                plan.server(),
                where.describeWithout(residual),
                residual,
                ordered,
                ordered && residual == null,
                columns,
                get ? batch(columns) : 0,
                pageSize(query, residual, ordered, get));
    }

    private static EwsPlan view(EwsTable table, Query query, TimeSpan window) {
        List<EwsColumn> columns = columns(table, query, query.where(), false);
        boolean get = columns.stream().anyMatch(c -> c.is(Flag.GET));
        return new EwsPlan(
                EwsPlan.Way.VIEW,
                List.of(),
                window,
                null,
                Optional.empty(),
                "",
                query.where(),
                query.orderBy().isEmpty(),
                false,
                columns,
                get ? batch(columns) : 0,
                LARGEST_PAGE);
    }

    private static EwsPlan folders(EwsTable table, Query query, Conjunction where) {
        Condition.Comparison parent =
                where.equal(column -> column.name().startsWith("ParentFolder")).orElse(null);
        Plan<XmlOut.Part> plan = Plan.of(query, where.without(parent).condition(), new Restriction(table));
        Condition residual = plan.residual().orElse(null);
        return new EwsPlan(
                EwsPlan.Way.FOLDERS,
                List.of(),
                null,
                parent,
                plan.server(),
                where.describeWithout(residual),
                residual,
                query.orderBy().isEmpty(),
                false,
                columns(table, query, residual, false),
                0,
                query.pageSize() == null ? LARGEST_PAGE : Math.min(query.pageSize(), LARGEST_PAGE));
    }

    private static List<EwsColumn> columns(EwsTable table, Query query, Condition residual, boolean ordered) {
        List<EwsColumn> columns = new ArrayList<>();
        for (Column column : RowPipeline.columns(query, residual, ordered)) {
            columns.add(table.of(column));
        }
        // The id is read in any case: a GetItem goes by it, and a view's rows are told apart by it.
        if (columns.stream().noneMatch(c -> c.is(Flag.KEY))) {
            columns.add(table.key());
        }
        return columns;
    }

    private static int batch(List<EwsColumn> columns) {
        boolean content = columns.stream()
                .anyMatch(c -> c.name().equals("Body") || c.name().equals("MimeContent"));
        return content ? CONTENT_BATCH : GET_BATCH;
    }

    private static int pageSize(Query query, Condition residual, boolean ordered, boolean get) {
        int wanted = query.pageSize() != null ? query.pageSize() : get ? GET_BATCH * 2 : LARGEST_PAGE;
        // With nothing left to check, no page need be larger than what is asked for.
        if (query.limit() != null && residual == null && ordered) {
            wanted = Math.min(wanted, query.limit());
        }
        return Math.max(1, Math.min(wanted, LARGEST_PAGE));
    }
}
