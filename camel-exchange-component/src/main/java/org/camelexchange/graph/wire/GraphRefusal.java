package org.camelexchange.graph.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import okhttp3.Response;
import org.camelexchange.http.RetryAfter;

/** Graph refused a request: an HTTP status from 400 on, or a redirect, with its OData error where there is one. */
final class GraphRefusal extends IOException {
    private static final long serialVersionUID = 1L;
    /** No error of Graph is longer; a gateway's page may be. */
    private static final long MOST_BYTES = 64 << 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final String code;
    private final transient Duration retryAfter;
    private final String requestId;
    private final String location;

    private GraphRefusal(int status, UnaryOperator<String> header, String code, String message) {
        super(message == null ? "the server answered " + status : message);
        this.status = status;
        this.code = code;
        this.retryAfter = RetryAfter.parse(header.apply("Retry-After"), Clock.systemUTC());
        this.requestId = header.apply("request-id");
        this.location = header.apply("Location");
    }

    /** The same in the answer to a batch: an object with status, headers and body. */
    static GraphRefusal of(int status, JsonNode response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.path("headers")
                .fields()
                .forEachRemaining(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        JsonNode error = response.path("body").path("error");
        return new GraphRefusal(status, headers::get, text(error.path("code")), text(error.path("message")));
    }

    static GraphRefusal of(Response response) throws IOException {
        String code = null;
        String message = null;
        String type = response.header("Content-Type", "");
        if (type.contains("json")) {
            try {
                JsonNode error =
                        JSON.readTree(response.peekBody(MOST_BYTES).bytes()).path("error");
                code = text(error.path("code"));
                message = text(error.path("message"));
            } catch (IOException e) {
                message = "the server answered " + response.code() + " with broken JSON";
            }
        }
        return new GraphRefusal(response.code(), response::header, code, message);
    }

    private static String text(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
    }

    int status() {
        return status;
    }

    /** Graph's error code; null where there is none. */
    String code() {
        return code;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    String requestId() {
        return requestId;
    }

    String location() {
        return location;
    }
}
