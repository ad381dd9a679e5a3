package org.camelexchange.graph;

import java.time.OffsetDateTime;
import java.util.ArrayList;
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
import org.camelexchange.query.WholeSeconds;
import org.camelexchange.query.WireText;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.ExtendedProperty;

/**
 * Writes conditions as OData's $filter. A leaf it renders holds for exactly the rows SQL wants; where OData's null
 * would differ, it renders nothing and the rows are checked here.
 */
final class ODataFilter implements Renderer<String> {
    /** An OData service reads 100 nodes of a filter unless it was told otherwise, and a comparison is four of them. */
    private static final int MOST_COMPARISONS = 24;
    /** The filter goes into a URL, and gateways take 8 kB of one at most: half of it for the filter. */
    private static final int MOST_LENGTH = 4_000;

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
            return ExtendedFilter.leaf(column, extended.get(), leaf, MOST_COMPARISONS);
        }
        if (leaf instanceof Condition.Comparison comparison) {
            return comparison(column, comparison);
        }
        if (leaf instanceof Condition.In in) {
            return in(column, in.values());
        }
        if (leaf instanceof Condition.Like like
                && column.column().type() == ColumnType.STRING
                && !column.codec().word()) {
            return LikePattern.of(like.pattern())
                    .simple()
                    .filter(simple -> WireText.isPlain(simple.text()))
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

    private Optional<String> in(GraphColumn column, List<Object> values) {
        List<String> equals = new ArrayList<>();
        for (Object value : values) {
            Optional<String> one =
                    comparison(column, new Condition.Comparison(column.column(), Condition.Operator.EQ, value));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            equals.add(one.get());
        }
        return Optional.of(equals.size() == 1 ? equals.get(0) : or(equals));
    }

    private Optional<String> comparison(GraphColumn column, Condition.Comparison comparison) {
        boolean equality =
                comparison.operator() == Condition.Operator.EQ || comparison.operator() == Condition.Operator.NE;
        boolean text = column.column().type() == ColumnType.STRING;
        if (text && (!equality || !WireText.isPlain(comparison.value().toString()))) {
            // The order of texts is the server's own.
            return Optional.empty();
        }
        // A mail's times are shown without the fraction of their second.
        boolean seconds = comparison.value() instanceof OffsetDateTime && table.is(GraphTable.Trait.MAIL);
        return seconds ? WholeSeconds.of(comparison).flatMap(kept -> times(column, kept)) : plain(column, comparison);
    }

    private Optional<String> times(GraphColumn column, Condition kept) {
        if (kept instanceof Condition.And and) {
            return Optional.of(and(times(column, and.parts())));
        }
        if (kept instanceof Condition.Or or) {
            return column.is(Flag.ALWAYS) ? Optional.of(or(times(column, or.parts()))) : Optional.empty();
        }
        return plain(column, (Condition.Comparison) kept);
    }

    private List<String> times(GraphColumn column, List<Condition> parts) {
        return parts.stream()
                .flatMap(part -> plain(column, (Condition.Comparison) part).stream())
                .toList();
    }

    private static Optional<String> plain(GraphColumn column, Condition.Comparison comparison) {
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
        return differs
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
    public Optional<String> not(String inner, Condition.Leaf of) {
        return table.of(of.column()).is(Flag.ALWAYS) ? Optional.of("not (" + inner + ")") : Optional.empty();
    }

    @Override
    public int mostComparisons() {
        return MOST_COMPARISONS;
    }

    @Override
    public int length(String rendered) {
        return Urls.encode(rendered).length();
    }

    @Override
    public int mostLength() {
        return MOST_LENGTH;
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
