package org.camelexchange.query;

import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DateValue;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimestampValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Condition.Operator;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Table;

/** Turns the parser's tree into a {@link Condition}, refusing by name what conditions do not have. */
final class ConditionReader {
    /** Stands for a parameter's value that is not known yet; fits every column. */
    static final Object LATER = new Object();

    private final String text;
    private final Table table;
    private final List<String> names;
    private final Function<String, Object> parameters;
    private final ZoneId zone;

    /**
     * @param names the parameters' names by their numbers: :p0 is the first
     * @param zone where dates and times lie that do not say it themselves
     */
    ConditionReader(String text, Table table, List<String> names, Function<String, Object> parameters, ZoneId zone) {
        this.text = text;
        this.table = table;
        this.names = names;
        this.parameters = parameters;
        this.zone = zone;
    }

    Condition read(Expression e) {
        if (e instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            return read(list.get(0));
        }
        if (e instanceof AndExpression) {
            return new Condition.And(
                    flat(e, AndExpression.class).stream().map(this::read).toList());
        }
        if (e instanceof OrExpression) {
            return new Condition.Or(
                    flat(e, OrExpression.class).stream().map(this::read).toList());
        }
        if (e instanceof NotExpression not) {
            return new Condition.Not(read(not.getExpression()));
        }
        if (e instanceof ComparisonOperator comparison) {
            return comparison(comparison);
        }
        if (e instanceof LikeExpression like) {
            return like(like);
        }
        if (e instanceof InExpression in) {
            return behindIn(in) ? read(in.getRightExpression()) : negated(in.isNot(), in(in));
        }
        if (e instanceof Between between) {
            Column column = comparable(between.getLeftExpression());
            return negated(
                    between.isNot(),
                    new Condition.And(List.of(
                            compare(column, Operator.GE, value(between.getBetweenExpressionStart())),
                            compare(column, Operator.LE, value(between.getBetweenExpressionEnd())))));
        }
        if (e instanceof IsNullExpression isNull) {
            return negated(isNull.isNot(), new Condition.IsNull(column(isNull.getLeftExpression())));
        }
        if (e instanceof IsBooleanExpression is) {
            Column column = comparable(is.getLeftExpression());
            Condition plain = compare(column, Operator.EQ, is.isTrue());
            // IS NOT TRUE is true for null, unlike NOT (x = TRUE).
            return is.isNot()
                    ? new Condition.Or(List.of(new Condition.Not(plain), new Condition.IsNull(column)))
                    : plain;
        }
        if (isColumn(e)) {
            Column column = comparable(e);
            if (column.type() == ColumnType.BOOLEAN) {
                return compare(column, Operator.EQ, true);
            }
            throw refused("the column " + column.name() + " stands alone and is no boolean", "Compare it with a value");
        }
        throw refused(
                "'" + e + "' (" + e.getClass().getSimpleName() + ") is not a condition on a column",
                "Use = <> < <= > >= LIKE IN BETWEEN IS NULL AND OR NOT, without functions and sub-queries");
    }

    // A chain of a thousand ANDs is a tree a thousand deep on its left side.
    private static <T extends BinaryExpression> List<Expression> flat(Expression e, Class<T> type) {
        Deque<Expression> parts = new ArrayDeque<>();
        Expression at = e;
        while (type.isInstance(at)) {
            T binary = type.cast(at);
            parts.addFirst(binary.getRightExpression());
            at = binary.getLeftExpression();
        }
        parts.addFirst(at);
        return new ArrayList<>(parts);
    }

    private Condition comparison(ComparisonOperator e) {
        Operator operator =
                switch (e.getStringExpression()) {
                    case "=" -> Operator.EQ;
                    case "<>", "!=" -> Operator.NE;
                    case "<" -> Operator.LT;
                    case "<=" -> Operator.LE;
                    case ">" -> Operator.GT;
                    case ">=" -> Operator.GE;
                    default ->
                        throw refused(
                                "the operator " + e.getStringExpression() + " is not known", "Use = <> < <= > >=");
                };
        Expression left = e.getLeftExpression();
        Expression right = e.getRightExpression();
        if (isColumn(left) && isColumn(right)) {
            throw refused("it compares two columns in '" + e + "'", "Compare a column with a value");
        }
        if (isColumn(left)) {
            return compare(comparable(left), operator, value(right));
        }
        if (isColumn(right)) {
            return compare(comparable(right), operator.turned(), value(left));
        }
        throw refused("no side of '" + e + "' is a column", "Compare a column with a value");
    }

    private Condition compare(Column column, Operator operator, Object value) {
        return new Condition.Comparison(column, operator, converted(column, value));
    }

    private Condition like(LikeExpression e) {
        Column column = comparable(e.getLeftExpression());
        String word = e.getLikeKeyWord().name();
        if (!word.equals("LIKE") && !word.equals("ILIKE")) {
            throw refused("the operator " + word + " is not known", "Use LIKE with % and _");
        }
        if (column.type() != ColumnType.STRING) {
            throw refused("LIKE needs a text column, " + column.name() + " is " + column.type(), "Use = < > BETWEEN");
        }
        String pattern = String.valueOf(given(column, value(e.getRightExpression())));
        if (e.getEscape() != null) {
            pattern = withBackslash(pattern, String.valueOf(value(e.getEscape())));
        }
        return negated(e.isNot(), new Condition.Like(column, pattern));
    }

