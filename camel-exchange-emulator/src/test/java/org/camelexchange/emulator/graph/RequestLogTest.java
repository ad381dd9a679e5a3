package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.login.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLogTest {
    private static final String ANNA = "anna@example.org";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private List<JsonNode> written(String... requests) throws Exception {
        String before = System.getProperty(RequestLog.FOLDER);
        System.setProperty(RequestLog.FOLDER, folder.toString());
        try (ExchangeEmulator exchange =
                ExchangeEmulator.builder().mailbox(ANNA, "secret").start()) {
            for (String request : requests) {
                String[] parts = request.split(" ", 3);
                HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(exchange.graphUrl() + parts[1]))
                        .header("Authorization", "Bearer " + exchange.issueToken(Audience.GRAPH, ANNA))
                        .header("Content-Type", "application/json")
                        .header("Prefer", "IdType=\"ImmutableId\"")
                        .method(
                                parts[0],
                                parts.length < 3
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(parts[2]));
                HTTP.send(builder.build(), HttpResponse.BodyHandlers.discarding());
            }
        } finally {
            if (before == null) {
                System.clearProperty(RequestLog.FOLDER);
            } else {
                System.setProperty(RequestLog.FOLDER, before);
            }
        }
        List<JsonNode> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    lines.add(JSON.readTree(line));
                }
            }
        }
        return lines;
    }

    @Test
    void aRequestIsWrittenAsItWasSentAndWithoutTheLogin() throws Exception {
        List<JsonNode> lines = written("POST /me/messages?$select=id {\"subject\":\"x\",\"isRead\":true}");
        assertThat(lines)
                .containsExactly(
                        JSON.readTree(
                                "{\"method\":\"POST\",\"path\":\"/v1.0/me/messages\",\"query\":\"$select=id\",\"headers\":{\"Content-Type\":\"application/json\",\"Prefer\":\"IdType=\\\"ImmutableId\\\"\"},\"body\":{\"subject\":\"x\",\"isRead\":true},\"status\":201}"));
    }

    @Test
    void requestsThatDifferInIdsAloneAreWrittenOnce() throws Exception {
        String id = "A".repeat(60);
        String other = "B".repeat(60);
        assertThat(written(
                        "GET /me/messages/" + id,
                        "GET /me/messages/" + other,
                        "GET /me/messages/" + id,
                        "GET /me/messages/" + id + "?$select=id"))
                .hasSize(2);
    }

    @Test
    void longTextsAreCutAndTokensAreNotWritten() throws Exception {
        List<JsonNode> lines = written(
                "POST /me/messages {\"body\":{\"content\":\"" + "long ".repeat(2_000) + "\"}}",
                "GET /me/messages/delta?$deltatoken=secret");
        assertThat(lines.get(0).at("/body/body/content").asText()).hasSize(4_000);
        assertThat(lines.get(1).get("query").asText()).isEqualTo("$deltatoken=token");
    }
}
