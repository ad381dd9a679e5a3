package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.tables.SeriesColumns;
import org.camelexchange.graph.tables.TaskExtension;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.FilterFallback;
import org.camelexchange.query.Pages;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.query.SteadyPages;
import org.camelexchange.query.TimeSpan;
import org.camelexchange.table.Row;

/** Runs queries: page after page, each when it is asked for. */
final class GraphQueries {
    /** Graph refuses a calendar view of more than 1,825 days. */
    static final Duration LONGEST_VIEW = Duration.ofDays(1_825);

    /** Codes by which Graph says that it does not filter so. */
    private static final Set<String> REFUSED_FILTERS = Set.of(
            "InefficientFilter",
            "ErrorInvalidUrlQueryFilter",
            "ErrorRestrictionTooComplex",
            "ErrorInvalidRestriction",
            "ErrorUnsupportedPathForQuery",
            "UriTooLong");

    /** What $expand asks for to give a row's own extension. */
    static final String EXTENSION = TaskExtension.PROPERTY + "($filter=id eq '" + TaskExtension.NAME + "')";

    private static final Set<String> GONE = Set.of("ErrorItemNotFound", "ErrorFolderNotFound", "itemNotFound");

    private static final String FILE = "microsoft.graph.fileAttachment/";

    private final GraphTransport transport;
    private final GraphFolders folders;
    private final Urls urls;

    GraphQueries(GraphTransport transport, GraphFolders folders, Urls urls) {
        this.transport = transport;
        this.folders = folders;
        this.urls = urls;
    }

    RowStream query(GraphTable table, Query query) {
        return FilterFallback.of(query, REFUSED_FILTERS, asked -> rows(table, asked));
    }

    private RowStream rows(GraphTable table, Query query) {
        GraphPlan plan = GraphPlanner.plan(table, query);
        CallContext context = new CallContext("query", query.table().fullName());
        Pages pages = plan.keys() != null
                ? keys(table, plan, query, context)
                : table.is(GraphTable.Trait.SINGLETON)
                        ? singleton(table, plan, query, context)
                        : list(table, plan, query, context);
        return RowPipeline.of(query, forgetting(pages), plan.residual(), plan.ordered(), plan.skipped());
    }

    /** A folder that is gone is not looked for under its old id again. */
    private Pages forgetting(Pages pages) {
        return () -> {
            try {
                return pages.next();
            } catch (NotFoundException e) {
                folders.known().forget();
                throw e;
            }
        };
    }

    private Pages keys(GraphTable table, GraphPlan plan, Query query, CallContext context) {
        RowReader reader = new RowReader(plan.columns());
        Deque<String> left = new ArrayDeque<>(plan.keys());
        return () -> {
            if (left.isEmpty()) {
                return Optional.empty();
            }
            String path =
                    Places.item(table, left.remove(), Places.Below.of(plan.parent()), folders, context, query.scope());
            try {
                GraphCall call = GraphCall.get(urls.url(query.scope(), path, select(table, plan)));
                Row row = transport.json(Prefer.on(call, query.bodyType()), context, json -> {
                    json.nextToken();
                    return row(table, reader, json);
                });
                return Optional.of(complete(table, plan, query, List.of(row), context));
            } catch (NotFoundException e) {
                return Optional.of(noneIfGone(e));
            }
        };
    }

    private Pages singleton(GraphTable table, GraphPlan plan, Query query, CallContext context) {
        RowReader reader = new RowReader(plan.columns());
        boolean[] done = {false};
        return () -> {
            if (done[0]) {
                return Optional.empty();
            }
            GraphCall call = GraphCall.get(urls.url(query.scope(), table.list(), select(table, plan)));
            Row row = transport.json(Prefer.on(call), context, json -> {
                json.nextToken();
                return reader.read(json);
            });
            done[0] = true;
            return Optional.of(complete(table, plan, query, List.of(row), context));
        };
    }

    /** A row that does not exist is no row, which is no error in SQL; a mailbox that does not exist is one. */
    private static <T> List<T> noneIfGone(NotFoundException e) {
        if (GONE.contains(String.valueOf(e.failure().serverCode()))) {
            return List.of();
        }
        throw e;
    }

    private static Row row(GraphTable table, RowReader reader, JsonParser json) throws IOException {
        Row row = reader.read(json);
        if (!table.key().path().isEmpty() && row.get(table.key().name()) == null) {
            throw new JsonParseException(json, "A row has no " + table.key().path());
        }
        return row;
    }

