package org.camelexchange.backend;

import java.util.List;
import java.util.function.Supplier;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Query;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** A table whose rows are made of what other tables or procedures give, on any back end that has those. */
interface DerivedTable {
    /**
     * How a query is answered.
     *
     * @param rows asks for them; called when the first row is wanted
     * @param rest what is left of the condition for the rows to fulfil; null for nothing
     * @param request what is asked for, in words
     */
    record Answer(Supplier<List<Row>> rows, Condition rest, String request) {}

    Table table();

    /** True when there is all it is made of. */
    boolean isServedBy(Vocabulary vocabulary);

    /** @throws org.camelexchange.error.InvalidInputException when the condition does not say enough */
    Answer answer(Backend backend, Query query);

    /** Writes rows of a table that is no view. */
    default List<RowResult> write(Backend backend, List<Row> rows, Action action, Scope scope) {
        throw new IllegalStateException(table().fullName() + " is a view");
    }

    /** What is done to rows. */
    enum Action {
        CREATE,
        UPDATE,
        DELETE
    }
}
