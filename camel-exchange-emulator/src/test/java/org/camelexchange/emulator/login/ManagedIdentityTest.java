package org.camelexchange.emulator.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.camelexchange.emulator.ExchangeEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The metadata service and App Service, with nothing but HTTP. */
class ManagedIdentityTest {
    private static final String EWS = "?api-version=2018-02-01&resource=https%3A%2F%2Foutlook.office365.com";
    private static final String APP_SERVICE = EWS.replace("2018-02-01", "2019-08-01");

    private final SetClock clock = new SetClock();
    private ExchangeEmulator emulator;

    @BeforeEach
    void start() throws Exception {
        emulator = ExchangeEmulator.builder()
                .clock(clock)
                .mailbox("anna@example.org", "secret")
                .managedIdentity(null, "s3cret")
                .managedIdentity("user-assigned", "s3cret")
                .start();
    }

    @AfterEach
    void close() {
        emulator.close();
    }

    @Test
    void theMetadataServiceGivesTheMachinesToken() throws Exception {
        emulator.setTokenLifetime(Duration.ofMinutes(5));
        JsonNode token = json(metadata(EWS, "Metadata", "true"), 200);

        assertThat(token.path("expires_in").isTextual()).isTrue();
        assertThat(token.path("expires_in").asInt()).isEqualTo(300);
        assertThat(token.path("expires_on").asText())
                .isEqualTo(String.valueOf(clock.instant().getEpochSecond() + 300));
        assertThat(token.path("resource").asText()).isEqualTo("https://outlook.office365.com");
        assertThat(LoginClient.claims(token, "access_token").path("idtyp").asText())
                .isEqualTo("app");
        assertThat(json(metadata(EWS + "&client_id=user-assigned", "Metadata", "true"), 200)
                        .path("client_id")
                        .asText())
                .isEqualTo("user-assigned");
        assertThat(emulator.tokenRequests()).isEqualTo(2);
    }

    @Test
    void theMetadataServiceRefuses() throws Exception {
        refused(400, "Required metadata header not specified", metadata(EWS, "Other", "true"));
        refused(400, "X-Forwarded-For", metadata(EWS, "Metadata", "true", "X-Forwarded-For", "10.0.0.1"));
        refused(400, "api-version", metadata(EWS.replace("api-version", "version"), "Metadata", "true"));
        refused(400, "Required audience", metadata(EWS.replace("resource", "scope"), "Metadata", "true"));
        refused(400, "AADSTS500011", metadata(EWS + ".example", "Metadata", "true"));
        refused(400, "Identity not found", metadata(EWS + "&client_id=other", "Metadata", "true"));
    }

    @Test
    void appServiceWantsItsHeader() throws Exception {
        JsonNode token = json(get(emulator.identityUrl() + APP_SERVICE, "X-IDENTITY-HEADER", "s3cret"), 200);
        assertThat(token.path("access_token").asText()).isNotEmpty();
        assertThat(token.has("expires_in")).isFalse();
        refused(401, "X-IDENTITY-HEADER", get(emulator.identityUrl() + APP_SERVICE, "X-IDENTITY-HEADER", "wrong"));
        refused(401, "X-IDENTITY-HEADER", get(emulator.identityUrl() + APP_SERVICE, "Metadata", "true"));
    }

    @Test
    void withoutAnIdentityThereIsNoEndpoint() throws Exception {
        try (ExchangeEmulator plain = ExchangeEmulator.builder().start()) {
            assertThat(get(plain.identityUrl() + APP_SERVICE, "X-IDENTITY-HEADER", "")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> metadata(String query, String... headers) throws Exception {
        return get(emulator.metadataUrl() + "/metadata/identity/oauth2/token" + query, headers);
    }

    private static HttpResponse<String> get(String url, String... headers) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url)).headers(headers).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void refused(int status, String text, HttpResponse<String> answer) throws Exception {
        assertThat(json(answer, status).path("error_description").asText()).contains(text);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }
}
