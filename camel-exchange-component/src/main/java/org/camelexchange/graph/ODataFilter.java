package org.camelexchange.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.query.Condition;
import org.camelexchange.query.LikePattern;
import org.camelexchange.query.Renderer;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.ExtendedProperty;

/**
 * Writes conditions as OData's $filter. A leaf it renders holds for exactly the rows SQL wants; where OData's null
 * would differ, it renders nothing and the rows are checked here.
 */
final class ODataFilter implements Renderer<String> {
    /** The filter goes into a URL; a longer list is for the rows. */
    private static final int MOST_VALUES = 20;

    private final GraphTable table;

    ODataFilter(GraphTable table) {
        this.table = table;
    }

    @Override
    public Optional<String> leaf(Condition.Leaf leaf) {
        GraphColumn column = table.of(leaf.column());
        if (!column.is(Flag.FILTER) || table.is(GraphTable.Trait.DIRECTORY) && !isOfDirectory(leaf)) {
            return Optional.empty();
        }
        Optional<ExtendedProperty> extended = column.extended();
        if (extended.isPresent()) {
            return ExtendedFilter.leaf(column, extended.get(), leaf, MOST_VALUES);
        }
        if (leaf instanceof Condition.Comparison comparison) {
            return comparison(column, comparison);
        }
        if (leaf instanceof Condition.In in) {
            return in.values().isEmpty() || in.values().size() > MOST_VALUES
                    ? Optional.empty()
                    : Optional.of(in.values().stream()
                            .map(value -> path(column) + " eq " + literal(column, value))
                            .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (leaf instanceof Condition.Like like
                && column.column().type() == ColumnType.STRING
                && !column.codec().word()) {
            return LikePattern.of(like.pattern())
                    .simple()
                    .filter(simple -> !simple.text().isEmpty())
                    .flatMap(simple -> like(column, simple));
        }
        return Optional.empty();
    }

    /** The directory knows no contains, and orders nothing but dates (Advanced query capabilities). */
    private static boolean isOfDirectory(Condition.Leaf leaf) {
        if (leaf instanceof Condition.Like like) {
            return LikePattern.of(like.pattern())
                    .simple()
                    .filter(simple -> simple.kind() != LikePattern.Kind.CONTAINS)
                    .isPresent();
        }
        if (leaf instanceof Condition.Comparison comparison) {
            return switch (comparison.operator()) {
                case EQ, NE -> true;
                case GE, LE -> leaf.column().type() == ColumnType.DATETIME;
                case GT, LT -> false;
            };
        }
        return true;
    }

    private static Optional<String> like(GraphColumn column, LikePattern.Simple simple) {
        String text = literal(column, simple.text());
        return switch (simple.kind()) {
            case EXACT -> Optional.of(path(column) + " eq " + text);
            case PREFIX -> Optional.of("startswith(" + path(column) + "," + text + ")");
            case CONTAINS -> Optional.of("contains(" + path(column) + "," + text + ")");
            // Exchange refuses endswith on most properties.
            case SUFFIX -> Optional.empty();
        };
    }

    private static Optional<String> comparison(GraphColumn column, Condition.Comparison comparison) {
        String operator =
                switch (comparison.operator()) {
                    case EQ -> "eq";
                    case NE -> "ne";
                    case LT -> "lt";
                    case LE -> "le";
                    case GT -> "gt";
                    case GE -> "ge";
                };
        // In OData null is unequal to everything, in SQL to nothing.
        boolean differs = comparison.operator() == Condition.Operator.NE && !column.is(Flag.ALWAYS);
        boolean equality =
                comparison.operator() == Condition.Operator.EQ || comparison.operator() == Condition.Operator.NE;
        return differs || column.codec().word() && !equality
                ? Optional.empty()
                : Optional.of(path(column) + " " + operator + " " + literal(column, comparison.value()));
    }

    /** The path as $filter and $orderby have it: a dateTimeTimeZone is compared by its dateTime. */
    static String path(GraphColumn column) {
        return column.codec() == Codec.ZONED ? column.path() + "/dateTime" : column.path();
    }

    private static String literal(GraphColumn column, Object value) {
        return column.codec().literal().apply(value);
    }

    @Override
    public Optional<String> not(String inner, Condition of) {
        boolean known = Condition.columns(of).stream().allMatch(c -> table.of(c).is(Flag.ALWAYS));
        return known ? Optional.of("not (" + inner + ")") : Optional.empty();
    }

    @Override
    public String and(List<String> parts) {
        return String.join(" and ", parts);
    }

    @Override
    public String or(List<String> parts) {
        return parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(" or ", "(", ")"));
    }
}
