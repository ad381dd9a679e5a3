package org.camelexchange.ews;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.Flag;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Condition.Operator;
import org.camelexchange.query.Plan;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.table.Column;

/** Decides which part of a query the server does; asks the server nothing. */
final class EwsPlanner {
    /** Exchange gives no more items a page ([MS-OXWSSRCH], throttling policy EWSFindCountLimit). */
    private static final int LARGEST_PAGE = 1000;
    /** A GetItem with bodies is charged by item; Microsoft recommends ten a request. */
    private static final int CONTENT_BATCH = 10;

    private static final int GET_BATCH = 50;

    private EwsPlanner() {}

    static EwsPlan plan(EwsTable table, Query query) {
        Optional<List<String>> keys = keys(table, query.where());
        if (keys.isPresent()) {
            return byKeys(table, query, keys.get());
        }
        if (table.kind() == EwsTable.Kind.FOLDER) {
            return folders(table, query);
        }
        Optional<EwsPlan.Window> window = window(table, query.where());
        return window.isPresent() ? view(table, query, window.get()) : find(table, query);
    }

    private static EwsPlan byKeys(EwsTable table, Query query, List<String> keys) {
        List<EwsColumn> columns = columns(table, query, query.where(), false);
        return new EwsPlan(
                EwsPlan.Way.KEYS,
                keys,
                null,
                null,
                Optional.empty(),
                table.key().name() + " IN " + keys.size() + " id(s)",
                query.where(),
                query.orderBy().isEmpty(),
                false,
                columns,
                batch(columns),
                batch(columns));
    }

    private static EwsPlan find(EwsTable table, Query query) {
        Plan<XmlOut.Part> plan = Plan.of(query.where(), new Restriction(table));
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
                pushed(query.where(), residual),
                residual,
                ordered,
                ordered && residual == null,
                columns,
                get ? batch(columns) : 0,
                pageSize(query, residual, ordered, get));
    }

    private static EwsPlan view(EwsTable table, Query query, EwsPlan.Window window) {
        List<EwsColumn> columns = columns(table, query, query.where(), false);
        boolean get = columns.stream().anyMatch(c -> c.is(Flag.GET));
        return new EwsPlan(
                EwsPlan.Way.VIEW,
                List.of(),
                window,
                null,
                Optional.empty(),
                "CalendarView from " + window.from() + " to " + window.to(),
                query.where(),
                query.orderBy().isEmpty(),
                false,
                columns,
                get ? batch(columns) : 0,
                LARGEST_PAGE);
    }

    private static EwsPlan folders(EwsTable table, Query query) {
        List<Condition> parts = parts(query.where());
        Condition.Comparison parent = null;
        List<Condition> others = new ArrayList<>();
        for (Condition part : parts) {
            if (parent == null
                    && part instanceof Condition.Comparison comparison
                    && comparison.operator() == Operator.EQ
                    && comparison.column().name().startsWith("ParentFolder")) {
                parent = comparison;
            } else {
                others.add(part);
            }
        }
        Condition where = Condition.and(others);
        Plan<XmlOut.Part> plan = Plan.of(where, new Restriction(table));
        Condition residual = plan.residual().orElse(null);
        return new EwsPlan(
                EwsPlan.Way.FOLDERS,
                List.of(),
                null,
                parent,
                plan.server(),
                pushed(query.where(), residual),
                residual,
                query.orderBy().isEmpty(),
                false,
                columns(table, query, residual, false),
                0,
                query.pageSize() == null ? LARGEST_PAGE : Math.min(query.pageSize(), LARGEST_PAGE));
    }

    private static String pushed(Condition where, Condition residual) {
        List<Condition> left = parts(residual);
        List<String> words = parts(where).stream()
                .filter(part -> !left.contains(part))
                .map(Object::toString)
                .toList();
        return String.join(" AND ", words);
    }

    private static List<Condition> parts(Condition condition) {
        if (condition == null) {
            return List.of();
        }
        if (condition instanceof Condition.And and) {
            return and.parts().stream().flatMap(part -> parts(part).stream()).toList();
        }
        return List.of(condition);
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

    /** The ids a condition names, when it names them all. */
    private static Optional<List<String>> keys(EwsTable table, Condition where) {
        String key = table.key().name();
        for (Condition part : parts(where)) {
            if (part instanceof Condition.Comparison c
                    && c.operator() == Operator.EQ
                    && c.column().name().equals(key)) {
                return Optional.of(List.of(c.value().toString()));
            }
            if (part instanceof Condition.In in && in.column().name().equals(key)) {
                return Optional.of(
                        in.values().stream().map(Object::toString).distinct().toList());
            }
        }
        return Optional.empty();
    }

    /** The time span of a calendar's query that has both ends; then its series are shown as their occurrences. */
    private static Optional<EwsPlan.Window> window(EwsTable table, Condition where) {
        if (!table.folder().equals("calendar")) {
            return Optional.empty();
        }
        OffsetDateTime from = null;
        OffsetDateTime to = null;
        for (Condition part : parts(where)) {
            if (part instanceof Condition.Comparison c
                    && (c.column().name().equals("Start") || c.column().name().equals("End"))
                    && c.value() instanceof OffsetDateTime time) {
                if (c.operator() == Operator.GE || c.operator() == Operator.GT) {
                    from = from == null || time.isAfter(from) ? time : from;
                } else if (c.operator() == Operator.LE || c.operator() == Operator.LT) {
                    to = to == null || time.isBefore(to) ? time : to;
                }
            }
        }
        return from == null || to == null || !from.isBefore(to)
                ? Optional.empty()
                : Optional.of(new EwsPlan.Window(from, to));
    }
}
