package org.camelexchange.backend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.table.Row;

/** Sends rows in batches and gives each its own result. */
public final class Batches {
    /** A request is held in memory, in Base64; a batch of large rows is kept near this many bytes. */
    private static final int MOST_BYTES = 4 << 20;

    private Batches() {}

    /**
     * Sends all rows; the results stand in the rows' order. When the login is refused, or the server is not reached twice
     * in a row, the rest would meet the same after as many tries and is not sent.
     *
     * @param mostRows how many rows one batch has
     * @param sender sends one batch; what it throws becomes the result of each of its rows
     */
    public static List<RowResult> send(List<Row> rows, int mostRows, Function<List<Row>, List<RowResult>> sender) {
        List<RowResult> results = new ArrayList<>(rows.size());
        MsExchangeException before = null;
        MsExchangeException end = null;
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            long bytes = 0;
            while (to < rows.size() && to - from < mostRows && (to == from || bytes < MOST_BYTES)) {
                bytes += size(rows.get(to++));
            }
            List<Row> batch = rows.subList(from, to);
            from = to;
            if (end != null) {
                results.addAll(failed(batch, end));
                continue;
            }
            List<RowResult> done = batch(batch, sender);
            results.addAll(done);
            MsExchangeException error = done.get(done.size() - 1).error();
            // A single row may be too much for the server, which then does not answer in time.
            boolean gone = error instanceof UnreachableException && before instanceof UnreachableException;
            end = gone || error instanceof LoginException ? error : null;
            before = error;
        }
        return results;
    }

    /**
     * Sends rows in groups that go together; the results stand in the rows' order.
     *
     * @param group which group a row goes with; a row it refuses or does not find its way for fails alone
     * @param sender sends one group
     */
    public static <G> List<RowResult> grouped(
            List<Row> rows, Function<Row, G> group, BiFunction<G, List<Row>, List<RowResult>> sender) {
        RowResult[] results = new RowResult[rows.size()];
        Map<G, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                groups.computeIfAbsent(group.apply(rows.get(i)), any -> new ArrayList<>())
                        .add(i);
            } catch (InvalidInputException | NotFoundException e) {
                results[i] = RowResult.failed(rows.get(i), e);
            }
        }
        groups.forEach((one, places) -> {
            List<RowResult> done =
                    sender.apply(one, places.stream().map(rows::get).toList());
            for (int i = 0; i < places.size(); i++) {
                results[places.get(i)] = done.get(i);
            }
        });
        return List.of(results);
    }

    private static List<RowResult> batch(List<Row> rows, Function<List<Row>, List<RowResult>> sender) {
        try {
            return sender.apply(rows);
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
