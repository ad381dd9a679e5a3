package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.tables.Flag;
import org.camelexchange.table.Row;

/**
 * Columns that are the n-th value of a list, such as Children_2. The server knows the list as a whole, so a row that sets
 * one of them is written with the whole list: its present values, and in its place the new one.
 */
final class NumberedColumns {
    /** A numbered column, the column of the whole list, and which of its values it is, from 0. */
    private record Part(EwsColumn column, EwsColumn whole, int index) {}

    private final List<Part> parts = new ArrayList<>();

    NumberedColumns(EwsTable table) {
        for (EwsColumn column : table.columns()) {
            if (column.is(Flag.WRITE) && !column.path().isEmpty()) {
                List<WirePath.Step> steps = WirePath.of(column.path()).steps();
                int nth = steps.get(steps.size() - 1).nth();
                if (nth > 0) {
                    parts.add(new Part(column, whole(table, column), nth - 1));
                }
            }
        }
    }

    private static EwsColumn whole(EwsTable table, EwsColumn part) {
        String path = part.path().substring(0, part.path().lastIndexOf('[')) + "*";
        return table.columns().stream()
                .filter(column -> column.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(part.name() + " is part of no list"));
    }

    /** The lists whose present values must be known before these rows are written; empty for none. */
    List<EwsColumn> wanted(List<Row> rows) {
        Set<EwsColumn> wanted = new LinkedHashSet<>();
        for (Part part : parts) {
            if (rows.stream()
                    .anyMatch(row -> row.containsKey(part.column().name())
                            && !row.containsKey(part.whole().name()))) {
                wanted.add(part.whole());
            }
        }
        return List.copyOf(wanted);
    }

    /**
     * The row with whole lists in place of single values.
     *
     * @param present the lists as they stand; null for a row that is new
     */
    Row whole(Row row, Row present) {
        if (parts.stream().noneMatch(part -> row.containsKey(part.column().name()))) {
            return row;
        }
        Row whole = new Row(row);
        for (Part part : parts) {
            if (row.containsKey(part.column().name())) {
                String list = part.whole().name();
                Object before = whole.containsKey(list) ? whole.get(list) : present == null ? null : present.get(list);
                whole.put(list, with(before, part.index(), row.get(part.column().name())));
                whole.remove(part.column().name());
            }
        }
        return whole;
    }

    private static List<Object> with(Object before, int index, Object value) {
        List<Object> list = before instanceof List<?> values ? new ArrayList<>(values) : new ArrayList<>();
        if (list.size() <= index) {
            list.addAll(Collections.nCopies(index + 1 - list.size(), null));
        }
        list.set(index, value);
        // What is behind the last value needs no place.
        while (!list.isEmpty() && (list.get(list.size() - 1) == null || "".equals(list.get(list.size() - 1)))) {
            list.remove(list.size() - 1);
        }
        return list;
    }
}
