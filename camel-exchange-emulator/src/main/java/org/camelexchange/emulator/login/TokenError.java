package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.camelexchange.emulator.http.HttpAnswer;

/** A refusal in the words of Microsoft Entra. */
final class TokenError extends Exception {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final transient Problem problem;

    TokenError(Problem problem, String text) {
        super("AADSTS" + problem.code() + ": " + text);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }

    HttpAnswer answer(Instant now, String correlation) {
        String trace = UUID.randomUUID().toString();
        String timestamp = TIME.format(now);
        ObjectNode json = JSON.createObjectNode();
        json.put("error", problem.error());
        json.put(
                "error_description",
                getMessage() + " Trace ID: " + trace + " Correlation ID: " + correlation + " Timestamp: " + timestamp);
        json.putArray("error_codes").add(problem.code());
        json.put("timestamp", timestamp);
        json.put("trace_id", trace);
        json.put("correlation_id", correlation);
        json.put("error_uri", "https://login.microsoftonline.com/error?code=" + problem.code());
        if (problem.suberror() != null) {
            json.put("suberror", problem.suberror());
        }
        return HttpAnswer.of(problem.status(), "application/json; charset=utf-8", json.toString());
    }
}
