package org.camelexchange.backend;

import java.util.List;
import org.camelexchange.query.PlanStep;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowStream;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Purpose;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** Hands everything on to another back end: what a back end that adds to another one starts from. */
public abstract class ForwardingBackend implements Backend {
    private final Backend inner;

    protected ForwardingBackend(Backend inner) {
        this.inner = inner;
    }

    /** The back end behind this one. */
    protected final Backend backend() {
        return inner;
    }

    @Override
    public Vocabulary vocabulary() {
        return inner.vocabulary();
    }

    @Override
    public Table table(String target, Scope scope) {
        return inner.table(target, scope);
    }

    @Override
    public Procedure procedure(String name) {
        return inner.procedure(name);
    }

    @Override
    public RowStream query(Query query) {
        return inner.query(query);
    }

    @Override
    public List<PlanStep> explain(Query query) {
        return inner.explain(query);
    }

    @Override
    public PlanStep explain(Purpose purpose, Query keys, Row values) {
        return inner.explain(purpose, keys, values);
    }

    @Override
    public List<RowResult> create(Table table, List<Row> rows, Scope scope) {
        return inner.create(table, rows, scope);
    }

    @Override
    public List<RowResult> update(Table table, List<Row> rows, Scope scope) {
        return inner.update(table, rows, scope);
    }

    @Override
    public List<RowResult> delete(Table table, List<Row> keys, Scope scope) {
        return inner.delete(table, keys, scope);
    }

    @Override
    public List<Row> execute(Procedure procedure, Row inputs, Scope scope) {
        return inner.execute(procedure, inputs, scope);
    }

    @Override
    public String folderId(String path, Scope scope) {
        return inner.folderId(path, scope);
    }

    @Override
    public void follow(Table table, Row row, FollowUp followUp, Scope scope) {
        inner.follow(table, row, followUp, scope);
    }

    @Override
    public void test() {
        inner.test();
    }

    @Override
    public void close() {
        inner.close();
    }
}
