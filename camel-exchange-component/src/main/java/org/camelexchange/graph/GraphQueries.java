package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Pages;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** Runs queries: page after page, each when it is asked for. */
final class GraphQueries {
    private final GraphTransport transport;
    private final GraphFolders folders;
    private final Urls urls;

    GraphQueries(GraphTransport transport, GraphFolders folders, Urls urls) {
        this.transport = transport;
        this.folders = folders;
        this.urls = urls;
    }

    /** One page and the link to the next; null when it is the last. */
    private record Page(List<Row> rows, String next) {}

    RowStream query(GraphTable table, Query query) {
        GraphPlan plan = GraphPlanner.plan(table, query);
        CallContext context = new CallContext("query", query.table().fullName());
        Pages pages = plan.keys() != null ? keys(table, plan, query, context) : list(table, plan, query, context);
        return RowPipeline.of(query, forgetting(pages), plan.residual(), plan.ordered(), plan.skipped());
    }

    /** A folder that is gone is not looked for under its old id again. */
    private Pages forgetting(Pages pages) {
        return () -> {
            try {
                return pages.next();
            } catch (NotFoundException e) {
                folders.forget();
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
            String path = item(table, left.remove(), plan.parent(), context, query.scope());
            try {
                GraphCall call = GraphCall.get(urls.url(query.scope(), path, select(table, plan)));
                Row row = transport.json(Prefer.on(call, query.bodyType()), context, json -> {
                    json.nextToken();
                    return reader.read(json);
                });
                return Optional.of(complete(table, plan, query, List.of(row), context));
            } catch (NotFoundException e) {
                // A row that does not exist is no row; that is no error in SQL.
                return Optional.of(List.of());
            }
        };
    }

    private Pages list(GraphTable table, GraphPlan plan, Query query, CallContext context) {
        RowReader reader = new RowReader(plan.columns());
        return new Pages() {
            private final Deque<URI> toList = new ArrayDeque<>();
            private boolean started;

            @Override
            public Optional<List<Row>> next() {
                if (!started) {
                    started = true;
                    toList.add(first(table, plan, query, context));
                }
                URI url = toList.poll();
                if (url == null) {
                    return Optional.empty();
                }
                GraphCall call = Prefer.on(GraphCall.get(url), query.bodyType());
                Page page = transport.json(call, context, json -> page(json, reader));
                if (page.next() != null) {
                    toList.addFirst(URI.create(page.next()));
                }
                if (table.is(GraphTable.Trait.TREE) && plan.parent() == null) {
                    page.rows().forEach(row -> toList.addLast(below(table, plan, query.scope(), row)));
                }
                return Optional.of(complete(table, plan, query, page.rows(), context));
            }
        };
    }

    private URI below(GraphTable table, GraphPlan plan, Scope scope, Row folder) {
        String path = table.parentList()
                .replace("{parent}", Urls.encode(folder.get(table.key().name()).toString()));
        return urls.url(scope, path, listOptions(table, plan, null));
    }

    private URI first(GraphTable table, GraphPlan plan, Query query, CallContext context) {
        Integer skip = plan.skipped() ? query.offset() : null;
        Map<String, Object> options = listOptions(table, plan, skip);
        if (plan.window() != null) {
            options.put("startDateTime", plan.window().from().toInstant());
            options.put("endDateTime", plan.window().to().toInstant());
            return urls.url(query.scope(), "calendarView", options);
        }
        return urls.url(query.scope(), listPath(table, plan, query, context), options);
    }

    private String listPath(GraphTable table, GraphPlan plan, Query query, CallContext context) {
        if (plan.parent() != null) {
            String parent = plan.parentIsPath()
                    ? folders.find(plan.parent(), context.operation(), query.scope())
                    : plan.parent();
            return table.parentList().replace("{parent}", Urls.encode(parent));
        }
        if (table.list() == null) {
            throw new InvalidInputException(
                    Failure.of(context.operation(), context.target())
                            .withCure("Add to where: " + table.parent() + " = '…'"),
                    "its rows are only found by their " + table.parent(),
                    null);
        }
        return table.list().replace("{folder}", Urls.encode(folder(table, query, context)));
    }

    private String folder(GraphTable table, Query query, CallContext context) {
        return Places.folder(table, query.table().name(), folders, context.operation(), query.scope());
    }

    private String item(GraphTable table, String id, String parent, CallContext context, Scope scope) {
        return Places.item(table, id, parent, folders, context, scope);
    }

    private static Map<String, Object> listOptions(GraphTable table, GraphPlan plan, Integer skip) {
        Map<String, Object> options = select(table, plan);
        options.put("$filter", plan.filter());
        options.put("$orderby", plan.orderBy());
        options.put("$top", plan.pageSize());
        options.put("$skip", skip);
        return options;
    }

    private static Map<String, Object> select(GraphTable table, GraphPlan plan) {
        Map<String, Object> options = Urls.options();
        if (table.is(GraphTable.Trait.NO_SELECT)) {
            return options;
        }
        TreeSet<String> properties = new TreeSet<>();
        StringJoiner expanded = new StringJoiner(",");
        for (GraphColumn column : plan.columns()) {
            if (column.isExpanded()) {
                expanded.add(column.path().substring(column.path().indexOf('/') + 1));
            } else if (!column.isMime()
                    && !column.path().isEmpty()
                    && !column.path().startsWith("@")) {
                properties.add(column.property());
            }
        }
        options.put("$select", String.join(",", properties));
        if (expanded.length() > 0) {
            options.put("$expand", "attachments($select=" + expanded + ")");
        }
        return options;
    }

    /** Reads a collection, row by row. */
    private static Page page(JsonParser json, RowReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        String next = null;
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return new Page(rows, null);
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (name.equals("value") && token == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    rows.add(reader.read(json));
                }
            } else if (name.equals("@odata.nextLink")) {
                next = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return new Page(rows, next);
    }

    /** Reads what a list cannot give: the MIME; and says what the URL said. */
    private List<Row> complete(GraphTable table, GraphPlan plan, Query query, List<Row> rows, CallContext context) {
        List<Row> complete = new ArrayList<>(rows.size());
        for (Row row : rows) {
            boolean there = true;
            for (GraphColumn column : plan.columns()) {
                if (column.isMime()) {
                    there &= mime(table, column, query.scope(), row, context);
                } else if (column.is(Flag.PARENT)) {
                    row.put(column.name(), plan.parent());
                }
            }
            if (there) {
                complete.add(row);
            }
        }
        return complete;
    }

    /** Puts the MIME into the row; false when the row went away in between. */
    private boolean mime(GraphTable table, GraphColumn column, Scope scope, Row row, CallContext context) {
        String path = Places.item(table, row.get(table.key().name()).toString(), null, folders, context, scope);
        try {
            row.put(
                    column.name(),
                    transport.call(
                            Prefer.on(GraphCall.get(urls.url(scope, path + "/$value"))),
                            context,
                            InputStream::readAllBytes));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
