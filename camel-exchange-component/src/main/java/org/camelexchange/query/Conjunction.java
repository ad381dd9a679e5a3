package org.camelexchange.query;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Condition.Operator;
import org.camelexchange.table.Column;
import org.camelexchange.table.Table;

/** The parts of a condition that all must hold, and what a planner reads off them. */
public record Conjunction(List<Condition> parts) {
    public Conjunction {
        parts = List.copyOf(parts);
    }

    /** @param condition null for none */
    public static Conjunction of(Condition condition) {
        return new Conjunction(flat(condition));
    }

    private static List<Condition> flat(Condition condition) {
        if (condition == null) {
            return List.of();
        }
        if (condition instanceof Condition.And and) {
            return and.parts().stream().flatMap(part -> flat(part).stream()).toList();
        }
        return List.of(condition);
    }

    /** The whole as one condition; null for none. */
    public Condition condition() {
        return Condition.and(parts);
    }

    /** The others; this one is done otherwise. */
    public Conjunction without(Condition done) {
        return new Conjunction(parts.stream().filter(part -> part != done).toList());
    }

    /** In words, the parts that are not in the residual. */
    public String describeWithout(Condition residual) {
        List<Condition> left = of(residual).parts();
        return parts.stream()
                .filter(part -> !left.contains(part))
                .map(Object::toString)
                .collect(Collectors.joining(" AND "));
    }

    /** The first comparison of a column by {@code =}. */
    public Optional<Condition.Comparison> equal(Predicate<Column> column) {
        return parts.stream()
                .filter(Condition.Comparison.class::isInstance)
                .map(Condition.Comparison.class::cast)
                .filter(c -> c.operator() == Operator.EQ && column.test(c.column()))
                .findFirst();
    }

    /**
     * The rows a condition names.
     *
     * @param ids their keys, each once
     * @param part the part that names them. Rows read by their keys need not be checked by it, and must not: a server may
     *     give the same thing's id in another form
     */
    public record Keys(List<String> ids, Condition part) {}

    /** The keys when the condition names them all. */
    public Optional<Keys> keys(Column key) {
        for (Condition part : parts) {
            if (part instanceof Condition.Comparison c
                    && c.operator() == Operator.EQ
                    && c.column().equals(key)) {
                return Optional.of(new Keys(List.of(c.value().toString()), part));
            }
            if (part instanceof Condition.In in && in.column().equals(key)) {
                return Optional.of(new Keys(
                        in.values().stream().map(Object::toString).distinct().toList(), part));
            }
        }
        return Optional.empty();
    }

    /**
     * The span in which lies, at least in part, what matches; empty when it is open at an end. It is a second longer at
     * both ends than the condition, whose bounds may be inclusive where a calendar view's are not.
     *
     * @param start name of the column a thing begins at
     * @param end name of the column it ends at
     */
    public Optional<TimeSpan> span(String start, String end) {
        OffsetDateTime from = null;
        OffsetDateTime to = null;
        for (Condition part : parts) {
            if (part instanceof Condition.Comparison c
                    && (c.column().name().equals(start) || c.column().name().equals(end))
                    && c.value() instanceof OffsetDateTime time) {
                if (c.operator() == Operator.GE || c.operator() == Operator.GT) {
                    from = from == null || time.isAfter(from) ? time : from;
                } else if (c.operator() == Operator.LE || c.operator() == Operator.LT) {
                    to = to == null || time.isBefore(to) ? time : to;
                }
            }
        }
        return from == null || to == null || from.isAfter(to)
                ? Optional.empty()
                : Optional.of(new TimeSpan(from.minusSeconds(1), to.plusSeconds(1)));
    }

    /**
     * Refuses a condition on a column the rows do not hold: it would be unknown for each of them, and no row would come.
     *
     * @param residual what is left for the rows; null for nothing
     */
    public static void demandReadable(Condition residual, Predicate<Column> readable, Table table) {
        Condition.columns(residual).stream()
                .filter(readable.negate())
                .findFirst()
                .ifPresent(column -> {
                    throw new InvalidInputException(
                            Failure.of("query", table.fullName())
                                    .withCure("Compare " + column.name()
                                            + " once, by =, joined by AND, and not together with the key"),
                            "the rows themselves do not hold the column " + column.name(),
                            null);
                });
    }
}
