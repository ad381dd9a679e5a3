package org.camelexchange.query;

import java.util.List;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.Table;

/**
 * A query, resolved: every name is a column, every value has its type.
 *
 * @param select the columns wanted, in order; never empty
 * @param where null for every row; NOT stands at its leaves
 * @param orderBy empty for the server's order
 * @param limit the most rows to give; null for all
 * @param offset rows to leave out first
 * @param pageSize rows asked for per request; null for the back end's choice
 * @param serverSideFilter false when the whole condition is to be evaluated on the rows
 */
public record Query(
        Table table,
        List<Column> select,
        Condition where,
        List<Order> orderBy,
        Integer limit,
        int offset,
        Integer pageSize,
        BodyType bodyType,
        Scope scope,
        boolean serverSideFilter) {

    public Query {
        where = Negation.atLeaves(where);
        select = List.copyOf(select);
        orderBy = List.copyOf(orderBy);
    }

    /** Everything but the CONTENT and the PSEUDO columns, every row. */
    public static Query of(Table table) {
        List<Column> plain = table.columns().stream()
                .filter(column ->
                        !column.can(Ability.CONTENT) && (!column.can(Ability.PSEUDO) || column.access() == Access.KEY))
                .toList();
        return new Query(
                table,
                plain.isEmpty() ? table.columns() : plain,
                null,
                List.of(),
                null,
                0,
                null,
                BodyType.Best,
                Scope.none(),
                true);
    }

    public Query withTable(Table other) {
        return new Query(other, select, where, orderBy, limit, offset, pageSize, bodyType, scope, serverSideFilter);
    }

    public Query withSelect(List<Column> columns) {
        return new Query(table, columns, where, orderBy, limit, offset, pageSize, bodyType, scope, serverSideFilter);
    }

    public Query withWhere(Condition condition) {
        return new Query(table, select, condition, orderBy, limit, offset, pageSize, bodyType, scope, serverSideFilter);
    }

    public Query withOrderBy(List<Order> orders) {
        return new Query(table, select, where, orders, limit, offset, pageSize, bodyType, scope, serverSideFilter);
    }

    public Query withLimit(Integer rows) {
        return new Query(table, select, where, orderBy, rows, offset, pageSize, bodyType, scope, serverSideFilter);
    }

    public Query withOffset(int rows) {
        return new Query(table, select, where, orderBy, limit, rows, pageSize, bodyType, scope, serverSideFilter);
    }

    public Query withPageSize(Integer rows) {
        return new Query(table, select, where, orderBy, limit, offset, rows, bodyType, scope, serverSideFilter);
    }

    public Query withBodyType(BodyType type) {
        return new Query(table, select, where, orderBy, limit, offset, pageSize, type, scope, serverSideFilter);
    }

    public Query withScope(Scope newScope) {
        return new Query(table, select, where, orderBy, limit, offset, pageSize, bodyType, newScope, serverSideFilter);
    }

    public Query withServerSideFilter(boolean server) {
        return new Query(table, select, where, orderBy, limit, offset, pageSize, bodyType, scope, server);
    }
}
