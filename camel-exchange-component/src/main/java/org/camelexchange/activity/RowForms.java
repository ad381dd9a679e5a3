package org.camelexchange.activity;

import java.util.List;
import org.camelexchange.table.Row;

/** Rows in the form that the options ask for. */
public final class RowForms {
    private RowForms() {}

    public static Object of(Row row, Options options) {
        return RowJson.output(row, options);
    }

    /** A List, or one JSON text that holds an array. */
    public static Object of(List<Row> rows, Options options) {
        return RowJson.output(rows, options);
    }
}
