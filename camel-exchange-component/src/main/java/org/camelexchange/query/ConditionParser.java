package org.camelexchange.query;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.TokenMgrException;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Table;
import org.camelexchange.table.Zone;

/**
 * Reads a condition in SQL's syntax: {@code = <> < <= > >= LIKE IN BETWEEN IS NULL AND OR NOT}, parentheses, and {@code :name}
 * for a value given apart. Column names are checked against the table, values converted to the column's type. A text of more
 * than 20,000 characters or 100 nested parentheses is refused, and so are functions, sub-queries and comparisons without a column.
 */
public final class ConditionParser {
    private static final int MAX_LENGTH = 20_000;
    private static final int MAX_DEPTH = 100;
    private static final int MAX_NOTS = 500;
    private static final int TIME_OUT_MILLIS = 5_000;
    private static final Set<String> WORDS =
            Set.of("AND", "OR", "NOT", "IN", "IS", "NULL", "LIKE", "BETWEEN", "TRUE", "FALSE", "ESCAPE");

    private ConditionParser() {}

    /**
     * @param text null or blank for no condition
     * @param parameters gives the value of a {@code :name}; null when there is none
     * @return null for no condition
     * @throws InvalidInputException when the text is no condition, or names what is not there
     */
    public static Condition parse(String text, Table table, Function<String, Object> parameters) {
        return parse(text, table, parameters, null);
    }

    /**
     * The same for a user who works in a time zone.
     *
     * @param zone where dates and times lie that do not say it themselves; null for UTC
     */
    public static Condition parse(String text, Table table, Function<String, Object> parameters, Zone zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > MAX_LENGTH) {
            throw refused(
                    text,
                    "it has " + text.length() + " characters, more than " + MAX_LENGTH,
                    "Ask in several queries, or give long values as :name parameters",
                    null);
        }
        List<String> names = new ArrayList<>();
        Map<String, String> literals = new HashMap<>();
        Expression expression = expression(text, table, names, literals);
        Function<String, Object> values =
                name -> literals.containsKey(name) ? literals.get(name) : parameters.apply(name);
        return new ConditionReader(text, table, names, values, zone == null ? ZoneOffset.UTC : zone.id())
                .read(expression);
    }

    /**
     * Checks a condition before there are values for its parameters.
     *
     * @throws InvalidInputException as {@link #parse}
     */
    public static void check(String text, Table table) {
        parse(text, table, name -> ConditionReader.LATER);
    }

    private static Expression expression(String text, Table table, List<String> names, Map<String, String> literals) {
        String quoted = prepare(text, table, names, literals);
        try {
            return CCJSqlParserUtil.parseCondExpression(
                    quoted, false, parser -> parser.withTimeOut(TIME_OUT_MILLIS).withBackslashEscapeCharacter(false));
        } catch (JSQLParserException | TokenMgrException e) {
            throw refused(
                    text,
                    "it is not a condition: " + firstLine(e),
                    "Write it like: IsRead = false AND Subject LIKE '%invoice%'",
                    e);
        }
    }

    // Exchange has columns such as Start, End and From, which are words of SQL; in quotes they are names. Parameters
    // get numbers for the same reason. The parser takes the quote behind a backslash for the text's end, also where it
    // is doubled: such a text goes by a parameter of its own, whose name nobody can write.
    private static String prepare(String text, Table table, List<String> names, Map<String, String> literals) {
        StringBuilder out = new StringBuilder(text.length() + 64);
        int depth = 0;
        int nots = 0;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (c == '\'' || c == '"') {
                int close = endOfQuoted(text, at);
                end = close < 0 ? text.length() : close;
                String quoted = text.substring(at, end);
                if (close >= 0 && c == '\'' && quoted.contains("\\''")) {
                    String name = "'" + literals.size();
                    literals.put(name, quoted.substring(1, quoted.length() - 1).replace("''", "'"));
                    out.append(":p").append(names.size());
                    names.add(name);
                } else {
                    out.append(quoted);
                }
            } else if (Character.isLetter(c) || c == '_' || c == ':') {
                while (end < text.length()
                        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
                    end++;
                }
                String word = text.substring(at, end);
                String upper = word.toUpperCase(Locale.ROOT);
                nots += upper.equals("NOT") ? 1 : 0;
                if (c == ':' && word.length() > 1) {
                    out.append(":p").append(names.size());
                    names.add(word.substring(1));
                } else {
                    boolean column = !WORDS.contains(upper) && table.find(word).isPresent();
                    out.append(column ? '"' + word + '"' : word);
                }
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                out.append(c);
            }
            if (depth > MAX_DEPTH || nots > MAX_NOTS) {
                throw refused(text, "it is nested too deeply", "Ask in several queries", null);
            }
            at = end;
        }
        return out.toString();
    }

    /** Behind the closing quote; a doubled one does not close. Negative when there is none. */
    private static int endOfQuoted(String text, int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length()) {
            boolean closes = text.charAt(at) == quote;
            if (closes && at + 1 < text.length() && text.charAt(at + 1) == quote) {
                at++;
            } else if (closes) {
                return at + 1;
            }
            at++;
        }
        return -1;
    }

    private static String firstLine(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage()).strip();
        int end = message.indexOf('\n');
        return (end < 0 ? message : message.substring(0, end)).strip();
    }

    static InvalidInputException refused(String text, String reason, String cure, Exception cause) {
        String shown = text.length() > 300 ? text.substring(0, 300) + "…" : text;
        return new InvalidInputException(Failure.of("where", shown).withCure(cure), reason, cause);
    }
}
