package org.camelexchange.graph;

import java.util.Optional;
import java.util.stream.Collectors;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.query.Condition;
import org.camelexchange.query.LikePattern;
import org.camelexchange.table.ExtendedProperty;

/**
 * Conditions on extended properties. Graph compares texts by eq, contains and startswith, and numbers by eq, lt, le, gt and
 * ge (Get singleValueLegacyExtendedProperty); everything else is for the rows. A row without the property matches none of
 * them, as in SQL.
 */
final class ExtendedFilter {
    private ExtendedFilter() {}

    /**
     * A leaf as a part of $filter.
     *
     * @param most how many values a list may have
     */
    static Optional<String> leaf(GraphColumn column, ExtendedProperty property, Condition.Leaf leaf, int most) {
        if (property.array()) {
            return Optional.empty();
        }
        if (leaf instanceof Condition.Comparison comparison) {
            return operator(property, column, comparison.operator())
                    .flatMap(operator -> compared(column, property, operator, comparison.value()));
        }
        if (leaf instanceof Condition.In in
                && !in.values().isEmpty()
                && in.values().size() <= most) {
            var parts = in.values().stream()
                    .map(value -> compared(column, property, "eq", value))
                    .toList();
            return parts.stream().allMatch(Optional::isPresent)
                    ? Optional.of(parts.stream().map(Optional::get).collect(Collectors.joining(" or ", "(", ")")))
                    : Optional.empty();
        }
        if (leaf instanceof Condition.Like like
                && isText(property)
                && !column.codec().word()) {
            return LikePattern.of(like.pattern())
                    .simple()
                    .filter(simple -> !simple.text().isEmpty())
                    .flatMap(simple -> like(property, simple));
        }
        return Optional.empty();
    }

    private static Optional<String> operator(
            ExtendedProperty property, GraphColumn column, Condition.Operator operator) {
        boolean ordered = number(property) != null && !column.codec().word();
        return switch (operator) {
            case EQ -> Optional.of("eq");
            // What a server makes of ne where there is no value is not written anywhere.
            case NE -> Optional.empty();
            case LT -> Optional.of("lt").filter(o -> ordered);
            case LE -> Optional.of("le").filter(o -> ordered);
            case GT -> Optional.of("gt").filter(o -> ordered);
            case GE -> Optional.of("ge").filter(o -> ordered);
        };
    }

    private static Optional<String> compared(
            GraphColumn column, ExtendedProperty property, String operator, Object value) {
        Object written = column.codec().write().apply(value);
        String number = number(property);
        if (number != null) {
            return written.toString().matches("-?\\d+(\\.\\d+)?")
                    ? Optional.of(any(property, "cast(ep/value, " + number + ") " + operator + " " + written))
                    : Optional.empty();
        }
        return isText(property) && !written.toString().isEmpty()
                ? Optional.of(any(property, "ep/value " + operator + " " + Codec.quoted(written)))
                : Optional.empty();
    }

    private static Optional<String> like(ExtendedProperty property, LikePattern.Simple simple) {
        String text = Codec.quoted(simple.text());
        return switch (simple.kind()) {
            case EXACT -> Optional.of(any(property, "ep/value eq " + text));
            case PREFIX -> Optional.of(any(property, "startswith(ep/value," + text + ")"));
            case CONTAINS -> Optional.of(any(property, "contains(ep/value," + text + ")"));
            case SUFFIX -> Optional.empty();
        };
    }

    private static boolean isText(ExtendedProperty property) {
        return property.type() == ExtendedProperty.Type.String;
    }

    private static String number(ExtendedProperty property) {
        return switch (property.type()) {
            case Integer, Short -> "Edm.Int32";
            case Long, Currency -> "Edm.Int64";
            case Double, Float -> "Edm.Double";
            default -> null;
        };
    }

    private static String any(ExtendedProperty property, String test) {
        return "singleValueExtendedProperties/any(ep:ep/id eq " + Codec.quoted(property) + " and " + test + ")";
    }
}
