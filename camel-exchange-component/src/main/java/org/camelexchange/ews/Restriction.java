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
import org.camelexchange.query.WholeSeconds;
import org.camelexchange.query.WireText;

/**
 * Writes conditions as EWS restrictions ([MS-OXWSSRCH] 2.2.4.28). A leaf it renders holds for exactly the rows SQL
 * wants: a property that is not there matches no comparison, whatever the operator.
 */
final class Restriction implements Renderer<XmlOut.Part> {
    /** Exchange takes 255 nodes in all (ErrorRestrictionTooComplex), and a comparison may need four of them. */
    private static final int MOST_COMPARISONS = 60;

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
            return comparison(column, comparison);
        }
        if (leaf instanceof Condition.In in) {
            return in(column, in.values());
        }
        if (!column.words().isEmpty()) {
            return Optional.empty();
        }
        return LikePattern.of(((Condition.Like) leaf).pattern())
                .simple()
                .filter(simple -> WireText.isPlain(simple.text()))
                .flatMap(simple -> switch (simple.kind()) {
                    case EXACT -> Optional.of(contains(column, "FullString", simple.text()));
                    case PREFIX -> Optional.of(contains(column, "Prefixed", simple.text()));
                    case CONTAINS -> Optional.of(contains(column, "Substring", simple.text()));
                    // EWS knows no suffix.
                    case SUFFIX -> Optional.empty();
                });
    }

    private Optional<XmlOut.Part> in(EwsColumn column, List<Object> values) {
        List<XmlOut.Part> equals = new ArrayList<>();
        for (Object value : values) {
            Optional<XmlOut.Part> one =
                    comparison(column, new Condition.Comparison(column.column(), Condition.Operator.EQ, value));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            equals.add(one.get());
        }
        return Optional.of(equals.size() == 1 ? equals.get(0) : group("Or", equals));
    }

    private Optional<XmlOut.Part> comparison(EwsColumn column, Condition.Comparison comparison) {
        if (!column.words().isEmpty()) {
            return word(column, comparison.operator(), comparison.value());
        }
        return switch (column.column().type()) {
            case STRING ->
                text(column, comparison.operator(), comparison.value().toString());
            // A time is shown without the fraction of its second (xs:dateTime as [MS-OXWSCDATA] has it in all
            // examples).
            case DATETIME -> WholeSeconds.of(comparison).map(this::times);
            default -> Optional.of(plain(column, comparison.operator(), comparison.value()));
        };
    }

    /** IsEqualTo is exact about case, and SQL's comparison of texts here is not; the order of texts is the server's own. */
    private static Optional<XmlOut.Part> text(EwsColumn column, Condition.Operator operator, String text) {
        if (!WireText.isPlain(text)) {
            return Optional.empty();
        }
        return switch (operator) {
            case EQ -> Optional.of(contains(column, "FullString", text));
            case NE -> Optional.of(present(column, not(contains(column, "FullString", text))));
            default -> Optional.empty();
        };
    }

    private XmlOut.Part times(Condition kept) {
        if (kept instanceof Condition.And and) {
            return group("And", and.parts().stream().map(this::times).toList());
        }
        if (kept instanceof Condition.Or or) {
            return group("Or", or.parts().stream().map(this::times).toList());
        }
        Condition.Comparison comparison = (Condition.Comparison) kept;
        return plain(table.of(comparison.column()), comparison.operator(), comparison.value());
    }

    private static XmlOut.Part plain(EwsColumn column, Condition.Operator operator, Object value) {
        return switch (operator) {
            case EQ -> compare("IsEqualTo", column, value);
            case NE -> present(column, compare("IsNotEqualTo", column, value));
            case LT -> present(column, compare("IsLessThan", column, value));
            case LE -> present(column, compare("IsLessThanOrEqualTo", column, value));
            case GT -> compare("IsGreaterThan", column, value);
            case GE -> compare("IsGreaterThanOrEqualTo", column, value);
        };
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

    /** The server's NOT turns "unknown" into true; SQL's does not. */
    @Override
    public Optional<XmlOut.Part> not(XmlOut.Part inner, Condition.Leaf of) {
        return Optional.of(of instanceof Condition.IsNull ? not(inner) : present(table.of(of.column()), not(inner)));
    }

    @Override
    public int mostComparisons() {
        return MOST_COMPARISONS;
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
