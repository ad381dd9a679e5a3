package org.camelexchange.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import org.camelexchange.backend.Backend;
import org.camelexchange.backend.FollowUp;
import org.camelexchange.backend.ForwardingBackend;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/**
 * Adds the tables about tables to a back end: {@code sys_tables}, {@code sys_tablecolumns}, {@code sys_procedures} and
 * {@code sys_procedureparameters}. They are read off its vocabulary, cost no request and cannot be written.
 */
public final class SystemBackend extends ForwardingBackend {
    private static final Vocabulary OWN = new Vocabulary(
            SystemTable.SCHEMA, SystemTable.ALL.stream().map(SystemTable::table).toList(), List.of());

    public SystemBackend(Backend inner) {
        super(inner);
    }

    @Override
    public Vocabulary vocabulary() {
        Vocabulary inner = super.vocabulary();
        List<Table> tables = new ArrayList<>(inner.tables());
        tables.addAll(OWN.tables());
        return new Vocabulary(inner.ownSchema(), tables, inner.procedures());
    }

    @Override
    public Table table(String target, Scope scope) {
        // A name of this form is no folder to be looked for: whoever wrote it wrong learns the right ones.
        boolean own = target.toLowerCase(Locale.ROOT).matches("(sys\\.|sys_)\\w*");
        return own ? OWN.table(target) : super.table(target, scope);
    }

    @Override
    public RowStream query(Query query) {
        return system(query.table()).map(table -> rows(table, query)).orElseGet(() -> super.query(query));
    }

    private RowStream rows(SystemTable table, Query query) {
        List<Row> all = table.rows(vocabulary()).toList();
        Queue<List<Row>> page = new ArrayDeque<>(List.of(all));
        int most = query.limit() == null ? all.size() : Math.min(query.limit(), all.size());
        return RowPipeline.of(
                query.withLimit(most), () -> Optional.ofNullable(page.poll()), query.where(), false, false);
    }

    @Override
    public List<PlanStep> explain(Query query) {
        return system(query.table()).map(table -> steps(query)).orElseGet(() -> super.explain(query));
    }

    private static List<PlanStep> steps(Query query) {
        List<PlanStep> steps = new ArrayList<>();
        steps.add(new PlanStep("find", PlanStep.ROWS, "read off the connection's tables, without a request"));
        if (query.where() != null) {
            steps.add(new PlanStep("where", PlanStep.ROWS, query.where().toString()));
        }
        if (!query.orderBy().isEmpty()) {
            steps.add(new PlanStep("orderBy", PlanStep.ROWS, query.orderBy().toString()));
        }
        return steps;
    }

    @Override
    public void follow(Table table, Row row, FollowUp followUp, Scope scope) {
        if (system(table).isPresent()) {
            throw new InvalidInputException(
                    Failure.of("follow", table.fullName())
                            .withCure("Leave markRead, delete, moveTo, copyTo and moveFailedTo out"),
                    "its rows describe the connection and are no items",
                    null);
        }
        super.follow(table, row, followUp, scope);
    }

    private static Optional<SystemTable> system(Table table) {
        return SystemTable.ALL.stream()
                .filter(candidate -> candidate.table().fullName().equals(table.fullName()))
                .findFirst();
    }
}
