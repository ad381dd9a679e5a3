package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.JsonNode;
import org.camelexchange.emulator.http.HttpAnswer;

/** Answers that hold secrets, so that nobody on the way may keep them. */
final class Answers {
    private Answers() {}

    static HttpAnswer json(JsonNode json) {
        return unkept(HttpAnswer.of(200, "application/json; charset=utf-8", json.toString()));
    }

    static HttpAnswer unkept(HttpAnswer answer) {
        return answer.with("Cache-Control", "no-store, no-cache").with("Pragma", "no-cache");
    }
}
