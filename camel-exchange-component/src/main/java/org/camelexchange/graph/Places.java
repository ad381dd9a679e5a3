package org.camelexchange.graph;

import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** Fills in the paths of a table: which folder, which row. */
final class Places {
    private Places() {}

    /** The folder a table's rows lie in. */
    static String folder(GraphTable table, GraphFolders folders, String operation, Scope scope) {
        boolean path = table.folder() != null && table.folder().indexOf('/') >= 0;
        if (table.is(GraphTable.Trait.TASK_LIST) && !path) {
            return folders.defaultTaskList(operation, scope);
        }
        if (table.folder() == null || table.list() == null || !table.list().contains("{folder}")) {
            return "";
        }
        return folders.find(table.folder(), operation, scope);
    }

    /** What a row lies below: the column that names it, and its id. */
    record Below(String column, String id) {
        /** @param named the comparison that names it; null for none */
        static Below of(Condition.Comparison named) {
            return named == null
                    ? null
                    : new Below(named.column().name(), named.value().toString());
        }

        /** What a row says that it lies below; null for nothing. */
        static Below of(GraphTable table, Row row) {
            return table.columns().stream()
                    .filter(column -> table.isParent(column.name()) && row.get(column.name()) != null)
                    .map(column -> new Below(column.name(), row.text(column.name())))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * Where one row is.
     *
     * @param below null when nothing says what it lies below
     */
    static String item(
            GraphTable table, String id, Below below, GraphFolders folders, CallContext context, Scope scope) {
        if (id.isBlank()) {
            throw new InvalidInputException(
                    Failure.of(context.operation(), context.target())
                            .withCure("Give the " + table.key().name() + " that was read"),
                    "the key is empty",
                    null);
        }
        String path = below == null ? table.item() : table.item(below.column());
        if (path.contains("{folder}")) {
            path = path.replace("{folder}", Urls.encode(folder(table, folders, context.operation(), scope)));
        }
        if (path.contains("{parent}")) {
            String parent = below != null
                    ? below.id()
                    : table.is(GraphTable.Trait.TASK_LIST) ? folders.defaultTaskList(context.operation(), scope) : null;
            if (parent == null) {
                throw orphans(table, context);
            }
            path = path.replace("{parent}", Urls.encode(parent));
        }
        return path.replace("{id}", Urls.encode(id));
    }

    /** What is wrong when nothing names the parent of rows that are only found below one. */
    static InvalidInputException orphans(GraphTable table, CallContext context) {
        boolean query = context.operation().equals("query");
        return new InvalidInputException(
                Failure.of(context.operation(), context.target())
                        .withCure((query ? "Add to where: " : "Put into the row: ") + table.parent() + " = '…'"),
                "its rows are only found by their " + table.parent(),
                null);
    }
}
