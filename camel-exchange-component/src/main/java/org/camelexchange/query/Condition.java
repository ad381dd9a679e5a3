package org.camelexchange.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camelexchange.table.Column;

/**
 * A condition as a tree. Values already have the column's type. NOT LIKE, NOT IN and IS NOT NULL are a {@link Not} around the
 * plain leaf, BETWEEN is an {@link And} of two comparisons.
 */
public sealed interface Condition {

    /** A condition on one column. */
    sealed interface Leaf extends Condition {
        Column column();
    }

    enum Operator {
        EQ("="),
        NE("<>"),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /** The operator that holds of two values exactly when this one does not. */
        public Operator opposite() {
            return switch (this) {
                case EQ -> NE;
                case NE -> EQ;
                case LT -> GE;
                case LE -> GT;
                case GT -> LE;
                case GE -> LT;
            };
        }

        /** The operator when the sides change places: {@code 5 < x} is {@code x > 5}. */
        public Operator turned() {
            return switch (this) {
                case LT -> GT;
                case LE -> GE;
                case GT -> LT;
                case GE -> LE;
                case EQ, NE -> this;
            };
        }
    }

    /** @param value never null, of the column's element type */
    record Comparison(Column column, Operator operator, Object value) implements Leaf {
        @Override
        public String toString() {
            return column.name() + " " + operator.symbol() + " " + literal(value);
        }
    }

    /** @param pattern with % and _, escaped by a backslash; see {@link LikePattern} */
    record Like(Column column, String pattern) implements Leaf {
        @Override
        public String toString() {
            return column.name() + " LIKE " + literal(pattern);
        }
    }

    /** @param values at least one, none null */
    record In(Column column, List<Object> values) implements Leaf {
        public In {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return column.name() + " IN ("
                    + String.join(", ", values.stream().map(Condition::literal).toList()) + ")";
        }
    }

    /** True for null and for a multi-valued column without elements. */
    record IsNull(Column column) implements Leaf {
        @Override
        public String toString() {
            return column.name() + " IS NULL";
        }
    }

    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return joined(parts, " AND ");
        }
    }

    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return joined(parts, " OR ");
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public String toString() {
            return "NOT (" + part + ")";
        }
    }

    /** The one condition that says the same as all of them; null for none. */
    static Condition and(List<Condition> parts) {
        return parts.isEmpty() ? null : parts.size() == 1 ? parts.get(0) : new And(parts);
    }

    /** The columns a condition looks at; none for null. */
    static Set<Column> columns(Condition condition) {
        Set<Column> found = new LinkedHashSet<>();
        collect(condition, found);
        return found;
    }

    private static void collect(Condition condition, Set<Column> found) {
        if (condition instanceof Leaf leaf) {
            found.add(leaf.column());
        } else if (condition instanceof And and) {
            and.parts().forEach(part -> collect(part, found));
        } else if (condition instanceof Or or) {
            or.parts().forEach(part -> collect(part, found));
        } else if (condition instanceof Not not) {
            collect(not.part(), found);
        }
    }

    private static String joined(List<Condition> parts, String word) {
        return String.join(
                word,
                parts.stream()
                        .map(part -> part instanceof And || part instanceof Or ? "(" + part + ")" : part.toString())
                        .toList());
    }

    private static String literal(Object value) {
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
