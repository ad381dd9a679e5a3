package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.table.Row;

/**
 * Sends rows in batches and gives each its own result. A server that refuses a whole request for one bad row did
 * nothing, so its rows are sent again one by one and only the bad one fails.
 */
final class Batches {
    private static final int MOST_ROWS = 20;
    /** A request is held in memory, in Base64; a batch of large rows is kept near this many bytes. */
    private static final int MOST_BYTES = 4 << 20;
    /** Refusals by which the server says that it did not even begin. */
    private static final Set<String> NOT_BEGUN = Set.of("ErrorSchemaValidation", "ErrorInvalidRequest");

    private Batches() {}

    /** Sends all rows; the results stand in the rows' order. */
    static List<RowResult> send(List<Row> rows, Function<List<Row>, List<RowResult>> sender) {
        List<RowResult> results = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            long bytes = 0;
            while (to < rows.size() && to - from < MOST_ROWS && (to == from || bytes < MOST_BYTES)) {
                bytes += size(rows.get(to++));
            }
            results.addAll(batch(rows.subList(from, to), sender));
            from = to;
        }
        return results;
    }

    private static List<RowResult> batch(List<Row> rows, Function<List<Row>, List<RowResult>> sender) {
        try {
            return sender.apply(rows);
        } catch (InvalidInputException e) {
            if (rows.size() > 1 && NOT_BEGUN.contains(String.valueOf(e.failure().serverCode()))) {
                return rows.stream()
                        .flatMap(row -> batch(List.of(row), sender).stream())
                        .toList();
            }
            return failed(rows, e);
        } catch (MsExchangeException e) {
            return failed(rows, e);
        }
    }

    private static List<RowResult> failed(List<Row> rows, MsExchangeException e) {
        return rows.stream().map(row -> RowResult.failed(row, e)).toList();
    }

    private static long size(Row row) {
        long size = 0;
        for (Object value : row.values()) {
            size += value instanceof byte[] bytes ? bytes.length : value instanceof String text ? text.length() : 16;
        }
        return size;
    }
}
