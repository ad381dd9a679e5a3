package org.camelexchange.backend;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Column;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;

/**
 * Does what pseudo columns say, for any back end whose tables declare them: SharedMailboxEmail, ImpersonationUser and
 * ImpersonationType become the scope of what is asked, ParentFolderName the folder that is queried. Rows that are written
 * go each in its own scope; the other pseudo columns stay in them for the back end.
 */
public final class DirectedBackend extends ForwardingBackend {
    public DirectedBackend(Backend inner) {
        super(inner);
    }

    @Override
    public RowStream query(Query query) {
        Query directed = directed(query);
        RowStream rows = super.query(directed);
        return directed.select().equals(query.select())
                ? rows
                : new Told(
                        rows,
                        query.select(),
                        PseudoColumns.read(query.where(), query.table()).values());
    }

    /** Shows in rows what was said of them, where that is selected. */
    private record Told(RowStream rows, List<Column> select, Row values) implements RowStream {
        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Row next() {
            Row read = rows.next();
            Row row = new Row();
            for (Column column : select) {
                Row from = PseudoColumns.ALL.contains(column) ? values : read;
                row.put(column.name(), from.get(column.name()));
            }
            return row;
        }

        @Override
        public void close() {
            rows.close();
        }
    }

    @Override
    public List<PlanStep> explain(Query query) {
        return super.explain(directed(query));
    }

    @Override
    public PlanStep explain(Purpose purpose, Query keys, Row values) {
        return super.explain(purpose, directed(keys), values);
    }

    private static Query directed(Query query) {
        PseudoColumns.Said said = PseudoColumns.read(query.where(), query.table());
        List<Column> read = query.select().stream()
                .filter(column -> !PseudoColumns.ALL.contains(column))
                .toList();
        if (said.values().isEmpty() && read.size() == query.select().size()) {
            return query;
        }
        Query directed = query.withSelect(read.isEmpty() ? query.table().keys() : read)
                .withWhere(said.rest())
                .withScope(PseudoColumns.scope(said.values(), query.scope()));
        String folder = said.values().text(PseudoColumns.PARENT_FOLDER_NAME.name());
        if (folder == null) {
            return directed;
        }
        Table table = query.table();
        for (Column key : table.keys()) {
            if (Conjunction.of(said.rest()).keys(key).isPresent()) {
                throw new InvalidInputException(
                        Failure.of("query", table.fullName())
                                .withCure("Leave ParentFolderName out, or compare ParentFolderId"),
                        "a row named by its " + key.name() + " is not looked for in a folder",
                        null);
            }
        }
        return directed.withTable(table.named(folder));
    }

    @Override
    public List<RowResult> create(Table table, List<Row> rows, Scope scope) {
        return scoped(table, rows, scope, (some, own) -> super.create(table, some, own));
    }

    @Override
    public List<RowResult> update(Table table, List<Row> rows, Scope scope) {
        return scoped(table, rows, scope, (some, own) -> super.update(table, some, own));
    }

    @Override
    public List<RowResult> delete(Table table, List<Row> keys, Scope scope) {
        return scoped(table, keys, scope, (some, own) -> super.delete(table, some, own));
    }

    private static List<RowResult> scoped(
            Table table, List<Row> rows, Scope scope, BiFunction<List<Row>, Scope, List<RowResult>> write) {
        return Batches.grouped(
                rows, row -> PseudoColumns.scope(PseudoColumns.checked(row, table), scope), (own, some) -> {
                    List<Row> checked = some.stream()
                            .map(row -> PseudoColumns.checked(row, table))
                            .toList();
                    List<RowResult> done = write.apply(
                            checked.stream().map(DirectedBackend::withoutScope).toList(), own);
                    return IntStream.range(0, done.size())
                            .mapToObj(i -> withScope(done.get(i), checked.get(i)))
                            .toList();
                });
    }

    private static Row withoutScope(Row row) {
        if (PseudoColumns.OF_MAILBOX.stream().noneMatch(column -> row.containsKey(column.name()))) {
            return row;
        }
        Row without = new Row(row);
        PseudoColumns.OF_MAILBOX.forEach(column -> without.remove(column.name()));
        return without;
    }

    /** A row that comes back can be sent again: it still says whose it is. */
    private static RowResult withScope(RowResult result, Row given) {
        if (result.row() == null) {
            return result;
        }
        Row row = new Row(result.row());
        for (Column column : PseudoColumns.OF_MAILBOX) {
            if (given.containsKey(column.name())) {
                row.put(column.name(), given.get(column.name()));
            }
        }
        return new RowResult(row, result.error());
    }

    @Override
    public List<Row> execute(Procedure procedure, Row inputs, Scope scope) {
        return super.execute(procedure, inputs, PseudoColumns.scope(inputs, scope));
    }
}
