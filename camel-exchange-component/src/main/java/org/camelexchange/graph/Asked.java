package org.camelexchange.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Condition.Operator;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.Query;
import org.camelexchange.query.Scope;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;

/**
 * Makes of a query what is asked of Graph: the mailbox a condition names becomes the scope, texts of dates and times get
 * the form Graph gives them in, and a view of a time span that names none gets the last 30 days.
 */
final class Asked {
    private static final Duration DEFAULT_SPAN = Duration.ofDays(30);

    private Asked() {}

    /** @throws InvalidInputException when the condition names a mailbox or a time in a way Graph cannot be asked for */
    static Query of(GraphTable table, Query query, Clock clock) {
        Query scoped = mailbox(table, query);
        Condition where = scoped.where() == null ? null : times(table, scoped.where());
        return scoped.withWhere(table.is(GraphTable.Trait.WINDOW) ? windowed(table, where, clock) : where);
    }

    /** The mailbox a row says it is in, or that of the scope. */
    static Scope scope(GraphTable table, Row row, Scope scope) {
        return table.columns().stream()
                .filter(column -> column.is(Flag.USER))
                .map(column -> row.text(column.name()))
                .filter(user -> user != null && !user.equals(Urls.ME))
                .findFirst()
                .map(user -> new Scope(user, null))
                .orElse(scope);
    }

    private static Query mailbox(GraphTable table, Query query) {
        Conjunction where = Conjunction.of(query.where());
        Optional<Condition.Comparison> named =
                where.equal(column -> table.of(column).is(Flag.USER));
        Condition rest = where.without(named.orElse(null)).condition();
        Condition.columns(rest).stream()
                .filter(column -> table.of(column).is(Flag.USER))
                .findFirst()
                .ifPresent(column -> {
                    throw new InvalidInputException(
                            Failure.of("query", query.table().fullName())
                                    .withCure("Write " + column.name()
                                            + " = '…' once, joined to the rest by AND, and a query for each mailbox"),
                            column.name() + " says which mailbox is asked, and a request asks one mailbox",
                            null);
                });
        Scope scope = named.map(user -> user.value().toString())
                .filter(user -> !user.equals(Urls.ME))
                .map(user -> new Scope(user, null))
                .orElse(query.scope());
        return query.withWhere(rest).withScope(scope);
    }

    /** Texts compare as times do when both have the same form and zone. */
    private static Condition times(GraphTable table, Condition condition) {
        if (condition instanceof Condition.And and) {
            return new Condition.And(
                    and.parts().stream().map(part -> times(table, part)).toList());
        }
        if (condition instanceof Condition.Or or) {
            return new Condition.Or(
                    or.parts().stream().map(part -> times(table, part)).toList());
        }
        if (condition instanceof Condition.Not not) {
            return new Condition.Not(times(table, not.part()));
        }
        if (condition instanceof Condition.Comparison c && isTime(table, c)) {
            return new Condition.Comparison(c.column(), c.operator(), time(table, c, c.value()));
        }
        if (condition instanceof Condition.In in && isTime(table, in)) {
            return new Condition.In(
                    in.column(),
                    in.values().stream().map(value -> time(table, in, value)).toList());
        }
        return condition;
    }

    private static boolean isTime(GraphTable table, Condition.Leaf leaf) {
        return table.of(leaf.column()).codec() == Codec.TIME_TEXT;
    }

    private static Object time(GraphTable table, Condition.Leaf leaf, Object value) {
        try {
            return Codec.TIME_TEXT.write().apply(ColumnType.DATETIME.convert(value));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    Failure.of("query", table.table().fullName()).withCure("Give " + ColumnType.DATETIME.expected()),
                    "the value of the column " + leaf.column().name() + " does not fit: " + e.getMessage(),
                    e);
        }
    }

    private static Condition windowed(GraphTable table, Condition where, Clock clock) {
        GraphColumn from = bound(table, Flag.BEGIN);
        GraphColumn to = bound(table, Flag.END);
        boolean named =
                Condition.columns(where).stream().anyMatch(c -> c.equals(from.column()) || c.equals(to.column()));
        // A row that is named by its key is found without a span.
        boolean keyed = Conjunction.of(where).keys(table.key().column()).isPresent();
        if (named || keyed) {
            return where;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Condition> parts = new ArrayList<>(Conjunction.of(where).parts());
        parts.add(bounded(from, Operator.GE, now.minus(DEFAULT_SPAN)));
        parts.add(bounded(to, Operator.LE, now));
        return Condition.and(parts);
    }

    private static Condition bounded(GraphColumn column, Operator operator, OffsetDateTime time) {
        boolean text = column.codec() == Codec.TIME_TEXT;
        return new Condition.Comparison(
                column.column(),
                column.path().isEmpty() ? Operator.EQ : operator,
                text ? Codec.TIME_TEXT.write().apply(time) : time);
    }

    /** The column that names the begin of a view's time span, or its end. */
    static GraphColumn bound(GraphTable table, Flag which) {
        return table.columns().stream()
                .filter(column -> column.is(which))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(table.table().fullName() + " declares no ends of its time span"));
    }
}