    private String withBackslash(String pattern, String escape) {
        if (escape.length() != 1) {
            throw refused("ESCAPE needs one character", "Write: LIKE '10!%' ESCAPE '!'");
        }
        if (escape.equals("\\")) {
            return pattern;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == escape.charAt(0) && i + 1 < pattern.length()) {
                out.append('\\').append(pattern.charAt(++i));
            } else {
                out.append(c == '\\' ? "\\\\" : String.valueOf(c));
            }
        }
        return out.toString();
    }

    /**
     * Within parentheses the parser takes {@code a IN (1) AND b} for {@code a IN ((1) AND b)}. This puts the IN where it
     * belongs, at the left end of what then is the whole.
     *
     * @return false when nothing stands behind the list
     */
    private static boolean behindIn(InExpression in) {
        BinaryExpression leftmost = null;
        for (Expression at = in.getRightExpression();
                at instanceof AndExpression || at instanceof OrExpression;
                at = leftmost.getLeftExpression()) {
            leftmost = (BinaryExpression) at;
        }
        if (leftmost == null) {
            return false;
        }
        InExpression alone = new InExpression(in.getLeftExpression(), leftmost.getLeftExpression());
        alone.setNot(in.isNot());
        leftmost.setLeftExpression(alone);
        return true;
    }

    private Condition in(InExpression e) {
        Column column = comparable(e.getLeftExpression());
        List<Object> values = new ArrayList<>();
        Expression right = e.getRightExpression();
        List<? extends Expression> items = right instanceof ExpressionList<?> list ? list : List.of(right);
        for (Expression item : items) {
            // :name may hold the whole list.
            Object value = value(item);
            if (value instanceof Iterable<?> several) {
                several.forEach(one -> values.add(converted(column, one)));
            } else if (value instanceof Object[] several) {
                List.of(several).forEach(one -> values.add(converted(column, one)));
            } else {
                values.add(converted(column, value));
            }
        }
        if (values.isEmpty()) {
            throw refused("the list after IN is empty", "Give at least one value for " + column.name());
        }
        return new Condition.In(column, values);
    }

    private Object converted(Column column, Object value) {
        if (value == LATER) {
            return value;
        }
        try {
            return column.convertElement(given(column, value), zone);
        } catch (IllegalArgumentException e) {
            throw ConditionParser.refused(
                    text,
                    "the value for the column " + column.name() + " does not fit: " + e.getMessage(),
                    "Give " + column.type().expected(),
                    e);
        }
    }

    private Object given(Column column, Object value) {
        if (value == null) {
            throw refused(
                    "it compares the column " + column.name() + " with NULL, which never matches",
                    "Use " + column.name() + " IS NULL");
        }
        return value;
    }

    private Object value(Expression e) {
        if (e instanceof StringValue string) {
            return string.getNotExcapedValue();
        }
        if (e instanceof LongValue number) {
            return number.getStringValue();
        }
        if (e instanceof DoubleValue number) {
            return number.toString();
        }
        if (e instanceof SignedExpression signed) {
            String sign = signed.getSign() == '-' ? "-" : "";
            return sign + value(signed.getExpression());
        }
        if (e instanceof BooleanValue bool) {
            return bool.getValue();
        }
        if (e instanceof NullValue) {
            return null;
        }
        if (e instanceof JdbcNamedParameter parameter) {
            return parameter(names.get(Integer.parseInt(parameter.getName().substring(1))));
        }
        if (e instanceof DateTimeLiteralExpression literal) {
            return unquoted(literal.getValue());
        }
        if (e instanceof TimestampValue timestamp) {
            return timestamp.getValue();
        }
        if (e instanceof DateValue date) {
            return date.getValue();
        }
        if (e instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            return value(list.get(0));
        }
        if (e instanceof net.sf.jsqlparser.schema.Column column) {
            String name = column.getFullyQualifiedName();
            if (name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")) {
                return name;
            }
            throw refused(
                    "'" + name + "' stands where a value is expected", "Put texts into single quotes: '" + name + "'");
        }
        throw refused(
                "'" + e + "' (" + e.getClass().getSimpleName() + ") is not a plain value",
                "Give a text in single quotes, a number, TRUE, FALSE or :name");
    }

    private Object parameter(String name) {
        Object value = parameters.apply(name);
        if (value == null) {
            throw refused("there is no value for the parameter :" + name, "Set the header " + name);
        }
        return value;
    }

    private Condition negated(boolean not, Condition condition) {
        return not ? new Condition.Not(condition) : condition;
    }

    private boolean isColumn(Expression e) {
        if (e instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            return isColumn(list.get(0));
        }
        // Older grammars give TRUE as a column of that name.
        return e instanceof net.sf.jsqlparser.schema.Column column
                && !column.getFullyQualifiedName().matches("(?i)true|false");
    }

    private Column column(Expression e) {
        if (e instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            return column(list.get(0));
        }
        if (!isColumn(e)) {
            throw refused(
                    "'" + e + "' is not a column", "Name a column of " + table.fullName() + ", without functions");
        }
        return table.column(unquoted(((net.sf.jsqlparser.schema.Column) e).getColumnName()));
    }

    private Column comparable(Expression e) {
        Column column = column(e);
        if (column.type() == ColumnType.STRUCTURE || column.type() == ColumnType.BINARY) {
            throw refused(
                    "the column " + column.name() + " is " + column.type() + " and cannot be compared",
                    "Use " + column.name() + " IS NULL or IS NOT NULL");
        }
        return column;
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 1 && "\"'`[".indexOf(name.charAt(0)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private InvalidInputException refused(String reason, String cure) {
        return ConditionParser.refused(text, reason, cure, null);
    }
}
