package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.TrustedClient;

/** The login service with nothing but HTTP. */
final class LoginClient {
    private final HttpClient http;
    private final String base;

    LoginClient(ExchangeEmulator emulator, String tenant) throws Exception {
        http = TrustedClient.trusting(emulator.certificate());
        base = emulator.loginUrlTls() + "/" + tenant;
    }

    /** A form of names and values in turn. */
    static Map<String, String> form(String... pairs) {
        Map<String, String> form = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    static Map<String, String> with(Map<String, String> form, String... pairs) {
        Map<String, String> more = new TreeMap<>(form);
        more.putAll(form(pairs));
        return more;
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    HttpResponse<String> get(String pathAndQuery) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + pathAndQuery)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String pathAndQuery, Map<String, String> form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base + pathAndQuery))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode tokens(Map<String, String> form) throws Exception {
        return json(post("/oauth2/v2.0/token", form), 200);
    }

    void refused(String error, int code, Map<String, String> form) throws Exception {
        JsonNode json =
                new ObjectMapper().readTree(post("/oauth2/v2.0/token", form).body());
        assertThat(json.path("error_description").asText()).startsWith("AADSTS" + code + ": ");
        assertThat(json.path("error").asText()).isEqualTo(error);
        assertThat(json.path("error_codes").get(0).asInt()).isEqualTo(code);
    }

    static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }

    static JsonNode claims(JsonNode tokens, String field) throws Exception {
        String[] parts = tokens.path(field).asText().split("\\.");
        assertThat(parts).hasSize(3);
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
    }
}
