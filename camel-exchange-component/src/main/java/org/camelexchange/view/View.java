package org.camelexchange.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Order;
import org.camelexchange.query.Query;
import org.camelexchange.query.RowPipeline;
import org.camelexchange.table.Column;
import org.camelexchange.table.Table;

/**
 * A view that was held against the tables there are.
 *
 * @param table the view as a table
 * @param base the table its rows come from
 * @param where null for every row
 * @param limit null for all rows
 */
record View(Table table, Table base, Condition where, List<Order> orderBy, Integer limit, int offset) {
    /** True when a condition or an order put on the view has to wait for the view's own rows. */
    private boolean isCut() {
        return limit != null || offset > 0;
    }

    /** True when one query of the base gives what the query of the view asks for. */
    boolean isOne(Query query) {
        return !isCut() || query.where() == null && query.orderBy().isEmpty();
    }

    /** One query of the base for a query of the view. */
    Query merged(Query query) {
        Table readFrom = base(query);
        return query(query, readFrom)
                .withSelect(on(query.select(), readFrom))
                .withWhere(Condition.and(java.util.stream.Stream.of(where, on(query.where(), readFrom))
                        .filter(java.util.Objects::nonNull)
                        .toList()))
                .withOrderBy(query.orderBy().isEmpty() ? orderBy : orders(query.orderBy(), readFrom))
                .withLimit(least(query))
                .withOffset(offset + query.offset());
    }

    private Integer least(Query query) {
        if (limit == null) {
            return query.limit();
        }
        int left = Math.max(0, limit - query.offset());
        return query.limit() == null ? Integer.valueOf(left) : Integer.valueOf(Math.min(left, query.limit()));
    }

    /** The view's own rows, with what the query of the view needs of them. */
    Query own(Query query) {
        Table readFrom = base(query);
        return query(query, readFrom)
                .withSelect(on(RowPipeline.columns(query, query.where(), false), readFrom))
                .withWhere(where)
                .withOrderBy(orderBy)
                .withLimit(limit)
                .withOffset(offset);
    }

    /** What is left to do on the view's own rows: of those there are not more than its limit. */
    Query rest(Query query) {
        return limit == null
                ? query
                : query.withLimit(query.limit() == null ? limit : Integer.valueOf(Math.min(limit, query.limit())));
    }

    private Query query(Query query, Table readFrom) {
        return Query.of(readFrom)
                .withPageSize(query.pageSize())
                .withBodyType(query.bodyType())
                .withScope(query.scope());
    }

    /** The base with the columns its user declared by their MAPI ids. */
    private Table base(Query query) {
        return base.with(query.table().columns().stream()
                .filter(column ->
                        column.extended() != null && base.find(column.name()).isEmpty())
                .toList());
    }

    private static List<Column> on(List<Column> columns, Table table) {
        return columns.stream().map(column -> table.column(column.name())).toList();
    }

    private static List<Order> orders(List<Order> orders, Table table) {
        List<Order> all = new ArrayList<>();
        orders.forEach(order -> all.add(new Order(table.column(order.column().name()), order.descending())));
        return all;
    }

    /** The condition with the columns as the table itself has them. */
    private static Condition on(Condition condition, Table table) {
        if (condition instanceof Condition.And and) {
            return new Condition.And(
                    and.parts().stream().map(part -> on(part, table)).toList());
        }
        if (condition instanceof Condition.Or or) {
            return new Condition.Or(
                    or.parts().stream().map(part -> on(part, table)).toList());
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(on(not.part(), table));
        }
        return Optional.ofNullable((Condition.Leaf) condition)
                .map(leaf -> leaf(leaf, table))
                .orElse(null);
    }

    private static Condition leaf(Condition.Leaf leaf, Table table) {
        Column column = table.column(leaf.column().name());
        if (leaf instanceof Condition.Comparison comparison) {
            return new Condition.Comparison(column, comparison.operator(), comparison.value());
        }
        if (leaf instanceof Condition.Like like) {
            return new Condition.Like(column, like.pattern());
        }
        if (leaf instanceof Condition.In in) {
            return new Condition.In(column, in.values());
        }
        return new Condition.IsNull(column);
    }
}
