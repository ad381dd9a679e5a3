package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.Flag;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Condition;
import org.camelexchange.query.LikePattern;
import org.camelexchange.query.Renderer;
import org.camelexchange.table.ColumnType;

/**
 * Writes conditions as EWS restrictions ([MS-OXWSSRCH] 2.2.4.28). A leaf it renders holds for exactly the rows SQL
 * wants: a property that is not there matches no comparison, whatever the operator.
 */
final class Restriction implements Renderer<XmlOut.Part> {
    /** Exchange takes 255 conditions in all; a longer list is for the rows. */
    private static final int MOST_VALUES = 50;

    private final EwsTable table;

    Restriction(EwsTable table) {
        this.table = table;
    }

    @Override
    public Optional<XmlOut.Part> leaf(Condition.Leaf leaf) {
        EwsColumn column = table.of(leaf.column());
        if (!column.is(Flag.FILTER)) {
            return Optional.empty();
        }
        if (leaf instanceof Condition.IsNull) {
            return Optional.of(not(exists(column)));
        }
        if (leaf instanceof Condition.Comparison comparison) {
            return comparison(column, comparison.operator(), comparison.value());
        }
        if (leaf instanceof Condition.In in) {
            return in(column, in.values());
        }
        if (!column.words().isEmpty()) {
            return Optional.empty();
        }
        return LikePattern.of(((Condition.Like) leaf).pattern())
                .simple()
                .filter(simple -> !simple.text().isEmpty())
                .flatMap(simple -> switch (simple.kind()) {
                    case EXACT -> Optional.of(contains(column, "FullString", simple.text()));
                    case PREFIX -> Optional.of(contains(column, "Prefixed", simple.text()));
                    case CONTAINS -> Optional.of(contains(column, "Substring", simple.text()));
                    // EWS knows no suffix.
                    case SUFFIX -> Optional.empty();
                });
    }

    private static Optional<XmlOut.Part> in(EwsColumn column, List<Object> values) {
        if (values.size() > MOST_VALUES) {
            return Optional.empty();
        }
        List<XmlOut.Part> equals = new ArrayList<>();
        for (Object value : values) {
            Optional<XmlOut.Part> one = comparison(column, Condition.Operator.EQ, value);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            equals.add(one.get());
        }
        return Optional.of(equals.size() == 1 ? equals.get(0) : group("Or", equals));
    }

    private static Optional<XmlOut.Part> comparison(EwsColumn column, Condition.Operator operator, Object value) {
        if (!column.words().isEmpty()) {
            return word(column, operator, value);
        }
        boolean text = column.column().type() == ColumnType.STRING;
        if (text && value.toString().isEmpty()) {
            // Whether a text contains nothing is no question for a server.
            return Optional.empty();
        }
        return Optional.of(
                switch (operator) {
                    // IsEqualTo is exact about case, and SQL's comparison of texts here is not.
                    case EQ ->
                        text ? contains(column, "FullString", value.toString()) : compare("IsEqualTo", column, value);
                    case NE ->
                        present(
                                column,
                                text
                                        ? not(contains(column, "FullString", value.toString()))
                                        : compare("IsNotEqualTo", column, value));
                    case LT -> present(column, compare("IsLessThan", column, value));
                    case LE -> present(column, compare("IsLessThanOrEqualTo", column, value));
                    case GT -> compare("IsGreaterThan", column, value);
                    case GE -> compare("IsGreaterThanOrEqualTo", column, value);
                });
    }

    /** The server keeps a word as a number: it cannot search in it, and its order is not that of texts. */
    private static Optional<XmlOut.Part> word(EwsColumn column, Condition.Operator operator, Object value) {
        return column.words().stream()
                .filter(value.toString()::equalsIgnoreCase)
                .findFirst()
                .flatMap(word -> switch (operator) {
                    case EQ -> Optional.of(compare("IsEqualTo", column, word));
                    case NE -> Optional.of(present(column, compare("IsNotEqualTo", column, word)));
                    default -> Optional.empty();
                });
    }

    private static XmlOut.Part present(EwsColumn column, XmlOut.Part part) {
        return column.is(Flag.ALWAYS) ? part : group("And", List.of(exists(column), part));
    }

    private static XmlOut.Part compare(String operator, EwsColumn column, Object value) {
        return xml -> {
            xml.open(operator);
            FieldUri.write(xml, column.uri());
            xml.open("FieldURIOrConstant")
                    .open("Constant")
                    .attribute("Value", Element.wire(value))
                    .close()
                    .close()
                    .close();
        };
    }

    private static XmlOut.Part contains(EwsColumn column, String mode, String text) {
        return xml -> {
            xml.open("Contains").attribute("ContainmentMode", mode).attribute("ContainmentComparison", "IgnoreCase");
            FieldUri.write(xml, column.uri());
            xml.open("Constant").attribute("Value", text).close().close();
        };
    }

    private static XmlOut.Part exists(EwsColumn column) {
        return xml -> {
            xml.open("Exists");
            FieldUri.write(xml, column.uri());
            xml.close();
        };
    }

    private static XmlOut.Part not(XmlOut.Part part) {
        return group("Not", List.of(part));
    }

    private static XmlOut.Part group(String name, List<XmlOut.Part> parts) {
        return xml -> {
            xml.open(name);
            for (XmlOut.Part part : parts) {
                part.write(xml);
            }
            xml.close();
        };
    }

    /** The server's NOT turns "unknown" into true; SQL's does not. So it is pushed where nothing can be unknown. */
    @Override
    public Optional<XmlOut.Part> not(XmlOut.Part inner, Condition of) {
        if (of instanceof Condition.IsNull) {
            return Optional.of(not(inner));
        }
        boolean known = Condition.columns(of).stream().allMatch(c -> table.of(c).is(Flag.ALWAYS));
        if (known) {
            return Optional.of(not(inner));
        }
        return of instanceof Condition.Leaf leaf
                ? Optional.of(group("And", List.of(exists(table.of(leaf.column())), not(inner))))
                : Optional.empty();
    }

    @Override
    public XmlOut.Part and(List<XmlOut.Part> parts) {
        return group("And", parts);
    }

    @Override
    public XmlOut.Part or(List<XmlOut.Part> parts) {
        return group("Or", parts);
    }
}
