package org.camelexchange.query;

import java.util.List;
import org.camelexchange.query.Condition.Operator;
import org.camelexchange.table.ColumnType;

/**
 * Moves NOT down to the leaves, by rules that hold for SQL's three truth values as well. A server knows two: it takes what is
 * unknown for false, and a NOT around that for true. With NOT at the leaves, each leaf can be written so that it holds
 * exactly where SQL says true, and AND and OR of such leaves do too.
 */
final class Negation {
    private Negation() {}

    /** The same condition with NOT around LIKE, IN, IS NULL and comparisons of multi-valued columns alone; null for null. */
    static Condition atLeaves(Condition condition) {
        return condition == null ? null : moved(condition, false);
    }

    private static Condition moved(Condition condition, boolean negated) {
        if (condition instanceof Condition.Not not) {
            return moved(not.part(), !negated);
        }
        if (condition instanceof Condition.And and) {
            List<Condition> parts = moved(and.parts(), negated);
            return negated ? new Condition.Or(parts) : new Condition.And(parts);
        }
        if (condition instanceof Condition.Or or) {
            List<Condition> parts = moved(or.parts(), negated);
            return negated ? new Condition.And(parts) : new Condition.Or(parts);
        }
        if (condition instanceof Condition.Comparison comparison) {
            return comparison(comparison, negated);
        }
        return negated ? new Condition.Not(condition) : condition;
    }

    private static List<Condition> moved(List<Condition> parts, boolean negated) {
        return parts.stream().map(part -> moved(part, negated)).toList();
    }

    private static Condition comparison(Condition.Comparison comparison, boolean negated) {
        boolean multiple = comparison.column().multiple();
        if (multiple) {
            // "Contains" and "does not contain"; of the elements before and behind a value there may be both.
            boolean not = negated ^ comparison.operator() == Operator.NE;
            Condition.Comparison plain =
                    comparison.operator() == Operator.NE ? with(comparison, Operator.EQ) : comparison;
            return not ? new Condition.Not(plain) : plain;
        }
        Condition.Comparison turned =
                negated ? with(comparison, comparison.operator().opposite()) : comparison;
        // Of two values, not the one is the other: servers know equality of every column.
        return turned.operator() == Operator.NE && turned.column().type() == ColumnType.BOOLEAN
                ? new Condition.Comparison(turned.column(), Operator.EQ, !Boolean.TRUE.equals(turned.value()))
                : turned;
    }

    private static Condition.Comparison with(Condition.Comparison comparison, Operator operator) {
        return new Condition.Comparison(comparison.column(), operator, comparison.value());
    }
}
