package org.camelexchange.emulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camelexchange.emulator.TrustedClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpClient client;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.start(
                0,
                0,
                List.of(new Echo(), new Broken()),
                List.of((door, request, answer) -> seen.add(door.name() + " " + answer.status())));
        client = TrustedClient.trusting(server.certificate());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void carriesRequestsToDoors() throws Exception {
        HttpResponse<String> answer = post("http://127.0.0.1:" + server.port() + "/echo?a=%20b", "grüße");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("POST http://127.0.0.1:" + server.port() + "/echo?a=%20b {a= b} grüße");
        assertThat(answer.headers().firstValue("request-id")).isPresent();
        assertThat(answer.headers().allValues("X-Many")).containsExactly("one", "two");
        assertThat(seen).containsExactly("echo 200");
    }

    @Test
    void speaksTlsForLocalhostAndItsAddress() throws Exception {
        for (String host : List.of("localhost", "127.0.0.1")) {
            String url = "https://" + host + ":" + server.tlsPort() + "/echo";
            assertThat(post(url, "x").body()).isEqualTo("POST " + url + " {} x");
        }
    }

    @Test
    void takesBodiesOfManyMegabytes() throws Exception {
        String big = "x".repeat(20 * 1024 * 1024);
        assertThat(post("http://127.0.0.1:" + server.port() + "/echo", big).body())
                .endsWith(big);
    }

    @Test
    void givesTheClientsRequestIdBack() throws Exception {
        HttpResponse<String> answer = client.send(
                java.net.http.HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/echo"))
                        .header("client-request-id", "mine")
                        .header("return-client-request-id", "true")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("client-request-id")).contains("mine");
    }

    @Test
    void anUnknownPathIsNotFoundAndAFailingDoorIsAServerError() throws Exception {
        assertThat(post("http://127.0.0.1:" + server.port() + "/nowhere", "").statusCode())
                .isEqualTo(404);
        assertThat(post("http://127.0.0.1:" + server.port() + "/broken", "").statusCode())
                .isEqualTo(500);
    }

    @Test
    void anAnswerThatBreaksOffIsSeenAsBroken() {
        assertThatThrownBy(() -> {
                    server.close();
                    server = HttpServer.start(0, 0, List.of(new Torn()), List.of());
                    post("http://127.0.0.1:" + server.port() + "/torn", "");
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void nothingListensAfterTheEnd() {
        int port = server.port();
        server.close();
        assertThatThrownBy(() -> post("http://127.0.0.1:" + port + "/echo", "")).isInstanceOf(ConnectException.class);
    }

    private HttpResponse<String> post(String url, String body) throws Exception {
        return client.send(
                java.net.http.HttpRequest.newBuilder(URI.create(url))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private record Echo() implements Door {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public boolean opensTo(HttpRequest request) {
            return request.path().equals("/echo");
        }

        @Override
        public HttpAnswer handle(HttpRequest request) {
            String text = request.method() + " " + request.uri() + " " + request.query() + " " + request.bodyText();
            return HttpAnswer.streaming(
                            200,
                            "text/plain; charset=utf-8",
                            out -> out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .and("X-Many", "one")
                    .and("x-many", "two");
        }
    }

    private record Broken() implements Door {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public boolean opensTo(HttpRequest request) {
            return request.path().equals("/broken");
        }

        @Override
        public HttpAnswer handle(HttpRequest request) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    private record Torn() implements Door {
        @Override
        public String name() {
            return "torn";
        }

        @Override
        public boolean opensTo(HttpRequest request) {
            return true;
        }

        @Override
        public HttpAnswer handle(HttpRequest request) {
            return HttpAnswer.streaming(200, "application/octet-stream", out -> {
                out.write(new byte[1 << 20]);
                out.flush();
                throw new IOException("as the test wants it");
            });
        }
    }
}
