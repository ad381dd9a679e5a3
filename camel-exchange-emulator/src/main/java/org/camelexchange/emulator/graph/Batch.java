package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.login.Caller;

/** Many requests in one: {@code POST /$batch}. */
final class Batch {
    private static final int MOST = 20;
    private static final Set<String> WRITES = Set.of("POST", "PATCH", "PUT");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final BiFunction<HttpRequest, Caller, HttpAnswer> door;

    Batch(BiFunction<HttpRequest, Caller, HttpAnswer> door) {
        this.door = door;
    }

    HttpAnswer run(HttpRequest request, Caller caller) {
        if (!request.method().equals("POST")) {
            throw GraphError.METHOD_NOT_ALLOWED.because("Specified HTTP method is not allowed for the request target.");
        }
        JsonNode steps = JsonIn.object(request.body()).path("requests");
        if (!steps.isArray() || steps.isEmpty()) {
            throw GraphError.BAD_REQUEST.because("Invalid batch payload format.");
        }
        if (steps.size() > MOST) {
            throw GraphError.BAD_REQUEST.because("Number of batch request steps exceeds the maximum value of 20.");
        }
        check(steps);
        Map<String, Integer> statuses = new HashMap<>();
        ArrayNode responses = MAPPER.createArrayNode();
        for (JsonNode step : steps) {
            ObjectNode response = answer(request, caller, step, statuses);
            statuses.put(step.get("id").asText(), response.get("status").asInt());
            responses.add(response);
        }
        ObjectNode whole = MAPPER.createObjectNode();
        whole.set("responses", responses);
        return HttpAnswer.of(200, "application/json", whole.toString());
    }

    private static void check(JsonNode steps) {
        Set<String> ids = new HashSet<>();
        for (JsonNode step : steps) {
            if (!step.hasNonNull("id") || !step.hasNonNull("method") || !step.hasNonNull("url")) {
                throw GraphError.BAD_REQUEST.because("Invalid batch payload format.");
            }
            if (step.get("url").asText().matches("/?\\$batch.*")) {
                throw GraphError.BAD_REQUEST.because("A batch cannot be a request of a batch.");
            }
            if (writes(step) && !(step.hasNonNull("body") && hasContentType(step))) {
                throw GraphError.BAD_REQUEST.because("Write request id : "
                        + step.get("id").asText() + " does not contain Content-Type header or body.");
            }
            for (JsonNode before : step.path("dependsOn")) {
                if (!ids.contains(before.asText())) {
                    throw GraphError.BAD_REQUEST.because(
                            "The request id '" + before.asText() + "' in dependsOn names no earlier request.");
                }
            }
            if (!ids.add(step.get("id").asText())) {
                throw GraphError.BAD_REQUEST.because("The request ids of a batch must be unique.");
            }
        }
    }

    private static boolean writes(JsonNode step) {
        return WRITES.contains(step.get("method").asText().toUpperCase(Locale.ROOT));
    }

    private static boolean hasContentType(JsonNode step) {
        Iterator<String> names = step.path("headers").fieldNames();
        while (names.hasNext()) {
            if (names.next().equalsIgnoreCase("Content-Type")) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode answer(HttpRequest outer, Caller caller, JsonNode step, Map<String, Integer> statuses) {
        ObjectNode response = MAPPER.createObjectNode().put("id", step.get("id").asText());
        for (JsonNode before : step.path("dependsOn")) {
            if (statuses.get(before.asText()) >= 400) {
                ObjectNode error = MAPPER.createObjectNode()
                        .put("code", GraphError.FAILED_DEPENDENCY.code())
                        .put("message", "A request this one depends on has failed.");
                response.put("status", GraphError.FAILED_DEPENDENCY.status());
                response.set("body", MAPPER.createObjectNode().set("error", error));
                return response;
            }
        }
        HttpAnswer answer;
        try {
            answer = door.apply(inner(outer, step), caller).buffered();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        response.put("status", answer.status());
        ObjectNode headers = response.putObject("headers");
        answer.headers().forEach(headers::put);
        body(response, answer);
        return response;
    }

    private static void body(ObjectNode response, HttpAnswer answer) {
        byte[] bytes = ((HttpAnswer.Bytes) answer.body()).bytes();
        if (bytes.length == 0) {
            return;
        }
        String type = answer.header("Content-Type");
        if (type != null && type.startsWith("application/json")) {
            try {
                response.set("body", MAPPER.readTree(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            response.put("body", Base64.getEncoder().encodeToString(bytes));
        }
    }

    private static HttpRequest inner(HttpRequest outer, JsonNode step) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        step.path("headers")
                .fields()
                .forEachRemaining(
                        h -> headers.put(h.getKey(), List.of(h.getValue().asText())));
        String url = step.get("url").asText();
        String path = url.startsWith("/") ? url : "/" + url;
        URI uri = HttpRequest.uri(outer.origin() + "/v1.0" + path.replaceFirst("^/v1\\.0/", "/"))
                .orElseThrow(() -> GraphError.BAD_REQUEST.because(
                        "Invalid batch payload format: '" + url + "' is no relative URL."));
        return new HttpRequest(step.get("method").asText().toUpperCase(Locale.ROOT), uri, headers, bytes(step));
    }

    private static byte[] bytes(JsonNode step) {
        JsonNode body = step.get("body");
        if (body == null || body.isNull()) {
            return new byte[0];
        }
        try {
            // What is no JSON comes as Base64; a MIME message is Base64 once more and stays so.
            return body.isTextual() ? Base64.getDecoder().decode(body.asText()) : MAPPER.writeValueAsBytes(body);
        } catch (IllegalArgumentException e) {
            throw GraphError.BAD_REQUEST.because("Invalid batch payload format: the body of request id "
                    + step.get("id").asText() + " is neither JSON nor Base64.");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree that was read can be written", e);
        }
    }
}
