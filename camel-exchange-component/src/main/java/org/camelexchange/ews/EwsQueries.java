package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.Flag;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.query.Pages;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.RowStream;
import org.camelexchange.table.Row;

/** Runs queries: page after page, each when it is asked for. */
final class EwsQueries {
    private final EwsTransport transport;
    private final EwsFolders folders;
    private final Contexts contexts;

    EwsQueries(EwsTransport transport, EwsFolders folders, Contexts contexts) {
        this.transport = transport;
        this.folders = folders;
        this.contexts = contexts;
    }

    RowStream query(EwsTable table, Query query, FolderRef folder) {
        EwsPlan plan = EwsPlanner.plan(table, query);
        CallContext context = contexts.of("query", query.table().fullName(), query.scope());
        Pages pages =
                switch (plan.way()) {
                    case KEYS -> keys(table, plan, query, context);
                    case FIND -> find(table, plan, query, folder, context);
                    case VIEW -> view(table, plan, query, folder, context);
                    case FOLDERS -> folders(plan, query, folder, context);
                };
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

    private Pages keys(EwsTable table, EwsPlan plan, Query query, CallContext context) {
        GetRows get = new GetRows(transport, table.kind(), plan.columns(), query.bodyType());
        List<String> left = new ArrayList<>(plan.keys());
        return () -> {
            if (left.isEmpty()) {
                return Optional.empty();
            }
            List<String> batch = List.copyOf(left.subList(0, Math.min(plan.batch(), left.size())));
            left.subList(0, batch.size()).clear();
            return Optional.of(get.read(batch, context));
        };
    }

    private Pages find(EwsTable table, EwsPlan plan, Query query, FolderRef folder, CallContext context) {
        FindItems find = new FindItems(transport, table, folder, plan, query);
        return new Pages() {
            private int offset = plan.skipped() ? query.offset() : 0;
            private boolean ended;

            @Override
            public Optional<List<Row>> next() {
                if (ended) {
                    return Optional.empty();
                }
                FindItems.Found found = find.page(offset, context);
                ended = found.last();
                offset = found.nextOffset();
                return Optional.of(complete(plan, query, found.rows(), context));
            }
        };
    }

    private Pages view(EwsTable table, EwsPlan plan, Query query, FolderRef folder, CallContext context) {
        FindItems find = new FindItems(transport, table, folder, plan, query);
        return new Pages() {
            private final CalendarWindows windows = new CalendarWindows(plan.window());
            private final Set<Object> seen = new HashSet<>();

            @Override
            public Optional<List<Row>> next() {
                if (!windows.hasNext()) {
                    return Optional.empty();
                }
                FindItems.Found found = find.view(windows.present(), context);
                if (!windows.advance(found.last())) {
                    return Optional.of(List.of());
                }
                List<Row> fresh = found.rows().stream()
                        // What reaches over the border of two windows is in both.
                        .filter(row -> seen.add(row.get(idName(plan))))
                        .toList();
                return Optional.of(complete(plan, query, fresh, context));
            }
        };
    }

    private Pages folders(EwsPlan plan, Query query, FolderRef root, CallContext context) {
        FolderRef parent = root;
        if (plan.parent() != null) {
            String value = plan.parent().value().toString();
            parent = plan.parent().column().name().equals("ParentFolderName")
                    ? folders.find(value, "query", query.scope()).ref()
                    : new FolderRef.ById(value);
        }
        FindFolders find = new FindFolders(transport, parent, plan);
        return new Pages() {
            private int offset;
            private boolean ended;

            @Override
            public Optional<List<Row>> next() {
                if (ended) {
                    return Optional.empty();
                }
                FindItems.Found found = find.page(offset, context);
                ended = found.last();
                offset = found.nextOffset();
                return Optional.of(found.rows());
            }
        };
    }

    /** Reads what the find could not give; a row that went away in between is left out. */
    private List<Row> complete(EwsPlan plan, Query query, List<Row> found, CallContext context) {
        if (plan.batch() == 0 || found.isEmpty()) {
            return found;
        }
        GetRows get = new GetRows(transport, EwsTable.Kind.ITEM, plan.columns(), query.bodyType());
        List<Row> rows = new ArrayList<>(found.size());
        for (int from = 0; from < found.size(); from += plan.batch()) {
            List<String> ids = found.subList(from, Math.min(found.size(), from + plan.batch())).stream()
                    .map(row -> row.get(idName(plan)).toString())
                    .toList();
            rows.addAll(get.read(ids, context));
        }
        return rows;
    }

    private static String idName(EwsPlan plan) {
        return plan.columns().stream()
                .filter(c -> c.is(Flag.KEY))
                .map(EwsColumn::name)
                .findFirst()
                .orElseThrow();
    }
}
