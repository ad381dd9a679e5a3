package org.camelexchange.backend;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.camelexchange.query.Pages;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** Adds to a back end the tables that are made of its others: attendees, changed occurrences, rooms and room lists. */
public final class DerivedTables extends ForwardingBackend {
    private static final List<DerivedTable> ALL = List.of(
            AttendeesTable.required(),
            AttendeesTable.optional(),
            new ModifiedOccurrencesView(),
            new RoomsView(),
            new RoomListsView());

    public DerivedTables(Backend inner) {
        super(inner);
    }

    @Override
    public Vocabulary vocabulary() {
        Vocabulary inner = super.vocabulary();
        List<Table> tables = new ArrayList<>(inner.tables());
        ALL.stream()
                .filter(table -> table.isServedBy(inner))
                .map(DerivedTable::table)
                .forEach(tables::add);
        return new Vocabulary(inner.ownSchema(), tables, inner.procedures());
    }

    @Override
    public Table table(String target, Scope scope) {
        return vocabulary()
                .findTable(target)
                .filter(table -> derived(table).isPresent())
                .orElseGet(() -> super.table(target, scope));
    }

    private static Optional<DerivedTable> derived(Table table) {
        return ALL.stream()
                .filter(candidate -> candidate.table().fullName().equals(table.fullName()))
                .findFirst();
    }

    @Override
    public RowStream query(Query query) {
        return derived(query.table()).map(table -> rows(table, query)).orElseGet(() -> super.query(query));
    }

    private RowStream rows(DerivedTable table, Query query) {
        DerivedTable.Answer answer = table.answer(backend(), query);
        Pages pages = Pages.lazy(() -> {
            Queue<List<Row>> page = new ArrayDeque<>(List.of(answer.rows().get()));
            return () -> Optional.ofNullable(page.poll());
        });
        // They are few, and all here at once: sorting them needs no limit of the user's.
        boolean unlimited = query.limit() == null && !query.orderBy().isEmpty();
        Query limited = unlimited ? query.withLimit(RowPipeline.MAX_SORTED - query.offset()) : query;
        return RowPipeline.of(limited, pages, answer.rest(), false, false);
    }

    @Override
    public List<PlanStep> explain(Query query) {
        return derived(query.table()).map(table -> steps(table, query)).orElseGet(() -> super.explain(query));
    }

    private List<PlanStep> steps(DerivedTable table, Query query) {
        DerivedTable.Answer answer = table.answer(backend(), query);
        List<PlanStep> steps = new ArrayList<>();
        steps.add(new PlanStep("find", PlanStep.SERVER, answer.request()));
        if (answer.rest() != null) {
            steps.add(new PlanStep("where", PlanStep.ROWS, answer.rest().toString()));
        }
        if (!query.orderBy().isEmpty()) {
            steps.add(new PlanStep("orderBy", PlanStep.ROWS, query.orderBy().toString()));
        }
        return steps;
    }

    @Override
    public List<RowResult> create(Table table, List<Row> rows, Scope scope) {
        return derived(table)
                .map(own -> own.write(backend(), rows, DerivedTable.Action.CREATE, scope))
                .orElseGet(() -> super.create(table, rows, scope));
    }

    @Override
    public List<RowResult> update(Table table, List<Row> rows, Scope scope) {
        return derived(table)
                .map(own -> own.write(backend(), rows, DerivedTable.Action.UPDATE, scope))
                .orElseGet(() -> super.update(table, rows, scope));
    }

    @Override
    public List<RowResult> delete(Table table, List<Row> keys, Scope scope) {
        return derived(table)
                .map(own -> own.write(backend(), keys, DerivedTable.Action.DELETE, scope))
                .orElseGet(() -> super.delete(table, keys, scope));
    }
}
