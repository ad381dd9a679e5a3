package org.camelexchange.query;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;

/**
 * Evaluates a condition on a row as SQL does: a comparison with null is unknown, and only what is true matches. Texts are
 * compared without regard to case, as Exchange does. A multi-valued column matches when any of its elements does.
 */
public final class Evaluation {
    private enum Truth {
        TRUE,
        FALSE,
        UNKNOWN;

        static Truth of(boolean value) {
            return value ? TRUE : FALSE;
        }
    }

    private Evaluation() {}

    /** @param condition null matches every row */
    public static boolean matches(Condition condition, Row row) {
        return condition == null || truth(condition, row) == Truth.TRUE;
    }

    private static Truth truth(Condition condition, Row row) {
        if (condition instanceof Condition.And and) {
            return all(and.parts(), row, Truth.FALSE, Truth.TRUE);
        }
        if (condition instanceof Condition.Or or) {
            return all(or.parts(), row, Truth.TRUE, Truth.FALSE);
        }
        if (condition instanceof Condition.Not not) {
            return switch (truth(not.part(), row)) {
                case TRUE -> Truth.FALSE;
                case FALSE -> Truth.TRUE;
                case UNKNOWN -> Truth.UNKNOWN;
            };
        }
        return leaf((Condition.Leaf) condition, row);
    }

    private static Truth all(List<Condition> parts, Row row, Truth decides, Truth otherwise) {
        Truth result = otherwise;
        for (Condition part : parts) {
            Truth truth = truth(part, row);
            if (truth == decides) {
                return decides;
            }
            if (truth == Truth.UNKNOWN) {
                result = Truth.UNKNOWN;
            }
        }
        return result;
    }

    private static Truth leaf(Condition.Leaf leaf, Row row) {
        Object value = row.value(leaf.column().name());
        boolean missing = value == null || value instanceof Collection<?> c && c.isEmpty();
        if (leaf instanceof Condition.IsNull) {
            return Truth.of(missing);
        }
        if (missing) {
            return Truth.UNKNOWN;
        }
        if (value instanceof Collection<?> elements && leaf.column().multiple()) {
            boolean unknown = false;
            for (Object element : elements) {
                Truth truth = element == null ? Truth.UNKNOWN : element(leaf, element);
                if (truth == Truth.TRUE) {
                    return Truth.TRUE;
                }
                unknown |= truth == Truth.UNKNOWN;
            }
            return unknown ? Truth.UNKNOWN : Truth.FALSE;
        }
        return element(leaf, value);
    }

    private static Truth element(Condition.Leaf leaf, Object value) {
        if (leaf instanceof Condition.Like like) {
            return Truth.of(LikePattern.of(like.pattern()).matches(value.toString()));
        }
        if (leaf instanceof Condition.In in) {
            Truth result = Truth.FALSE;
            for (Object candidate : in.values()) {
                Truth truth = compare(in.column(), Condition.Operator.EQ, value, candidate);
                if (truth == Truth.TRUE) {
                    return Truth.TRUE;
                }
                result = truth == Truth.UNKNOWN ? Truth.UNKNOWN : result;
            }
            return result;
        }
        Condition.Comparison comparison = (Condition.Comparison) leaf;
        return compare(comparison.column(), comparison.operator(), value, comparison.value());
    }

    private static Truth compare(Column column, Condition.Operator operator, Object left, Object right) {
        int order;
        try {
            order = order(column.convertElement(left), right);
        } catch (IllegalArgumentException | ClassCastException e) {
            // The server sent something the column's type cannot hold: neither true nor false.
            return Truth.UNKNOWN;
        }
        return Truth.of(
                switch (operator) {
                    case EQ -> order == 0;
                    case NE -> order != 0;
                    case LT -> order < 0;
                    case LE -> order <= 0;
                    case GT -> order > 0;
                    case GE -> order >= 0;
                });
    }

    /** The order of two values of one column, neither null; date-times by their instant, texts without regard to case. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static int order(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.compareToIgnoreCase(b);
        }
        if (left instanceof OffsetDateTime a && right instanceof OffsetDateTime b) {
            return a.toInstant().compareTo(b.toInstant());
        }
        if (left instanceof Comparable a) {
            return a.compareTo(right);
        }
        throw new IllegalArgumentException(left.getClass().getSimpleName() + " has no order");
    }
}
