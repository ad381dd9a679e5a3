package org.camelexchange.view;

import java.util.List;

/**
 * A named query as it is written, not yet held against the tables there are.
 *
 * @param from a table, a view, another one of these, or the path of a folder
 * @param select the columns' names; empty for all
 * @param where null for every row
 * @param orderBy null for the server's order
 * @param limit the most rows it has; null for all
 * @param offset rows to leave out first
 */
record ViewDefinition(
        String name, String from, List<String> select, String where, String orderBy, Integer limit, int offset) {
    ViewDefinition {
        select = List.copyOf(select);
    }
}
