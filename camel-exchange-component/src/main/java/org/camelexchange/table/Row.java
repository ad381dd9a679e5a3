package org.camelexchange.table;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row: column names to values, in order, with the names as the table declares them. {@link #value} and {@link #text} find a
 * column whatever its case; the Map methods are exact. A column that was not read is not there; a null is.
 */
public class Row extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    public Row() {}

    public Row(Map<String, ?> values) {
        super(values);
    }

    public static Row of(String column, Object value) {
        Row row = new Row();
        row.put(column, value);
        return row;
    }

    /** For chaining. */
    public Row with(String column, Object value) {
        put(column, value);
        return this;
    }

    public Object value(String column) {
        if (containsKey(column)) {
            return get(column);
        }
        for (Map.Entry<String, Object> entry : entrySet()) {
            if (entry.getKey().equalsIgnoreCase(column)) {
                return entry.getValue();
            }
        }
        return null;
    }

    public boolean has(String column) {
        return containsKey(column) || keySet().stream().anyMatch(column::equalsIgnoreCase);
    }

    public String text(String column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }
}
