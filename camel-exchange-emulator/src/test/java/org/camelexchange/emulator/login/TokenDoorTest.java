package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenDoorTest {
    private static final String GOOD = "grant_type=client_credentials&client_id=app&client_secret=s%2Becret"
            + "&scope=https%3A%2F%2Foutlook.office365.com%2F.default";

    private final Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private final Applications applications = new Applications();
    private final LoginService login = new LoginService(new Accounts(), applications, new LoginSettings(), clock);
    private final Tokens tokens = login.tokens();
    private final Door door = login.doors().get(0);

    @BeforeEach
    void register() {
        applications.add("contoso", "app", "s+ecret");
    }

    @Test
    void issuesATokenForTheAudience() throws Exception {
        JsonNode outlook = json(post("contoso", GOOD), 200);
        JsonNode graph = json(post("contoso", GOOD.replace("outlook.office365", "graph.microsoft")), 200);

        assertThat(tokens.check(outlook.path("access_token").asText(), Audience.OUTLOOK)
                        .caller())
                .isEqualTo(new Caller(null, "app"));
        assertThat(tokens.check(graph.path("access_token").asText(), Audience.GRAPH)
                        .problem())
                .isNull();
        assertThat(outlook.path("expires_in").asInt()).isEqualTo(3599);
        assertThat(outlook.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(claims(outlook).path("aud").asText()).isEqualTo("https://outlook.office365.com");
    }

    @Test
    void anApplicationWithoutPermissionsGetsATokenThatOpensNothing() throws Exception {
        applications.add(
                Application.registered("contoso", "bare").secret("s+ecret").grantedOnly(Set.of(Audience.OUTLOOK)));
        JsonNode graph = json(
                post("contoso", GOOD.replace("id=app", "id=bare").replace("outlook.office365", "graph.microsoft")),
                200);
        JsonNode outlook = json(post("contoso", GOOD.replace("id=app", "id=bare")), 200);

        assertThat(tokens.check(graph.path("access_token").asText(), Audience.GRAPH))
                .isEqualTo(new Tokens.Check(Reason.NO_PERMISSION, null));
        assertThat(tokens.check(outlook.path("access_token").asText(), Audience.OUTLOOK)
                        .problem())
                .isNull();
        assertThat(claims(graph).has("roles")).isFalse();
        assertThat(claims(outlook).path("roles").get(0).asText()).isEqualTo("full_access_as_app");
    }

    @Test
    void takesTheSecretFromABasicHeaderToo() throws Exception {
        String credentials = Base64.getEncoder().encodeToString("app:s%2Becret".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = request(
                "contoso",
                "grant_type=client_credentials&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default",
                Map.of("Authorization", List.of("Basic " + credentials)));
        assertThat(door.handle(request).status()).isEqualTo(200);
    }

    @Test
    void refusesInTheWordsOfAzure() throws Exception {
        refused(401, "invalid_client", 7000215, "contoso", GOOD.replace("s%2Becret", "wrong"));
        refused(401, "invalid_client", 7000216, "contoso", GOOD.replace("client_secret=s%2Becret", "x=y"));
        refused(400, "unauthorized_client", 700016, "contoso", GOOD.replace("id=app", "id=other"));
        refused(400, "invalid_request", 90002, "fabrikam", GOOD);
        refused(400, "invalid_scope", 1002012, "contoso", GOOD.replace(".default", "Mail.Read"));
        refused(400, "invalid_resource", 500011, "contoso", GOOD.replace("outlook.office365", "outlook.example"));
        refused(400, "invalid_request", 900144, "contoso", GOOD.replace("scope=", "x="));
        refused(400, "invalid_request", 900144, "contoso", "");
        refused(400, "unsupported_grant_type", 70003, "contoso", GOOD.replace("client_credentials", "magic"));
    }

    private void refused(int status, String error, int code, String tenant, String form) throws Exception {
        JsonNode json = json(post(tenant, form), status);
        assertThat(json.path("error").asText()).isEqualTo(error);
        assertThat(json.path("error_description").asText()).startsWith("AADSTS" + code + ": ");
        assertThat(json.path("error_codes").get(0).asInt()).isEqualTo(code);
        assertThat(json.path("timestamp").asText()).isEqualTo("2026-01-01 00:00:00Z");
        assertThat(json.path("correlation_id").asText()).isEqualTo("mine");
    }

    private HttpAnswer post(String tenant, String form) throws Exception {
        return door.handle(request(tenant, form, Map.of("client-request-id", List.of("mine"))));
    }

    private static HttpRequest request(String tenant, String form, Map<String, List<String>> headers) {
        return new HttpRequest(
                "POST",
                URI.create("https://localhost:1/" + tenant + "/oauth2/v2.0/token"),
                headers,
                form.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpAnswer answer, int status) throws Exception {
        assertThat(answer.status()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.bodyBytes());
    }

    private static JsonNode claims(JsonNode answer) throws Exception {
        String[] parts = answer.path("access_token").asText().split("\\.");
        assertThat(parts).hasSize(3);
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
    }
}
