package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.kiota.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camelexchange.backend.Batches;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.Failure;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.ServerException;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphBatch;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.table.Row;

/** Writes rows: one by a request of its own, several by batches of requests. Each row has its own result. */
final class WriteBatch {
    private final GraphTransport transport;
    private final CallContext context;
    private final GraphBatch batch;
    private final RowReader ids;

    /** @param ids reads the key and the change key of what the server answers with */
    WriteBatch(GraphTransport transport, Urls urls, CallContext context, RowReader ids) {
        this.transport = transport;
        this.context = context;
        this.batch = new GraphBatch(transport, URI.create(urls.service()), context);
        this.ids = ids;
    }

    /**
     * What there is to do for a row.
     *
     * @param call what is still to be called; null when all is done
     * @param row the row as it stands when all is done
     */
    record Step(GraphCall call, Row row) {
        static Step of(GraphCall call) {
            return new Step(Prefer.on(call), null);
        }

        static Step done(Row row) {
            return new Step(null, row);
        }
    }

    /** @param prepare says what there is to do for a row, or does it when it takes more than one call */
    List<RowResult> send(List<Row> rows, Function<Row, Step> prepare) {
        return Batches.send(rows, GraphBatch.MOST, part -> part(part, prepare));
    }

    private List<RowResult> part(List<Row> rows, Function<Row, Step> prepare) {
        RowResult[] results = new RowResult[rows.size()];
        List<Integer> open = new ArrayList<>();
        List<GraphCall> calls = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                Step step = prepare.apply(rows.get(i));
                if (step.call() == null) {
                    results[i] = RowResult.ok(step.row());
                } else {
                    open.add(i);
                    calls.add(step.call());
                }
            } catch (MsExchangeException e) {
                results[i] = RowResult.failed(rows.get(i), e);
            }
        }
        if (calls.size() == 1) {
            int only = open.get(0);
            results[only] = one(rows.get(only), calls.get(0));
        } else if (!calls.isEmpty()) {
            List<GraphBatch.Answer> answers = batch.send(calls);
            for (int n = 0; n < answers.size(); n++) {
                int index = open.get(n);
                results[index] = result(rows.get(index), calls.get(n), answers.get(n));
            }
        }
        return List.of(results);
    }

    private RowResult one(Row row, GraphCall call) {
        try {
            if (call.method() == HttpMethod.DELETE) {
                transport.send(call, context);
                return RowResult.ok(row);
            }
            return RowResult.ok(with(row, transport.json(call, context, this::read)));
        } catch (MsExchangeException e) {
            return RowResult.failed(row, e);
        }
    }

    private RowResult result(Row row, GraphCall call, GraphBatch.Answer answer) {
        if (answer.error() != null) {
            return RowResult.failed(row, answer.error());
        }
        if (call.method() == HttpMethod.DELETE) {
            return RowResult.ok(row);
        }
        try {
            return RowResult.ok(with(row, answer.body()));
        } catch (IOException e) {
            return RowResult.failed(
                    row,
                    new ServerException(
                            Failure.of(context.operation(), context.target())
                                    .withCure("Check what stands between you and Graph"),
                            "the answer is no answer of Graph",
                            e));
        }
    }

    private Row with(Row row, JsonNode body) throws IOException {
        if (!body.isObject()) {
            return row;
        }
        try (JsonParser json = GraphTransport.mapper().treeAsTokens(body)) {
            return with(row, read(json));
        }
    }

    /** Directory objects and settings are changed without an answer. */
    private Row read(JsonParser json) throws IOException {
        return json.nextToken() == null ? new Row() : ids.read(json);
    }

    private static Row with(Row row, Row ids) {
        Row done = new Row(row);
        done.putAll(ids);
        return done;
    }
}
