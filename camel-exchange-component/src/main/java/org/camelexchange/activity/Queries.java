package org.camelexchange.activity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camelexchange.backend.Backend;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Condition;
import org.camelexchange.query.ConditionParser;
import org.camelexchange.query.Order;
import org.camelexchange.query.Query;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;

/** Turns options into a query, and keys into what a condition names. */
public final class Queries {
    private Queries() {}

    /** @throws InvalidInputException on a name or value that does not fit */
    public static Query of(Backend backend, Options options, Function<String, Object> parameters) {
        Table table = options.table(backend);
        return Query.of(table)
                .withSelect(select(table, options))
                .withWhere(ConditionParser.parse(options.where(), table, parameters, options.zone()))
                .withOrderBy(Order.parse(options.orderBy(), table))
                .withLimit(options.limit())
                .withOffset(options.offset())
                .withPageSize(options.pageSize())
                .withBodyType(options.bodyType())
                .withScope(options.scope())
                .withServerSideFilter(options.serverSideFilter());
    }

    /** The same query reading the row's key too, which what follows a row needs. */
    public static Query withKey(Query query) {
        Set<Column> columns = new LinkedHashSet<>(query.table().keys());
        columns.addAll(query.select());
        return query.select().containsAll(query.table().keys()) ? query : query.withSelect(List.copyOf(columns));
    }

    static void check(Backend backend, Options options) {
        // A folder path costs a request to check; its first use does that.
        backend.vocabulary()
                .findTable(options.target())
                .map(table -> table.with(options.extended()))
                .ifPresentOrElse(
                        table -> {
                            select(table, options);
                            ConditionParser.check(options.where(), table);
                            Order.parse(options.orderBy(), table);
                        },
                        () -> {
                            if (options.target().indexOf('/') < 0) {
                                backend.table(options.target(), options.scope());
                            }
                        });
    }

    static void checkWritable(Backend backend, Options options, String operation) {
        check(backend, options);
        backend.vocabulary().findTable(options.target()).ifPresent(table -> writable(table, operation));
    }

    static Table writable(Table table, String operation) {
        if (table.view()) {
            throw new InvalidInputException(
                    Failure.of(operation, table.fullName()).withCure("Write to a table"),
                    "it is a view and can only be queried",
                    null);
        }
        return table;
    }

    /** The query for the keys of the rows an update or a delete with where is for. */
    static Query keysQuery(Table table, Options options, Function<String, Object> parameters) {
        Condition where = ConditionParser.parse(options.where(), table, parameters, options.zone());
        List<Column> named = new ArrayList<>(table.keys());
        // The rows are written where they were found.
        Condition.columns(where).stream()
                .filter(column -> column.can(Ability.PSEUDO) && !named.contains(column))
                .forEach(named::add);
        return Query.of(table)
                .withSelect(named)
                .withWhere(where)
                .withOrderBy(Order.parse(options.orderBy(), table))
                .withLimit(options.limit())
                .withOffset(options.offset())
                .withPageSize(options.pageSize())
                .withScope(options.scope())
                .withServerSideFilter(options.serverSideFilter());
    }

    // All keys before the first write: writing while paging would shift the pages and skip rows.
    static List<Row> keys(Backend backend, Query query) {
        List<Row> keys = new ArrayList<>();
        try (var rows = backend.query(query)) {
            rows.forEachRemaining(keys::add);
        }
        return keys;
    }

    private static List<Column> select(Table table, Options options) {
        return Selection.of(table, options.select(), options.includeContent());
    }
}
