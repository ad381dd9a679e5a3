package org.camelexchange.ews;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camelexchange.error.Failure;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.error.ServerException;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.Flag;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.query.FilterFallback;
import org.camelexchange.query.Pages;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.SteadyPages;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;

/** Runs queries: page after page, each when it is asked for. */
final class EwsQueries {
    /** FindItem gives the first 255 characters of a text; the last of them may be half of one, and is left out then. */
    private static final int LONGEST_FOUND = 254;

    private static final int MOST = Integer.MAX_VALUE;

    /** Codes by which a server says that it does not filter so ([MS-OXWSCDATA] 2.2.5.24). */
    private static final Set<String> REFUSED_FILTERS = Set.of(
            "ErrorInvalidRestriction",
            "ErrorRestrictionTooComplex",
            "ErrorRestrictionTooLong",
            "ErrorUnsupportedPathForQuery",
            "ErrorContainsFilterWrongType",
            "ErrorUnsupportedQueryFilter");

    private final EwsTransport transport;
    private final EwsFolders folders;
    private final Contexts contexts;

    EwsQueries(EwsTransport transport, EwsFolders folders, Contexts contexts) {
        this.transport = transport;
        this.folders = folders;
        this.contexts = contexts;
    }

    /** @param folder where the table's rows lie; asked for when the first row is */
    RowStream query(EwsTable table, Query query, Supplier<FolderRef> folder) {
        return FilterFallback.of(query, REFUSED_FILTERS, asked -> rows(table, asked, folder));
    }

    private RowStream rows(EwsTable table, Query query, Supplier<FolderRef> folder) {
        EwsPlan plan = EwsPlanner.plan(table, query);
        CallContext context = contexts.of("query", query.table().fullName(), query.scope());
        Pages pages = Pages.lazy(() -> switch (plan.way()) {
            case KEYS -> keys(table, plan, query, context);
            case FIND -> find(table, plan, query, folder.get(), context);
            case VIEW -> view(table, plan, query, folder.get(), context);
            case FOLDERS -> folders(plan, query, folder.get(), context);
        });
        return RowPipeline.of(query, forgetting(pages), plan.residual(), plan.ordered(), plan.skipped());
    }

    /** The rows of several folders, one after the other. */
    RowStream query(EwsTable table, Query query, List<FolderRef> folders) {
        if (folders.size() == 1) {
            return query(table, query, () -> folders.get(0));
        }
        // No folder need give more rows than are wanted of all.
        Integer most = query.limit() == null ? null : (int) Math.min(MOST, (long) query.limit() + query.offset());
        Query each = query.withOffset(0).withLimit(most).withSelect(RowPipeline.columns(query, null, false));
        Queue<FolderRef> left = new ArrayDeque<>(folders);
        Pages pages = new Pages() {
            private RowStream rows = RowStream.of(List.of());

            @Override
            public Optional<List<Row>> next() {
                while (!rows.hasNext()) {
                    if (left.isEmpty()) {
                        return Optional.empty();
                    }
                    FolderRef next = left.remove();
                    rows = query(table, each, () -> next);
                }
                return Optional.of(List.of(rows.next()));
            }

            @Override
            public void close() {
                rows.close();
            }
        };
        return RowPipeline.of(query, pages, null, false, false);
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
        Pages found = new SteadyPages(
                (offset, size) -> page(find.page(offset, size, context)),
                query,
                plan.skipped() ? query.offset() : 0,
                plan.pageSize());
        return () -> found.next().map(rows -> complete(plan, query, rows, context));
    }

    private static SteadyPages.Page page(FindItems.Found found) {
        return new SteadyPages.Page(found.rows(), found.last());
    }

    private Pages view(EwsTable table, EwsPlan plan, Query query, FolderRef folder, CallContext context) {
        FindItems find = new FindItems(transport, table, folder, plan, query);
        CalendarWindows windows = new CalendarWindows(plan.window());
        Set<Object> seen = new HashSet<>();
        return () -> {
            if (!windows.hasNext()) {
                return Optional.empty();
            }
            FindItems.Found found = find.view(windows.present(), context);
            while (!found.last()) {
                if (!windows.halve()) {
                    throw new ServerException(
                            Failure.of(context.operation(), context.target())
                                    .withCure("Ask for a time span without "
                                            + windows.present().from()),
                            "there are more appointments at one time than the server shows",
                            null);
                }
                found = find.view(windows.present(), context);
            }
            windows.advance();
            List<Row> fresh = found.rows().stream()
                    // What reaches over the border of two windows is in both.
                    .filter(row -> seen.add(row.get(idName(plan))))
                    .toList();
            return Optional.of(complete(plan, query, fresh, context));
        };
    }

    private Pages folders(EwsPlan plan, Query query, FolderRef root, CallContext context) {
        if (plan.parent() == null) {
            return folders(plan, query, root, context, row -> {});
        }
        Column column = plan.parent().column();
        String value = plan.parent().value().toString();
        return column.name().equals("ParentFolderName")
                ? folders(
                        plan,
                        query,
                        folders.find(value, "query", query.scope()).ref(),
                        context,
                        // No property of a folder: the rows are said to lie where they were found.
                        row -> row.replace(column.name(), value))
                : folders(plan, query, new FolderRef.ById(value), context, row -> {});
    }

    private Pages folders(EwsPlan plan, Query query, FolderRef parent, CallContext context, Consumer<Row> completed) {
        FindFolders find = new FindFolders(transport, parent, plan);
        Pages found =
                new SteadyPages((offset, size) -> page(find.page(offset, size, context)), query, 0, plan.pageSize());
        return () -> {
            Optional<List<Row>> rows = found.next();
            rows.ifPresent(some -> some.forEach(completed));
            return rows;
        };
    }

    /** Reads what the find could not give, or gave the begin of; a row that went away in between is left out. */
    private List<Row> complete(EwsPlan plan, Query query, List<Row> found, CallContext context) {
        String id = idName(plan);
        List<String> wanted = found.stream()
                .filter(row -> plan.batch() > 0 || isCut(plan, row))
                .map(row -> row.text(id))
                .toList();
        if (wanted.isEmpty()) {
            return found;
        }
        int batch = plan.batch() > 0 ? plan.batch() : EwsPlanner.GET_BATCH;
        GetRows get = new GetRows(transport, EwsTable.Kind.ITEM, plan.columns(), query.bodyType());
        Map<String, Row> read = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += batch) {
            List<String> ids = wanted.subList(from, Math.min(wanted.size(), from + batch));
            List<Row> rows = get.readEach(ids, context);
            for (int i = 0; i < ids.size(); i++) {
                read.put(ids.get(i), rows.get(i));
            }
        }
        return found.stream()
                .map(row -> read.containsKey(row.text(id)) ? read.get(row.text(id)) : row)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isCut(EwsPlan plan, Row row) {
        return plan.columns().stream()
                .filter(column -> !column.is(Flag.KEY))
                .map(column -> row.get(column.name()))
                .anyMatch(value -> value instanceof String text && text.length() >= LONGEST_FOUND);
    }

    private static String idName(EwsPlan plan) {
        return plan.columns().stream()
                .filter(c -> c.is(Flag.KEY))
                .map(EwsColumn::name)
                .findFirst()
                .orElseThrow();
    }
}
