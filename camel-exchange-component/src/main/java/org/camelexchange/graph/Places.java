package org.camelexchange.graph;

import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.query.Scope;

/** Fills in the paths of a table: which folder, which row. */
final class Places {
    private Places() {}

    /** The folder a table's rows lie in; for a folder's path, that folder. */
    static String folder(GraphTable table, String name, GraphFolders folders, String operation, Scope scope) {
        if (table.is(GraphTable.Trait.TASK_LIST)) {
            return folders.defaultTaskList(operation, scope);
        }
        if (table.folder() == null) {
            return "";
        }
        return name.equals(table.table().name()) ? table.folder() : folders.find(name, operation, scope);
    }

    /** Where one row is. */
    static String item(
            GraphTable table, String id, String parent, GraphFolders folders, CallContext context, Scope scope) {
        if (id.isBlank()) {
            throw new InvalidInputException(
                    Failure.of(context.operation(), context.target())
                            .withCure("Give the " + table.key().name() + " that was read"),
                    "the key is empty",
                    null);
        }
        String path = table.item();
        if (path.contains("{folder}")) {
            path = path.replace(
                    "{folder}", Urls.encode(folder(table, table.table().name(), folders, context.operation(), scope)));
        }
        if (path.contains("{parent}")) {
            if (parent == null) {
                throw new InvalidInputException(
                        Failure.of(context.operation(), context.target())
                                .withCure("Add to where: " + table.parent() + " = '…'"),
                        "its rows are only found by their " + table.parent(),
                        null);
            }
            path = path.replace("{parent}", Urls.encode(parent));
        }
        return path.replace("{id}", Urls.encode(id));
    }
}
