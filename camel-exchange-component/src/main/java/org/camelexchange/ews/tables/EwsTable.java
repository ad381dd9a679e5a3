package org.camelexchange.ews.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camelexchange.settings.Platform;
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

    /**
     * The table with columns of extended properties.
     *
     * @param extended columns as their user declares them
     */
    public EwsTable with(List<Column> extended) {
        if (extended.isEmpty()) {
            return this;
        }
        List<EwsColumn> all = new ArrayList<>(columns);
        // The schema has them behind this property of items, or this one of folders.
        int place = 1;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).path().equals("HasAttachments")
                    || columns.get(i).path().equals("ChildFolderCount")) {
                place = i + 1;
            }
        }
        all.addAll(place, extended.stream().map(EwsColumn::extended).toList());
        return new EwsTable(table.with(extended), kind, folder, element, List.copyOf(all));
    }

    /** The table as a server of this release has it: without the columns that came later. */
    EwsTable on(Platform platform) {
        Map<String, String> absent = new LinkedHashMap<>();
        List<EwsColumn> there = new ArrayList<>();
        for (EwsColumn column : columns) {
            Platform since = Releases.since(column.uri());
            if (since.compareTo(platform) <= 0) {
                there.add(column);
            } else {
                absent.put(column.name(), "it came with " + since + ", and platform is " + platform);
            }
        }
        Table reduced = new Table(
                SCHEMA,
                table.name(),
                table.view(),
                there.stream().map(EwsColumn::column).toList(),
                absent);
        return new EwsTable(reduced, kind, folder, element, List.copyOf(there));
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
