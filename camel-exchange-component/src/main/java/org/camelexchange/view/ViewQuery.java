package org.camelexchange.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** Reads the SELECT of a view: columns or {@code *}, FROM one table or folder, WHERE, ORDER BY, LIMIT, OFFSET; nothing else. */
final class ViewQuery {
    private static final int MAX_LENGTH = 20_000;
    private static final int TIME_OUT_MILLIS = 5_000;
    /** Texts and quoted names stay as they are; words are looked at. */
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|\\[[^\\]]*]|\\w+");

    private static final Set<String> WORDS = Set.of(
            "SELECT", "FROM", "WHERE", "ORDER", "BY", "ASC", "DESC", "LIMIT", "OFFSET", "AND", "OR", "NOT", "IN", "IS",
            "NULL", "LIKE", "BETWEEN", "TRUE", "FALSE", "ESCAPE");

    private ViewQuery() {}

    /**
     * @param columns whether a word is the name of a column: Exchange has some that are words of SQL, such as Start and End
     * @throws IllegalArgumentException with the reason when it is more, or less, than that
     */
    static ViewDefinition parse(String name, String sql, Predicate<String> columns) {
        if (sql.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("its query has more than " + MAX_LENGTH + " characters");
        }
        PlainSelect select = select(quoted(sql, columns));
        if (!(select.getFromItem() instanceof Table from) || from.getAlias() != null) {
            throw new IllegalArgumentException("it does not select from one table without an alias");
        }
        demandNothingElse(select);
        return new ViewDefinition(
                name,
                plain(from.getFullyQualifiedName()),
                select.getSelectItems().stream().anyMatch(item -> item.getExpression() instanceof AllColumns)
                        ? all(select)
                        : select.getSelectItems().stream()
                                .map(ViewQuery::column)
                                .toList(),
                select.getWhere() == null ? null : select.getWhere().toString(),
                select.getOrderByElements() == null
                        ? null
                        : select.getOrderByElements().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")),
                select.getLimit() == null
                        ? null
                        : number("LIMIT", select.getLimit().getRowCount()),
                offset(select));
    }

    private static String quoted(String sql, Predicate<String> columns) {
        return TOKEN.matcher(sql).replaceAll(found -> {
            String word = found.group();
            // Brackets are quotes for whom they are used to; the parser is told in its own.
            String text = word.startsWith("[")
                    ? '"' + word.substring(1, word.length() - 1) + '"'
                    : Character.isLetter(word.charAt(0))
                                    && !WORDS.contains(word.toUpperCase(Locale.ROOT))
                                    && columns.test(word)
                            ? '"' + word + '"'
                            : word;
            return Matcher.quoteReplacement(text);
        });
    }

    private static PlainSelect select(String sql) {
        try {
            Statement statement = CCJSqlParserUtil.parse(
                    sql, parser -> parser.withTimeOut(TIME_OUT_MILLIS).withBackslashEscapeCharacter(false));
            if (statement instanceof PlainSelect select) {
                return select;
            }
            throw new IllegalArgumentException(
                    "its query is no plain SELECT but a " + statement.getClass().getSimpleName());
        } catch (JSQLParserException | TokenMgrException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IllegalArgumentException(
                    "its query is not SQL: "
                            + String.valueOf(cause.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    e);
        }
    }

    /** A SELECT of the parts that are understood reads as the whole, or there is something in it that would be lost. */
    private static void demandNothingElse(PlainSelect select) {
        PlainSelect understood = new PlainSelect();
        understood.setSelectItems(select.getSelectItems());
        understood.setFromItem(select.getFromItem());
        understood.setWhere(select.getWhere());
        understood.setOrderByElements(select.getOrderByElements());
        understood.setLimit(select.getLimit());
        understood.setOffset(select.getOffset());
        if (!understood.toString().equals(select.toString())) {
            throw new IllegalArgumentException(
                    "its query has more than columns, FROM one table, WHERE, ORDER BY, LIMIT and OFFSET: " + select);
        }
    }

    private static List<String> all(PlainSelect select) {
        if (select.getSelectItems().size() > 1) {
            throw new IllegalArgumentException("it selects * and columns beside it");
        }
        return new ArrayList<>();
    }

    private static String column(SelectItem<?> item) {
        if (!(item.getExpression() instanceof Column column) || item.getAlias() != null || column.getTable() != null) {
            throw new IllegalArgumentException("'" + item + "' is not the plain name of a column");
        }
        return plain(column.getColumnName());
    }

    private static int offset(PlainSelect select) {
        if (select.getLimit() != null && select.getLimit().getOffset() != null) {
            return number("LIMIT", select.getLimit().getOffset());
        }
        return select.getOffset() == null
                ? 0
                : number("OFFSET", select.getOffset().getOffset());
    }

    private static int number(String word, Expression count) {
        if (!(count instanceof LongValue number) || number.getValue() > Integer.MAX_VALUE || number.getValue() < 0) {
            throw new IllegalArgumentException(word + " is '" + count + "' and no whole number");
        }
        return (int) number.getValue();
    }

    private static String plain(String name) {
        return name.replace("\"", "");
    }
}
