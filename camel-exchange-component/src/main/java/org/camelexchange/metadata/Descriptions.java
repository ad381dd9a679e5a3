package org.camelexchange.metadata;

import java.util.stream.Collectors;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Input;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Table;

/** What declarations say, in words. The words follow from the declaration, so that they cannot differ from it. */
public final class Descriptions {
    /** The server does it. */
    public static final String SERVER = "server";
    /** It is done on the rows as they come. */
    public static final String ROWS = "rows";
    /** It cannot be done. */
    public static final String NONE = "none";

    private Descriptions() {}

    /** TABLE, VIEW, or SYSTEM_TABLE for the tables about tables. */
    public static String kind(Table table) {
        if (table.schema().equals(SystemTable.SCHEMA)) {
            return "SYSTEM_TABLE";
        }
        return table.view() ? "VIEW" : "TABLE";
    }

    /** Who filters by a column: server, rows or none. */
    public static String filteredBy(Column column) {
        // A row is asked for by its key.
        if (column.can(Ability.FILTER) || column.access() == Access.KEY) {
            return SERVER;
        }
        return column.type() == ColumnType.STRUCTURE || column.type() == ColumnType.BINARY ? NONE : ROWS;
    }

    /** Who sorts by a column: server, rows or none. */
    public static String sortedBy(Column column) {
        if (column.can(Ability.SORT)) {
            return SERVER;
        }
        boolean ordered =
                !column.multiple() && column.type() != ColumnType.STRUCTURE && column.type() != ColumnType.BINARY;
        return ordered ? ROWS : NONE;
    }

    /** True for what only the server sets. */
    public static boolean isReadOnly(Table table, Column column) {
        return table.view()
                || column.access() == Access.READ_ONLY
                || column.access() == Access.KEY
                || column.access() == Access.VERSION;
    }

    /** A table in a sentence. */
    public static String of(Table table) {
        String keys =
                table.columns().stream().filter(Column::isKey).map(Column::name).collect(Collectors.joining(", "));
        return (table.view() ? "Query only, " : "Query, create, update and delete, ")
                + table.columns().size() + " columns"
                + (keys.isEmpty() ? ", no key." : ", key " + keys + ".");
    }

    /** A column in a sentence. */
    public static String of(Table table, Column column) {
        String access =
                switch (column.access()) {
                    case KEY, GIVEN_KEY -> "names the row";
                    case VERSION -> "says which state of the row is meant";
                    case READ_ONLY -> "set by the server";
                    case CREATE_ONLY -> table.view() ? "set by the server" : "set when the row is created";
                    case WRITABLE -> table.view() ? "set by the server" : "set on create and update";
                };
        String content = column.can(Ability.CONTENT) ? "; read only when it is selected or includeContent is true" : "";
        return type(column.type(), column.multiple()) + ", " + access + content + ".";
    }

    /** A procedure in a sentence. */
    public static String of(Procedure procedure) {
        String required = procedure.inputs().stream()
                .filter(Input::required)
                .map(Input::name)
                .collect(Collectors.joining(", "));
        String inputs = required.isEmpty() ? "Needs no input" : "Needs " + required;
        String outputs = procedure.outputs().stream().map(Column::name).collect(Collectors.joining(", "));
        return inputs + (outputs.isEmpty() ? "; gives no row." : "; gives " + outputs + ".");
    }

    /** An input in a sentence. */
    public static String of(Input input) {
        String words = input.words().isEmpty() ? "" : ", one of " + String.join(", ", input.words());
        return type(input.type(), input.multiple()) + words + (input.required() ? ", required." : ".");
    }

    /** A type in words, such as List of texts. */
    public static String type(ColumnType type, boolean multiple) {
        String word =
                switch (type) {
                    case STRING -> "Text";
                    case BOOLEAN -> "True or false";
                    case INTEGER, LONG -> "Whole number";
                    case DOUBLE -> "Number";
                    case DATETIME -> "Date and time";
                    case DATE -> "Date";
                    case BINARY -> "Bytes";
                    case STRUCTURE -> "Map or List";
                };
        return multiple ? "List; each " + word.toLowerCase(java.util.Locale.ROOT) : word;
    }
}
