package org.camelexchange.ews.tables;

import java.util.List;
import java.util.NoSuchElementException;
import org.camelexchange.table.Column;
import org.camelexchange.table.Table;

/**
 * A table of EWS.
 *
 * @param kind whether its rows are items or folders
 * @param folder the distinguished folder ([MS-OXWSFOLD] 2.2.5.1) its rows lie in
 * @param element the element of one row, such as {@code Message}
 * @param columns its columns, in the order the schema wants their elements written
 */
public record EwsTable(Table table, Kind kind, String folder, String element, List<EwsColumn> columns) {
    /** The schema all tables here belong to. */
    public static final String SCHEMA = "EWS";

    /** What a row is. */
    public enum Kind {
        ITEM,
        FOLDER
    }

    static EwsTable of(String name, Kind kind, String folder, String element, List<EwsColumn> columns) {
        Table table = new Table(
                SCHEMA, name, false, columns.stream().map(EwsColumn::column).toList());
        return new EwsTable(table, kind, folder, element, List.copyOf(columns));
    }

    /** The declaration of one of the table's columns. */
    public EwsColumn of(Column column) {
        return columns.stream()
                .filter(c -> c.name().equals(column.name()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(table.fullName() + " has no column " + column.name()));
    }

    public EwsColumn key() {
        return columns.stream().filter(c -> c.is(Flag.KEY)).findFirst().orElseThrow();
    }

    public EwsColumn version() {
        return columns.stream().filter(c -> c.is(Flag.VERSION)).findFirst().orElseThrow();
    }
}
