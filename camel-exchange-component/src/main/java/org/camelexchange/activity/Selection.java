package org.camelexchange.activity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.query.Query;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Column;
import org.camelexchange.table.Names;
import org.camelexchange.table.Table;

/** The columns a select names: {@code *}, names, and names with {@code *} in them, with commas between, each once. */
final class Selection {
    private Selection() {}

    /**
     * @param select null or blank for {@code *}: the columns that cost nothing extra. A name with {@code *} in it, such as
     *     {@code Recurrence_*}, names what costs extra too
     * @param content whether {@code *} alone names what costs extra as well
     * @throws InvalidInputException when a name, or a name with {@code *}, is that of no column
     */
    static List<Column> of(Table table, String select, boolean content) {
        if (select == null || select.isBlank()) {
            return all(table, content);
        }
        Set<Column> columns = new LinkedHashSet<>();
        for (String part : select.split(",", -1)) {
            String name = part.strip();
            if (name.isEmpty()) {
                throw refused(select, "there is a comma without a column name", "Write it like: Subject, Start*");
            }
            if (name.equals("*")) {
                columns.addAll(all(table, content));
            } else if (name.indexOf('*') >= 0) {
                columns.addAll(matching(table, select, name));
            } else {
                columns.add(table.column(name));
            }
        }
        return List.copyOf(columns);
    }

    private static List<Column> all(Table table, boolean content) {
        return content
                ? table.columns().stream()
                        .filter(column -> !column.can(Ability.PSEUDO))
                        .toList()
                : Query.of(table).select();
    }

    private static List<Column> matching(Table table, String select, String name) {
        Pattern pattern =
                Pattern.compile(Pattern.quote(name.toLowerCase(Locale.ROOT)).replace("*", "\\E.*\\Q"));
        List<Column> found = table.columns().stream()
                .filter(column -> !column.can(Ability.PSEUDO))
                .filter(column ->
                        pattern.matcher(column.name().toLowerCase(Locale.ROOT)).matches())
                .toList();
        if (found.isEmpty()) {
            throw refused(
                    select,
                    "the table " + table.fullName() + " has no column like " + name,
                    Names.didYouMean(
                            name.replace("*", ""),
                            table.columns().stream().map(Column::name).toList()));
        }
        return found;
    }

    private static InvalidInputException refused(String select, String reason, String cure) {
        return new InvalidInputException(Failure.of("select", select).withCure(cure), reason, null);
    }
}
