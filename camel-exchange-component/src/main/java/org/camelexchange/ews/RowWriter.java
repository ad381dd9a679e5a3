package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.Flag;
import org.camelexchange.ews.tables.Joint;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.table.ExtendedProperty;
import org.camelexchange.table.Row;

/** Writes a row as a new item or folder, or as the changes to one. */
final class RowWriter {
    private RowWriter() {}

    /** The element of a new item or folder, in the schema's order. */
    static XmlOut.Part create(EwsTable table, Row row) {
        return create(table, row, null);
    }

    /**
     * The same with the type of the body given.
     *
     * @param bodyType HTML or Text; null to tell it from the body
     */
    static XmlOut.Part create(EwsTable table, Row row, String bodyType) {
        Element element = new Element(table.element(), null).bodyType(bodyType);
        Set<Joint> done = new HashSet<>();
        for (EwsColumn column : table.columns()) {
            Object value = row.get(column.name());
            if (isSomething(value) && isContent(column)) {
                put(element, column, row, done);
            }
        }
        return element::write;
    }

    /** The changes of an item or folder: one for each property of the server that a column of the row belongs to. */
    static XmlOut.Part changes(EwsTable table, Row row) {
        String set = "Set" + kind(table) + "Field";
        String delete = "Delete" + kind(table) + "Field";
        List<XmlOut.Part> changes = new ArrayList<>();
        byProperty(table, row).forEach((uri, columns) -> {
            Element element = new Element(table.element(), null);
            boolean empty = true;
            Set<Joint> done = new HashSet<>();
            for (EwsColumn column : columns) {
                Object value = row.get(column.name());
                if (isSomething(value)) {
                    empty &= !put(element, column, row, done);
                }
            }
            boolean deletes = empty;
            changes.add(xml -> {
                xml.open(deletes ? delete : set);
                FieldUri.write(xml, uri);
                if (!deletes) {
                    element.write(xml);
                }
                xml.close();
            });
        });
        return xml -> {
            for (XmlOut.Part change : changes) {
                change.write(xml);
            }
        };
    }

    /** Puts a column's value, or what it is with others once; true when there was something to put. */
    private static boolean put(Element element, EwsColumn column, Row row, Set<Joint> done) {
        ExtendedProperty extended = column.column().extended();
        if (extended != null) {
            element.add("ExtendedProperty", ExtendedFields.value(extended, row.get(column.name())));
            return true;
        }
        if (column.joint() == null) {
            element.put(column, row.get(column.name()));
            return true;
        }
        XmlOut.Part part = column.joint().write(row);
        if (part != null && done.add(column.joint())) {
            element.put(column.path(), part);
        }
        return part != null;
    }

    /** True when a row has something to change besides its key. */
    static boolean hasChanges(EwsTable table, Row row) {
        return !byProperty(table, row).isEmpty();
    }

    private static Map<String, List<EwsColumn>> byProperty(EwsTable table, Row row) {
        Map<String, List<EwsColumn>> properties = new LinkedHashMap<>();
        Set<String> set = new HashSet<>();
        table.columns().stream()
                .filter(column -> column.is(Flag.WRITE) && row.containsKey(column.name()))
                .forEach(column -> set.add(column.uri()));
        for (EwsColumn column : table.columns()) {
            // What cannot be changed by itself, such as an attendee's name, goes along with the rest of its property.
            boolean changes = column.is(Flag.WRITE) || column.is(Flag.CREATE) && set.contains(column.uri());
            if (changes && row.containsKey(column.name())) {
                properties
                        .computeIfAbsent(column.uri(), uri -> new ArrayList<>())
                        .add(column);
            }
        }
        return properties;
    }

    private static boolean isSomething(Object value) {
        return value != null && !(value instanceof List<?> list && list.isEmpty());
    }

    /** The parent is where an item goes, not what it holds. */
    private static boolean isContent(EwsColumn column) {
        return (column.is(Flag.WRITE) || column.is(Flag.CREATE))
                && column.uri() != null
                && !column.path().startsWith("ParentFolderId");
    }

    private static String kind(EwsTable table) {
        return table.kind() == EwsTable.Kind.FOLDER ? "Folder" : "Item";
    }
}
