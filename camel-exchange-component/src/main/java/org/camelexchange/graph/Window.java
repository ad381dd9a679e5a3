package org.camelexchange.graph;

import java.time.OffsetDateTime;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.query.Condition;
import org.camelexchange.query.Condition.Operator;
import org.camelexchange.query.Conjunction;
import org.camelexchange.query.TimeSpan;
import org.camelexchange.table.Ability;
import org.camelexchange.table.ColumnType;

/**
 * The time span a view of occurrences is asked for.
 *
 * @param rest what is left of the condition
 */
record Window(TimeSpan span, Conjunction rest) {
    /** @throws InvalidInputException when an end is not named, or not in the way a span is named */
    static Window of(GraphTable table, Conjunction where) {
        Conjunction rest = where;
        OffsetDateTime from = null;
        OffsetDateTime to = null;
        GraphColumn begin = Asked.bound(table, Flag.BEGIN);
        GraphColumn end = Asked.bound(table, Flag.END);
        for (Condition part : where.parts()) {
            if (part instanceof Condition.Comparison c
                    && c.column().equals(begin.column())
                    && names(begin, c, Operator.GE)) {
                OffsetDateTime time = time(c);
                from = from == null || time.isAfter(from) ? time : from;
            } else if (part instanceof Condition.Comparison c
                    && c.column().equals(end.column())
                    && names(end, c, Operator.LE)) {
                OffsetDateTime time = time(c);
                to = to == null || time.isBefore(to) ? time : to;
            } else {
                continue;
            }
            // A column that is no property of the rows says nothing else than the span.
            boolean pseudo = ((Condition.Comparison) part).column().can(Ability.PSEUDO);
            rest = pseudo ? rest.without(part) : rest;
        }
        if (from == null || to == null) {
            String sign = begin.path().isEmpty() ? " = '…'" : " >= '…'";
            throw new InvalidInputException(
                    Failure.of("query", table.table().fullName())
                            .withCure("Add to where: " + begin.name() + sign + " AND " + end.name()
                                    + (end.path().isEmpty() ? " = '…'" : " <= '…'")
                                    + ", or leave both out for the last 30 days"),
                    "its rows are only found by a span of time with both its ends",
                    null);
        }
        // A view leaves out what only touches the span, where the condition may include it.
        TimeSpan span =
                from.isAfter(to) ? new TimeSpan(from, from) : new TimeSpan(from.minusSeconds(1), to.plusSeconds(1));
        return new Window(span, rest);
    }

    private static boolean names(GraphColumn column, Condition.Comparison c, Operator inclusive) {
        if (column.path().isEmpty()) {
            return c.operator() == Operator.EQ;
        }
        Operator exclusive = inclusive == Operator.GE ? Operator.GT : Operator.LT;
        return c.operator() == inclusive || c.operator() == exclusive || c.operator() == Operator.EQ;
    }

    private static OffsetDateTime time(Condition.Comparison comparison) {
        return (OffsetDateTime) ColumnType.DATETIME.convert(comparison.value());
    }
}
