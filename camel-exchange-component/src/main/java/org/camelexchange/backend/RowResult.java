package org.camelexchange.backend;

import org.camelexchange.error.MsExchangeException;
import org.camelexchange.table.Row;

/**
 * What became of one row of a batch.
 *
 * @param row the row as it stands (with its key), or as it was given when it failed; may be null after a delete
 * @param error why it failed; null when it did not
 */
public record RowResult(Row row, MsExchangeException error) {
    public static RowResult ok(Row row) {
        return new RowResult(row, null);
    }

    public static RowResult failed(Row row, MsExchangeException error) {
        return new RowResult(row, error);
    }

    public boolean succeeded() {
        return error == null;
    }
}
