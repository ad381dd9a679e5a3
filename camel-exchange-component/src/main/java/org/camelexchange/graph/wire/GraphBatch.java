package org.camelexchange.graph.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.kiota.HttpMethod;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.ServerException;
import org.camelexchange.http.RetryPolicy.Trouble;
import org.camelexchange.http.Verdict;

/**
 * Makes many calls with few requests: Graph's JSON batching, twenty calls a request (Combine multiple HTTP requests using
 * JSON batching). Each call has its own answer; one the server was too busy for is asked for again alone, as often and under the
 * same rule as a call by itself: what may have happened is repeated only when that does no harm. The server does the calls of
 * a batch in any order, so two that write the same thing never go in one.
 */
public final class GraphBatch {
    /** No more calls may be in one request. */
    public static final int MOST = 20;

    /** A request takes 4 MB (the service's limit on JSON). */
    private static final int MOST_BYTES = 3 << 20;

    private final GraphTransport transport;
    private final URI service;
    private final CallContext context;

    /** @param service the service's base, below which all calls are */
    public GraphBatch(GraphTransport transport, URI service, CallContext context) {
        this.transport = transport;
        this.service = service;
        this.context = context;
    }

    /**
     * What came of one call.
     *
     * @param body the JSON of the answer; a missing node when it has none
     * @param error why it failed; null when it did not
     */
    public record Answer(JsonNode body, MsExchangeException error) {}

    /**
     * Makes the calls.
     *
     * @param calls with content of JSON or none
     * @return an answer for each, in their order
     */
    public List<Answer> send(List<GraphCall> calls) {
        Answer[] answers = new Answer[calls.size()];
        for (int from = 0; from < calls.size(); ) {
            List<Integer> part = new ArrayList<>();
            Set<URI> written = new HashSet<>();
            int bytes = 0;
            while (from < calls.size() && part.size() < MOST && bytes < MOST_BYTES) {
                GraphCall call = calls.get(from);
                boolean named = call.method() != HttpMethod.POST && call.method() != HttpMethod.GET;
                if (named && !written.add(call.url())) {
                    break;
                }
                bytes += call.body() == null ? 0 : call.body().length;
                part.add(from++);
            }
            settle(calls, part, answers);
        }
        return List.of(answers);
    }

    /** Sends some of the calls, and again those that may be, until each has its answer. */
    private void settle(List<GraphCall> calls, List<Integer> part, Answer[] answers) {
        List<Integer> open = part;
        for (int attempt = 1; !open.isEmpty(); attempt++) {
            List<Integer> again = new ArrayList<>();
            Verdict longest = null;
            try {
                JsonNode responses = request(calls, open);
                for (int index : open) {
                    GraphCall call = calls.get(index);
                    JsonNode response = of(index, responses);
                    Verdict verdict = verdict(call, response);
                    if (verdict == null) {
                        answers[index] = new Answer(response.path("body"), null);
                        continue;
                    }
                    Optional<Duration> wait = transport
                            .retries()
                            .policy()
                            .next(attempt, verdict.trouble(), call.repeatable(), verdict.retryAfter());
                    if (wait.isEmpty()) {
                        answers[index] = new Answer(null, verdict.error());
                    } else {
                        again.add(index);
                        longest = longer(longest, new Verdict(verdict.error(), Trouble.NOT_DONE, wait.get()));
                    }
                }
                if (!again.isEmpty()) {
                    transport.retries().waitOrThrow(attempt, true, longest, again.size() + " call(s) of a batch");
                }
                open = again;
            } catch (MsExchangeException e) {
                // What has its answer keeps it.
                for (int index : open) {
                    if (answers[index] == null) {
                        answers[index] = new Answer(null, e);
                    }
                }
                return;
            }
        }
    }

    private static Verdict longer(Verdict one, Verdict other) {
        return one == null || other.retryAfter().compareTo(one.retryAfter()) > 0 ? other : one;
    }

    private JsonNode request(List<GraphCall> calls, List<Integer> open) {
        ObjectNode body = GraphTransport.mapper().createObjectNode();
        ArrayNode requests = body.putArray("requests");
        boolean repeatable = true;
        for (int index : open) {
            requests.add(json(index, calls.get(index)));
            repeatable &= calls.get(index).repeatable();
        }
        try {
            GraphCall post = GraphCall.post(
                    URI.create(base() + "/$batch"), GraphTransport.mapper().writeValueAsBytes(body));
            GraphCall whole = new GraphCall(
                    post.method(), post.url(), post.headers(), repeatable, post.body(), post.contentType());
            return transport.json(whole, context, json -> {
                JsonNode responses = json.<JsonNode>readValueAsTree().path("responses");
                if (!responses.isArray()) {
                    throw new JsonParseException(json, "The answer is none of a batch");
                }
                return responses;
            });
        } catch (IOException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }

    private String base() {
        String base = service.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    private ObjectNode json(int index, GraphCall call) {
        ObjectNode json = GraphTransport.mapper().createObjectNode();
        json.put("id", String.valueOf(index));
        json.put("method", call.method().name());
        json.put("url", call.url().toString().substring(base().length()));
        ObjectNode headers = GraphTransport.mapper().createObjectNode();
        call.headers().forEach(headers::put);
        if (call.contentType() != null) {
            headers.put("Content-Type", call.contentType());
            try (JsonParser parser = GraphTransport.mapper().createParser(call.body())) {
                json.set("body", parser.readValueAsTree());
            } catch (IOException e) {
                throw new IllegalArgumentException("Only JSON goes into a batch", e);
            }
        }
        if (!headers.isEmpty()) {
            json.set("headers", headers);
        }
        return json;
    }

    private static JsonNode of(int index, JsonNode responses) {
        for (JsonNode response : responses) {
            if (response.path("id").asText().equals(String.valueOf(index))) {
                return response;
            }
        }
        return null;
    }

    /** Null when the call succeeded. */
    private Verdict verdict(GraphCall call, JsonNode response) {
        if (response == null) {
            return new Verdict(
                    new ServerException(
                            context.failure().withCure("Check whether it was done before you do it again"),
                            "the answer to a batch has none for one of its calls",
                            null),
                    Trouble.UNKNOWN,
                    null);
        }
        int status = response.path("status").asInt();
        return status >= 200 && status < 300
                ? null
                : GraphErrors.verdict(GraphRefusal.of(status, response), context, call.url());
    }
}