    private Pages list(GraphTable table, GraphPlan plan, Query query, CallContext context) {
        RowReader reader = new RowReader(plan.columns());
        Supplier<Listing<Row>> listing = () -> new Listing<>(
                transport,
                context,
                call -> Directory.dressed(table, plan, Prefer.on(call, query.bodyType())),
                json -> row(table, reader, json));
        Pages pages = plan.window() != null
                ? window(table, plan, query, context, listing.get())
                : table.is(GraphTable.Trait.MAIL)
                        ? steady(table, plan, query, context, listing)
                        : along(table, plan, query, context, listing.get());
        return () -> pages.next().map(rows -> complete(table, plan, query, rows, context));
    }

    /** Whoever reads mails often moves them meanwhile: they are paged by offsets that follow. */
    private Pages steady(
            GraphTable table, GraphPlan plan, Query query, CallContext context, Supplier<Listing<Row>> listings) {
        return new SteadyPages(
                (offset, size) -> {
                    Map<String, Object> options = listOptions(table, plan, offset == 0 ? null : offset);
                    options.put("$top", size);
                    Listing<Row> listing =
                            listings.get().add(urls.url(query.scope(), listPath(table, plan, query, context), options));
                    List<Row> rows = List.of();
                    // A page may be empty and still not be the last.
                    while (rows.isEmpty() && !listing.ended()) {
                        rows = listing.next().orElseThrow();
                    }
                    return new SteadyPages.Page(rows, listing.ended());
                },
                query,
                plan.skipped() ? query.offset() : 0,
                plan.pageSize());
    }

    private Pages along(GraphTable table, GraphPlan plan, Query query, CallContext context, Listing<Row> listing) {
        boolean tree = table.is(GraphTable.Trait.TREE) && plan.parent() == null;
        return new Pages() {
            private boolean started;

            @Override
            public Optional<List<Row>> next() {
                if (!started) {
                    Map<String, Object> options = listOptions(table, plan, plan.skipped() ? query.offset() : null);
                    listing.add(urls.url(query.scope(), listPath(table, plan, query, context), options));
                    started = true;
                }
                Optional<List<Row>> page = listing.next();
                if (tree && page.isPresent()) {
                    page.get().stream()
                            .filter(row -> hasChildren(plan, row))
                            .forEach(row -> listing.add(below(table, plan, query.scope(), row)));
                }
                return page;
            }
        };
    }

    private static boolean hasChildren(GraphPlan plan, Row folder) {
        return plan.columns().stream().filter(GraphPlanner::countsChildren).noneMatch(column -> Integer.valueOf(0)
                .equals(folder.get(column.name())));
    }

    private Pages window(GraphTable table, GraphPlan plan, Query query, CallContext context, Listing<Row> listing) {
        String path = listPath(table, plan, query, context).replaceFirst("/events$", "/calendarView");
        for (TimeSpan piece : plan.window().pieces(LONGEST_VIEW)) {
            Map<String, Object> options = listOptions(table, plan, null);
            options.put("startDateTime", piece.from().toInstant());
            options.put("endDateTime", piece.to().toInstant());
            listing.add(urls.url(query.scope(), path, options));
        }
        Set<Object> seen = new HashSet<>();
        // What reaches over the border of two pieces is in both.
        return () -> listing.next().map(rows -> rows.stream()
                .filter(row -> seen.add(row.get(table.key().name())))
                .toList());
    }

    private URI below(GraphTable table, GraphPlan plan, Scope scope, Row folder) {
        String path = table.parentList()
                .replace("{parent}", Urls.encode(folder.text(table.key().name())));
        return urls.url(scope, path, listOptions(table, plan, null));
    }

    private String listPath(GraphTable table, GraphPlan plan, Query query, CallContext context) {
        if (plan.parent() != null) {
            String value = plan.parent().value().toString();
            String column = plan.parent().column().name();
            String parent = table.isParent(column) ? value : folders.find(value, context.operation(), query.scope());
            return table.parentList(column).replace("{parent}", Urls.encode(parent));
        }
        if (table.list() == null) {
            throw Places.orphans(table, context);
        }
        String folder = Places.folder(table, folders, context.operation(), query.scope());
        return table.list().replace("{folder}", Urls.encode(folder));
    }

    private static Map<String, Object> listOptions(GraphTable table, GraphPlan plan, Integer skip) {
        Map<String, Object> options = select(table, plan);
        options.put("includeHiddenFolders", table.is(GraphTable.Trait.HIDDEN_TOO) ? true : null);
        options.put("$filter", plan.filter());
        options.put("$orderby", plan.orderBy());
        options.put("$top", plan.pageSize());
        options.put("$skip", skip);
        Directory.dress(table, plan, options);
        return options;
    }

