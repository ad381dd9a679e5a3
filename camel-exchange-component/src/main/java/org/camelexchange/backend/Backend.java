package org.camelexchange.backend;

import java.io.Closeable;
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

/**
 * The seam between Camel and a server. Thread-safe: one instance serves every endpoint with the same connection settings. Every
 * failure is an {@link org.camelexchange.error.MsExchangeException}; a batch reports per row instead.
 */
public interface Backend extends Closeable {
    Vocabulary vocabulary();

    /**
     * A table, a view, or a folder path such as Inbox/Invoices/2026 or EWS.Inbox/Done.
     *
     * @throws org.camelexchange.error.InvalidInputException when there is no table of that name
     * @throws org.camelexchange.error.NotFoundException when the folder is not there
     */
    Table table(String target, Scope scope);

    /** @throws org.camelexchange.error.InvalidInputException when there is none of that name */
    Procedure procedure(String name);

    /** Reads lazily: no request before the first row is asked for. Close it to stop early. */
    RowStream query(Query query);

    /** Which part of the query goes where, and what it costs. Sends nothing. */
    List<PlanStep> explain(Query query);

    /**
     * What it costs to update or delete the rows whose keys a query reads. Sends nothing.
     *
     * @param values what an update sets
     */
    PlanStep explain(Purpose purpose, Query keys, Row values);

    /** @param rows checked by {@link Table#row}; the results are as many, in the same order */
    List<RowResult> create(Table table, List<Row> rows, Scope scope);

    /** @param rows checked by {@link Table#row}, each with its key; the results are as many, in the same order */
    List<RowResult> update(Table table, List<Row> rows, Scope scope);

    /** @param keys rows with their key; the results are as many, in the same order */
    List<RowResult> delete(Table table, List<Row> keys, Scope scope);

    /** @param inputs checked by {@link Procedure#bind} */
    List<Row> execute(Procedure procedure, Row inputs, Scope scope);

    /** The id of the folder at a path. */
    String folderId(String path, Scope scope);

    /** Does what follows a row's route. */
    void follow(Table table, Row row, FollowUp followUp, Scope scope);

    /** Logs in and reads one thing; the exception names the failing step and the cure. */
    void test();

    @Override
    void close();
}
