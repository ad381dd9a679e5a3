package org.camelexchange.graph.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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

    private GraphRefusal(Response response, String code, String message) {
        super(message);
        this.status = response.code();
        this.code = code;
        this.retryAfter = RetryAfter.parse(response.header("Retry-After"), Clock.systemUTC());
        this.requestId = response.header("request-id");
        this.location = response.header("Location");
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
        return new GraphRefusal(response, code, message == null ? "the server answered " + response.code() : message);
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
