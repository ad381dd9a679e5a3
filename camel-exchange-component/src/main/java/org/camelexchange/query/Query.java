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
 * @param where null for every row
 * @param orderBy empty for the server's order
 * @param limit the most rows to give; null for all
 * @param offset rows to leave out first
 * @param pageSize rows asked for per request; null for the back end's choice
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
        Scope scope) {

    public Query {
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
                Scope.none());
    }

    public Query withTable(Table other) {
        return new Query(other, select, where, orderBy, limit, offset, pageSize, bodyType, scope);
    }

    public Query withSelect(List<Column> columns) {
        return new Query(table, columns, where, orderBy, limit, offset, pageSize, bodyType, scope);
    }

    public Query withWhere(Condition condition) {
        return new Query(table, select, condition, orderBy, limit, offset, pageSize, bodyType, scope);
    }

    public Query withOrderBy(List<Order> orders) {
        return new Query(table, select, where, orders, limit, offset, pageSize, bodyType, scope);
    }

    public Query withLimit(Integer rows) {
        return new Query(table, select, where, orderBy, rows, offset, pageSize, bodyType, scope);
    }

    public Query withOffset(int rows) {
        return new Query(table, select, where, orderBy, limit, rows, pageSize, bodyType, scope);
    }

    public Query withPageSize(Integer rows) {
        return new Query(table, select, where, orderBy, limit, offset, rows, bodyType, scope);
    }

    public Query withBodyType(BodyType type) {
        return new Query(table, select, where, orderBy, limit, offset, pageSize, type, scope);
    }

    public Query withScope(Scope newScope) {
        return new Query(table, select, where, orderBy, limit, offset, pageSize, bodyType, newScope);
    }
}