    private static Map<String, Object> select(GraphTable table, GraphPlan plan) {
        Map<String, Object> options = Urls.options();
        TreeSet<String> properties = new TreeSet<>();
        Map<String, StringJoiner> parts = new TreeMap<>();
        StringJoiner expanded = new StringJoiner(",");
        for (GraphColumn column : plan.columns()) {
            if (column.isExpanded()) {
                parts.computeIfAbsent(column.property(), p -> new StringJoiner(",", p + "($select=", ")"))
                        .add(column.path().substring(column.path().indexOf('/') + 1));
            } else if (column.is(Flag.EXPANDED)) {
                expanded.add(column.property());
            } else if (column.property().equals(TaskExtension.PROPERTY)) {
                parts.put(TaskExtension.PROPERTY, new StringJoiner("").add(EXTENSION));
            } else if (column.isProperty()
                    && (plan.keys() != null || !column.is(Flag.SINGLE))
                    && !column.path().startsWith("@")) {
                properties.add(column.is(Flag.FILE) ? FILE + column.property() : column.property());
            }
        }
        options.put("$select", String.join(",", properties));
        parts.values().forEach(part -> expanded.add(part.toString()));
        String values = ExtendedValues.expand(plan.columns());
        if (values != null) {
            expanded.add(values);
        }
        if (expanded.length() > 0) {
            options.put("$expand", expanded.toString());
        }
        return options;
    }

    /** Reads what a list cannot give: the MIME; and says what the URL said. */
    private List<Row> complete(GraphTable table, GraphPlan plan, Query query, List<Row> rows, CallContext context) {
        List<Row> complete = new ArrayList<>(rows.size());
        for (Row row : rows) {
            boolean there = true;
            List<GraphColumn> singles = new ArrayList<>();
            List<GraphColumn> ofSeries = new ArrayList<>();
            for (GraphColumn column : plan.columns()) {
                if (column.isMime()) {
                    there &= mime(table, column, query.scope(), row, context);
                } else if (column.is(Flag.SINGLE) && plan.keys() == null) {
                    singles.add(column);
                } else if (column.is(Flag.SERIES)) {
                    ofSeries.add(column);
                } else if (column.is(Flag.USER)) {
                    row.put(column.name(), urls.mailbox(query.scope()));
                } else if (column.path().isEmpty()
                        && plan.parent() != null
                        && plan.parent().column().equals(column.column())) {
                    row.put(column.name(), plan.parent().value());
                } else if (table.is(GraphTable.Trait.TASK_LIST) && column.name().equals(table.parent())) {
                    row.put(column.name(), Places.folder(table, folders, context.operation(), query.scope()));
                }
            }
            there &= ofSeries.isEmpty() || series(table, ofSeries, query.scope(), row, context);
            if (there && (singles.isEmpty() || single(table, singles, query.scope(), row, context))) {
                complete.add(row);
            }
        }
        return complete;
    }

    /** Puts what no list gives into the row; false when the row went away in between. */
    private boolean single(GraphTable table, List<GraphColumn> columns, Scope scope, Row row, CallContext context) {
        String path = Places.item(table, row.text(table.key().name()), null, folders, context, scope);
        String properties =
                columns.stream().map(GraphColumn::property).distinct().collect(Collectors.joining(","));
        try {
            row.putAll(transport.json(
                    Prefer.on(GraphCall.get(urls.url(scope, path, Map.of("$select", properties)))), context, json -> {
                        json.nextToken();
                        return new RowReader(columns).read(json);
                    }));
            return true;
        } catch (NotFoundException e) {
            noneIfGone(e);
            return false;
        }
    }

    /** Puts what a series alone has into the row; false when the row went away in between. */
    private boolean series(GraphTable table, List<GraphColumn> columns, Scope scope, Row row, CallContext context) {
        if (!SeriesColumns.MASTER.equals(row.get(SeriesColumns.TYPE))) {
            return true;
        }
        String path = Places.item(table, row.text(table.key().name()), null, folders, context, scope);
        try {
            new SeriesReader(transport, urls, path, scope, context).read(columns, row);
            return true;
        } catch (NotFoundException e) {
            noneIfGone(e);
            return false;
        }
    }

    /** Puts the MIME into the row; false when the row went away in between. */
    private boolean mime(GraphTable table, GraphColumn column, Scope scope, Row row, CallContext context) {
        String path = Places.item(table, row.text(table.key().name()), null, folders, context, scope);
        try {
            row.put(
                    column.name(),
                    transport.call(
                            Prefer.on(GraphCall.get(urls.url(scope, path + "/$value"))),
                            context,
                            InputStream::readAllBytes));
            return true;
        } catch (NotFoundException e) {
            noneIfGone(e);
            return false;
        }
    }
}
