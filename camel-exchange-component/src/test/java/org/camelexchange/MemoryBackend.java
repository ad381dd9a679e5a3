package org.camelexchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.camelexchange.backend.Backend;
import org.camelexchange.backend.FollowUp;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.Failure;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.error.ServerException;
import org.camelexchange.query.Pages;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Input;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** A mailbox in a list, with faults on demand. */
public final class MemoryBackend implements Backend {
    public static final Table INBOX = new Table(
            "EWS",
            "Inbox",
            false,
            List.of(
                    Column.of("ItemId", ColumnType.STRING, Access.KEY, Ability.FILTER),
                    Column.of("Subject", ColumnType.STRING, Access.WRITABLE, Ability.FILTER, Ability.SORT),
                    Column.of("IsRead", ColumnType.BOOLEAN, Access.WRITABLE, Ability.FILTER),
                    Column.of("Size", ColumnType.INTEGER, Access.READ_ONLY),
                    Column.of("DateTimeReceived", ColumnType.DATETIME, Access.READ_ONLY, Ability.SORT),
                    Column.of("Start", ColumnType.DATETIME, Access.WRITABLE),
                    Column.of("End", ColumnType.DATETIME, Access.WRITABLE),
                    Column.of("From", ColumnType.STRING, Access.CREATE_ONLY),
                    new Column("Categories", ColumnType.STRING, true, Access.WRITABLE, java.util.Set.of()),
                    Column.of("Headers", ColumnType.STRUCTURE, Access.READ_ONLY),
                    Column.of("Body", ColumnType.STRING, Access.WRITABLE, Ability.CONTENT)));

    public static final Table VIEW = new Table("EWS", "CalendarView", true, INBOX.columns());

    public static final Procedure SEND = new Procedure(
            "EWS",
            "SendItem",
            List.of(
                    new Input("ItemId", ColumnType.STRING, false, true),
                    new Input("Copies", ColumnType.INTEGER, false, false)),
            List.of(Column.of("Success", ColumnType.BOOLEAN, Access.READ_ONLY)));

    public final List<Row> rows = new CopyOnWriteArrayList<>();
    public final List<String> followed = new CopyOnWriteArrayList<>();
    public final List<Query> queries = new CopyOnWriteArrayList<>();
    public final List<Row> created = new CopyOnWriteArrayList<>();
    public final AtomicInteger pages = new AtomicInteger();
    public volatile MsExchangeException queryFails;
    public volatile RuntimeException followFails;
    public volatile MsExchangeException testFails;
    public volatile MsExchangeException createFails;
    public volatile String refused;
    public volatile String missing;
    public volatile boolean streamClosed;
    public volatile boolean closed;
    public volatile int pageSize = 2;

    public Row put(String id, String subject) {
        Row row = Row.of("ItemId", id)
                .with("Subject", subject)
                .with("IsRead", false)
                .with("Body", "text of " + id);
        rows.add(row);
        return row;
    }

    public static ServerException fault(String reason) {
        return new ServerException(
                Failure.of("query", "EWS.Inbox")
                        .withServerCode("ErrorInternalServerError")
                        .withRequestId("r-1"),
                reason,
                null);
    }

    @Override
    public Vocabulary vocabulary() {
        return new Vocabulary("EWS", List.of(INBOX, VIEW), List.of(SEND));
    }

    @Override
    public Table table(String target, Scope scope) {
        return target.startsWith("Inbox/") ? INBOX.named(target) : vocabulary().table(target);
    }

    @Override
    public Procedure procedure(String name) {
        return vocabulary().procedure(name);
    }

    @Override
    public RowStream query(Query query) {
        queries.add(query);
        if (queryFails != null) {
            throw queryFails;
        }
        List<Row> all = List.copyOf(rows);
        streamClosed = false;
        Pages source = new Pages() {
            private int at;

            @Override
            public Optional<List<Row>> next() {
                if (at >= all.size()) {
                    return Optional.empty();
                }
                pages.incrementAndGet();
                List<Row> page = new ArrayList<>();
                while (page.size() < pageSize && at < all.size()) {
                    page.add(new Row(all.get(at++)));
                }
                return Optional.of(page);
            }

            @Override
            public void close() {
                streamClosed = true;
            }
        };
        return RowPipeline.of(query, source, query.where(), false, false);
    }

    @Override
    public List<PlanStep> explain(Query query) {
        return List.of(new PlanStep("where", PlanStep.ROWS, String.valueOf(query.where())));
    }

    @Override
    public PlanStep explain(Purpose purpose, Query keys, Row values) {
        return new PlanStep(purpose.name(), PlanStep.ROWS, "in memory");
    }

    @Override
    public List<RowResult> create(Table table, List<Row> given, Scope scope) {
        if (createFails != null) {
            throw createFails;
        }
        return given.stream()
                .map(row -> {
                    if ("refused".equals(row.text("Subject"))) {
                        return RowResult.failed(row, fault("the server refused it"));
                    }
                    Row stored = new Row(row).with("ItemId", "id" + rows.size());
                    rows.add(stored);
                    created.add(stored);
                    return RowResult.ok(stored);
                })
                .toList();
    }

    @Override
    public List<RowResult> update(Table table, List<Row> given, Scope scope) {
        return given.stream()
                .map(row -> find(row)
                        .map(stored -> {
                            if (stored.get("ItemId").equals(refused)) {
                                return RowResult.failed(row, fault("the server refused it"));
                            }
                            stored.putAll(row);
                            return RowResult.ok(new Row(stored));
                        })
                        .orElseGet(() -> missing(row)))
                .toList();
    }

    @Override
    public List<RowResult> delete(Table table, List<Row> keys, Scope scope) {
        return keys.stream()
                .map(key -> find(key)
                        .map(stored -> {
                            rows.remove(stored);
                            return RowResult.ok(null);
                        })
                        .orElseGet(() -> missing(key)))
                .toList();
    }

    private Optional<Row> find(Row key) {
        return rows.stream()
                .filter(row -> row.get("ItemId").equals(key.get("ItemId")))
                .findFirst();
    }

    private static RowResult missing(Row row) {
        return RowResult.failed(
                row, new NotFoundException(Failure.of("update", row.text("ItemId")), "it is not there", null));
    }

    @Override
    public List<Row> execute(Procedure procedure, Row inputs, Scope scope) {
        return List.of(Row.of("Success", true).with("Inputs", inputs.toString()));
    }

    @Override
    public String folderId(String path, Scope scope) {
        if (path.equals(missing)) {
            throw new NotFoundException(Failure.of("folder", path).withCure("Create it"), "it is not there", null);
        }
        return "folder:" + path;
    }

    @Override
    public void follow(Table table, Row row, FollowUp followUp, Scope scope) {
        if (followFails != null) {
            throw followFails;
        }
        if (closed) {
            throw fault("the connection is closed");
        }
        followed.add(row.text("ItemId") + " " + followUp);
        if (followUp instanceof FollowUp.MarkRead) {
            find(row).ifPresent(stored -> stored.put("IsRead", true));
        } else if (!(followUp instanceof FollowUp.CopyTo)) {
            find(row).ifPresent(rows::remove);
        }
    }

    @Override
    public void test() {
        if (testFails != null) {
            throw testFails;
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
