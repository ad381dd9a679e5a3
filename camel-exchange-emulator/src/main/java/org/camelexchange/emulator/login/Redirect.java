package org.camelexchange.emulator.login;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camelexchange.emulator.http.HttpAnswer;

/**
 * The way back to the application, RFC 6749 4.1.2.
 *
 * @param state what the application gets back as it is, null if it gave none
 * @param mode query, fragment or form_post
 */
record Redirect(String uri, String state, String mode) {
    HttpAnswer code(String code) {
        return answer("code", code, "session_state", Secrets.make(""));
    }

    HttpAnswer error(TokenError error) {
        return answer("error", error.problem().error(), "error_description", error.getMessage());
    }

    private HttpAnswer answer(String name, String value, String otherName, String otherValue) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(name, value);
        values.put(otherName, otherValue);
        if (state != null) {
            values.put("state", state);
        }
        if ("form_post".equals(mode)) {
            return Answers.unkept(Pages.posted(uri, values));
        }
        String encoded = values.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String mark = "fragment".equals(mode) ? "#" : uri.contains("?") ? "&" : "?";
        return Answers.unkept(HttpAnswer.empty(302).with("Location", uri + mark + encoded));
    }
}
