package org.camelexchange.emulator.graph;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.olingo.commons.api.edm.EdmEnumType;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.commons.api.edm.constants.EdmTypeKind;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriResource;
import org.apache.olingo.server.api.uri.UriResourceCount;
import org.apache.olingo.server.api.uri.UriResourceIt;
import org.apache.olingo.server.api.uri.UriResourceLambdaAll;
import org.apache.olingo.server.api.uri.UriResourceLambdaAny;
import org.apache.olingo.server.api.uri.UriResourceLambdaVariable;
import org.apache.olingo.server.api.uri.UriResourcePartTyped;
import org.apache.olingo.server.api.uri.queryoption.OrderByItem;
import org.apache.olingo.server.api.uri.queryoption.expression.Binary;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitor;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;
import org.camelexchange.emulator.graph.Condition.Node;
import org.camelexchange.emulator.graph.Condition.Scope;
import org.camelexchange.emulator.store.ExtendedPropId;

/** Makes conditions and orders of rows from the expressions Olingo has read. */
final class Conditions implements ExpressionVisitor<Node> {
    /** The paths of the properties a condition names, in the order it names them. */
    private final Set<String> paths = new LinkedHashSet<>();
    /** The ids of extended properties a condition names. */
    private final Set<ExtendedPropId> ids = new LinkedHashSet<>();

    private boolean comparesNull;

    private Conditions() {}

    static <S> Predicate<S> filter(Resource<S> resource, Expression expression, View view) {
        Node node = node(expression, new Conditions());
        return row -> Condition.isTrue(node.value(scope(resource, row, view)));
    }

    static <S> Comparator<S> order(Resource<S> resource, List<OrderByItem> items, View view) {
        Comparator<S> order = (a, b) -> 0;
        for (OrderByItem item : items) {
            if (item.getExpression() instanceof Member member
                    && member.getType().getKind() != EdmTypeKind.PRIMITIVE) {
                throw GraphError.PARSE_URI.because(
                        "The $orderby expression must evaluate to a single value of primitive type.");
            }
            Node node = node(item.getExpression(), new Conditions());
            Comparator<S> next = (a, b) ->
                    Condition.order(node.value(scope(resource, a, view)), node.value(scope(resource, b, view)));
            order = order.thenComparing(item.isDescending() ? next.reversed() : next);
        }
        return order;
    }

    /** The paths named by an expression, each once, in their order. */
    static List<String> paths(Expression expression) {
        Conditions conditions = new Conditions();
        node(expression, conditions);
        return List.copyOf(conditions.paths);
    }

    /** The extended properties an expression asks for by their ids; one that names none is refused. */
    static Set<ExtendedPropId> extendedIds(Expression expression) {
        Conditions conditions = new Conditions();
        if (expression != null) {
            node(expression, conditions);
        }
        if (conditions.ids.isEmpty()) {
            throw GraphError.INVALID_REQUEST.because("Extended properties are asked for by their ids:"
                    + " singleValueExtendedProperties($filter=id eq 'String 0x1a').");
        }
        return conditions.ids;
    }

    /** Whether an expression says only that a property is greater than, or equal to, a value. */
    static boolean isLowerBound(Expression expression, String property) {
        return expression instanceof Binary binary
                && (binary.getOperator() == BinaryOperatorKind.GE || binary.getOperator() == BinaryOperatorKind.GT)
                && binary.getRightOperand() instanceof Literal
                && paths(binary).equals(List.of(property));
    }

    private static <S> Scope scope(Resource<S> resource, S row, View view) {
        return new Scope(name -> resource.property(name).get().apply(row, view), Map.of());
    }

    private static Node node(Expression expression, Conditions visitor) {
        try {
            return expression.accept(visitor);
        } catch (ExpressionVisitException | ODataApplicationException e) {
            throw refused();
        }
    }

    private static GraphException refused() {
        return GraphError.INVALID_FILTER.because("The query filter contains one or more invalid nodes.");
    }

    @Override
    public Node visitBinaryOperator(BinaryOperatorKind operator, Node left, Node right) {
        return switch (operator) {
            case AND -> s -> Condition.isTrue(left.value(s)) && Condition.isTrue(right.value(s));
            case OR -> s -> Condition.isTrue(left.value(s)) || Condition.isTrue(right.value(s));
            case EQ -> s -> Condition.equal(left.value(s), right.value(s));
            case NE -> s -> !Condition.equal(left.value(s), right.value(s));
            case GT, GE, LT, LE -> s -> ordered(operator, left.value(s), right.value(s));
            default -> throw refused();
        };
    }

    private static boolean ordered(BinaryOperatorKind operator, Object left, Object right) {
        if (left == null || right == null) {
            return false;
        }
        int order = Condition.compare(left, right);
        return switch (operator) {
            case GT -> order > 0;
            case GE -> order >= 0;
            case LT -> order < 0;
            default -> order <= 0;
        };
    }

    @Override
    public Node visitUnaryOperator(UnaryOperatorKind operator, Node operand) {
        if (operator != UnaryOperatorKind.NOT) {
            throw refused();
        }
        return s -> !Condition.isTrue(operand.value(s));
    }

