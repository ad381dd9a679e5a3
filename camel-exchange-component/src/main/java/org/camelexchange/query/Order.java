package org.camelexchange.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Table;

/** One term of an ORDER BY. */
public record Order(Column column, boolean descending) {

    /**
     * Reads {@code DateTimeReceived DESC, Subject}. Null and blank give an empty list.
     *
     * @throws InvalidInputException on an unknown column or direction
     */
    public static List<Order> parse(String text, Table table) {
        List<Order> orders = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return orders;
        }
        for (String term : text.split(",", -1)) {
            String[] words = term.trim().split("\\s+");
            String direction = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "ASC";
            if (words.length > 2 || words[0].isEmpty() || !(direction.equals("ASC") || direction.equals("DESC"))) {
                throw refused(text, "'" + term.trim() + "' is not a column with an optional ASC or DESC");
            }
            Column column = table.column(unquoted(words[0]));
            if (column.multiple() || column.type() == ColumnType.STRUCTURE || column.type() == ColumnType.BINARY) {
                throw refused(text, "the column " + column.name() + " has no order, it holds lists or bytes");
            }
            orders.add(new Order(column, direction.equals("DESC")));
        }
        return orders;
    }

    private static String unquoted(String name) {
        boolean quoted = name.length() > 2 && (name.startsWith("\"") || name.startsWith("["));
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    private static InvalidInputException refused(String text, String reason) {
        return new InvalidInputException(
                Failure.of("orderBy", text).withCure("Write it like: DateTimeReceived DESC, Subject"), reason, null);
    }

    @Override
    public String toString() {
        return column.name() + (descending ? " DESC" : " ASC");
    }
}
