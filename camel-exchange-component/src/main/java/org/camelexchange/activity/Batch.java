package org.camelexchange.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.table.Row;

/**
 * Writes rows so that each one's fate is known: a row that does not fit fails alone, the others are written. What succeeded in
 * an earlier try of the same batch is not written again.
 */
final class Batch {
    /** Rows handed to the back end at a time, so that a failure in the middle leaves what came before known. */
    static final int CHUNK = 200;

    private Batch() {}

    static Outcome write(
            Request request,
            Bodies.Rows in,
            Function<Map<String, Object>, Row> check,
            Function<List<Row>, List<RowResult>> write) {
        RowResult[] results = new RowResult[in.rows().size()];
        List<Integer> open = new ArrayList<>();
        Row[] checked = new Row[results.length];
        boolean again = request.earlier().size() == results.length;
        for (int i = 0; i < results.length; i++) {
            if (again && request.earlier().get(i).succeeded()) {
                results[i] = request.earlier().get(i);
                continue;
            }
            Map<String, Object> given = in.rows().get(i);
            try {
                checked[i] = check.apply(given);
                open.add(i);
            } catch (MsExchangeException e) {
                results[i] = RowResult.failed(new Row(given), e);
            }
        }
        for (int from = 0; from < open.size(); from += CHUNK) {
            List<Integer> chunk = open.subList(from, Math.min(from + CHUNK, open.size()));
            List<Row> rows = chunk.stream().map(i -> checked[i]).toList();
            try {
                List<RowResult> written = write.apply(rows);
                for (int i = 0; i < chunk.size(); i++) {
                    results[chunk.get(i)] = written.get(i);
                }
            } catch (MsExchangeException e) {
                // No login, no connection: the rest would meet the same.
                open.subList(from, open.size()).forEach(i -> results[i] = RowResult.failed(checked[i], e));
                break;
            }
        }
        return outcome(request.options(), in, Arrays.asList(results));
    }

    private static Outcome outcome(Options options, Bodies.Rows in, List<RowResult> results) {
        List<Row> rows = new ArrayList<>();
        MsExchangeException first = null;
        int count = 0;
        for (RowResult result : results) {
            if (result.succeeded()) {
                count++;
                if (result.row() != null) {
                    rows.add(result.row());
                }
            } else if (first == null) {
                first = result.error();
            }
        }
        Object body;
        if (in.single()) {
            Row row = results.get(0).row();
            body = row == null ? null : RowJson.output(row, options);
        } else {
            body = RowJson.output(rows, options);
        }
        return new Outcome(body, count, false, results, options.failOnError() ? first : null);
    }
}