    @Override
    public Node visitMethodCall(MethodKind method, List<Node> parameters) {
        Node first = parameters.isEmpty() ? s -> null : parameters.get(0);
        Node second = parameters.size() < 2 ? s -> null : parameters.get(1);
        return switch (method) {
            case STARTSWITH -> s -> text(first, s).startsWith(text(second, s));
            case ENDSWITH -> s -> text(first, s).endsWith(text(second, s));
            case CONTAINS -> s -> text(first, s).contains(text(second, s));
            case TOLOWER, TOUPPER, TRIM ->
                s -> first.value(s) == null ? null : text(first, s).strip();
            case LENGTH -> s -> text(first, s).length();
            case CAST -> s -> Condition.cast(first.value(s), (String) second.value(s));
            default -> throw refused();
        };
    }

    /** Nothing holds of a text that is not there but that it contains nothing. */
    private static String text(Node node, Scope scope) {
        Object value = node.value(scope);
        return value == null ? "" : Condition.fold(value);
    }

    @Override
    public Node visitLiteral(Literal literal) {
        Object value = value(literal);
        comparesNull |= value == null;
        if (value instanceof String text && ExtendedId.is(text)) {
            ExtendedPropId id = ExtendedId.of(text);
            ids.add(id);
            Object name = ExtendedId.text(id);
            return s -> name;
        }
        return s -> value;
    }

    private static Object value(Literal literal) {
        String text = literal.getText();
        if (literal.getType() == null || text.equals("null")) {
            return null;
        }
        try {
            return switch (literal.getType().getName()) {
                case "String" -> text.substring(1, text.length() - 1).replace("''", "'");
                case "Binary" ->
                    Base64.getEncoder()
                            .encodeToString(Base64.getUrlDecoder().decode(text.replaceAll("^binary'|'$", "")));
                case "Guid" -> text.toLowerCase(Locale.ROOT);
                case "Boolean" -> Boolean.valueOf(text);
                case "DateTimeOffset" -> OffsetDateTime.parse(text).toInstant();
                case "Date" ->
                    LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
                case "Byte", "SByte", "Int16", "Int32", "Int64", "Decimal", "Double", "Single" -> new BigDecimal(text);
                default -> text;
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw GraphError.PARSE_URI.because("'" + text + "' is no value of its type.");
        }
    }

    @Override
    public Node visitMember(Member member) throws ExpressionVisitException, ODataApplicationException {
        List<UriResource> parts = member.getResourcePath().getUriResourceParts();
        Node node = null;
        List<String> path = new ArrayList<>();
        boolean ofRow = true;
        for (UriResource part : parts) {
            Node before = node;
            if (part instanceof UriResourceLambdaVariable variable) {
                String name = variable.getVariableName();
                ofRow = false;
                node = s -> s.variables().get(name);
            } else if (part instanceof UriResourceLambdaAny any) {
                node = lambda(before, any.getLambdaVariable(), any.getExpression(), false);
            } else if (part instanceof UriResourceLambdaAll all) {
                node = lambda(before, all.getLambdaVariable(), all.getExpression(), true);
            } else if (part instanceof UriResourceCount) {
                node = s -> Values.list(before.value(s)).size();
            } else if (!(part instanceof UriResourceIt) && part instanceof UriResourcePartTyped) {
                String name = part.getSegmentValue();
                String field = name.substring(name.lastIndexOf('/') + 1);
                path.add(field);
                node = before == null ? s -> s.row().apply(field) : s -> Condition.field(before.value(s), field);
            }
        }
        if (ofRow && !path.isEmpty()) {
            paths.add(String.join("/", path));
        }
        if (node == null) {
            throw refused();
        }
        return node;
    }

    private Node lambda(Node rows, String variable, Expression expression, boolean every)
            throws ExpressionVisitException, ODataApplicationException {
        if (expression == null) {
            return s -> !Values.list(rows.value(s)).isEmpty();
        }
        Conditions inner = new Conditions();
        Node test = expression.accept(inner);
        paths.addAll(inner.paths);
        ids.addAll(inner.ids);
        return s -> {
            Object found = rows.value(s);
            // Only who compares with null wants to hear of what is not there.
            List<?> all = found instanceof Extended.Lookup lookup
                    ? lookup.rows(inner.ids, inner.comparesNull)
                    : Values.list(found);
            for (Object row : all) {
                Map<String, Object> variables = new HashMap<>(s.variables());
                variables.put(variable, row);
                if (Condition.isTrue(test.value(new Scope(s.row(), variables))) != every) {
                    return !every;
                }
            }
            return every;
        };
    }

    @Override
    public Node visitLambdaExpression(String function, String variable, Expression expression) {
        throw refused();
    }

    @Override
    public Node visitAlias(String name) {
        throw refused();
    }

    @Override
    public Node visitTypeLiteral(EdmType type) {
        return s -> type.getName();
    }

    @Override
    public Node visitLambdaReference(String variable) {
        return s -> s.variables().get(variable);
    }

    @Override
    public Node visitEnum(EdmEnumType type, List<String> values) {
        Object value = String.join(",", values);
        return s -> value;
    }

    @Override
    public Node visitBinaryOperator(BinaryOperatorKind operator, Node left, List<Node> right) {
        if (operator != BinaryOperatorKind.IN) {
            throw refused();
        }
        return s -> right.stream().anyMatch(one -> Condition.equal(left.value(s), one.value(s)));
    }
}
