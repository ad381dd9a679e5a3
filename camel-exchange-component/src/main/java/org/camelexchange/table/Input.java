package org.camelexchange.table;

/** An input of a procedure. */
public record Input(String name, ColumnType type, boolean multiple, boolean required) {
    public Object convert(Object value) {
        return Column.Values.convert(type, multiple, value);
    }
}
