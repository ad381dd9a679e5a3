package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.camelexchange.backend.Batches;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.table.Row;

/** Sends rows in batches; what a server left undone because of another row is sent again. */
final class RowBatches {
    /** Rows of one request. */
    static final int MOST_ROWS = 20;
    /** Refusals of a whole request by which the server says that it did not even begin. */
    private static final Set<String> NOT_BEGUN = Set.of("ErrorSchemaValidation", "ErrorInvalidRequest");

    private RowBatches() {}

    /** Sends all rows; the results stand in the rows' order. */
    static List<RowResult> send(List<Row> rows, Function<List<Row>, List<RowResult>> sender) {
        return Batches.send(rows, MOST_ROWS, batch -> batch(batch, sender));
    }

    private static List<RowResult> batch(List<Row> rows, Function<List<Row>, List<RowResult>> sender) {
        try {
            return whole(rows, sender);
        } catch (InvalidInputException e) {
            // Without a code of the server's, it was not even sent.
            String code = e.failure().serverCode();
            if (rows.size() == 1 || code != null && !NOT_BEGUN.contains(code)) {
                throw e;
            }
            // One by one, so that only the bad one fails.
            return Batches.send(rows, 1, sender);
        }
    }

    private static List<RowResult> whole(List<Row> rows, Function<List<Row>, List<RowResult>> sender) {
        List<RowResult> results = new ArrayList<>(sender.apply(rows));
        List<Integer> left = IntStream.range(0, results.size())
                .filter(i -> isNotBegun(results.get(i)))
                .boxed()
                .toList();
        if (left.isEmpty() || left.size() == rows.size()) {
            return results;
        }
        List<RowResult> again = Batches.send(left.stream().map(rows::get).toList(), MOST_ROWS, r -> whole(r, sender));
        for (int i = 0; i < left.size(); i++) {
            results.set(left.get(i), again.get(i));
        }
        return results;
    }

    private static boolean isNotBegun(RowResult result) {
        return !result.succeeded()
                && ResponseMessage.NOT_BEGUN.equals(result.error().failure().serverCode());
    }
}
