package org.camelexchange.graph.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camelexchange.Script;
import org.camelexchange.auth.CredentialProvider;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.error.AccessDeniedException;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.error.ServerException;
import org.camelexchange.error.ThrottledException;
import org.camelexchange.http.Retries;
import org.camelexchange.http.RetryPolicy;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Test;

class GraphTransportTest {
    private static final CallContext CONTEXT = new CallContext("query", "MSGraph.Messages");
    private static final CredentialProvider TOKEN = (method, target) -> Optional.of("Bearer token");

    private static HttpAnswer json(int status, String text) {
        return Script.answer(status, "application/json", text);
    }

    private static HttpAnswer error(int status, String code) {
        return json(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"words.\"}}");
    }

    private static void with(Script script, CredentialProvider login, BiConsumer<GraphTransport, URI> use) {
        try (script;
                GraphTransport transport = new GraphTransport(
                        script.settings(Schema.MSGraph),
                        login,
                        new Retries(
                                new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofMinutes(1)), script.sleeper()))) {
            use.accept(
                    transport,
                    URI.create(script.settings(Schema.MSGraph).serviceUrl() + "/me/messages?$select=id&$top=5"));
        }
    }

    private static Object read(GraphTransport transport, GraphCall call) {
        return transport.json(call, CONTEXT, parser -> parser.readValueAs(Object.class));
    }

    @Test
    void theRequestGoesOutAsItWasWrittenWithTheLogin() throws Exception {
        Script script = Script.of(json(200, "{}"));
        with(script, TOKEN, (transport, url) -> {
            read(transport, GraphCall.get(url).with("Prefer", "IdType=\"ImmutableId\""));
            assertThat(script.requests().get(0).uri().getRawQuery()).isEqualTo("$select=id&$top=5");
            assertThat(script.requests().get(0).header("Authorization")).contains("Bearer token");
            assertThat(script.requests().get(0).header("Prefer")).contains("IdType=\"ImmutableId\"");
        });
    }

    @Test
    void throttlingIsWaitedOutAsTheServerAsksEvenForAPost() throws Exception {
        Script script =
                Script.of(error(429, "ApplicationThrottled").with("Retry-After", "7"), json(201, "{\"id\":\"1\"}"));
        with(script, TOKEN, (transport, url) -> {
            read(transport, GraphCall.post(url, "{}".getBytes()));
            assertThat(script.waits()).containsExactly(Duration.ofSeconds(7));
            assertThat(script.requests()).hasSize(2);
            assertThat(script.requests().get(1).bodyText()).isEqualTo("{}");
        });
    }

    @Test
    void aPostThatMayHaveHappenedIsNotRepeated() throws Exception {
        for (int status : new int[] {502, 503, 504}) {
            Script script = Script.of(HttpAnswer.empty(status), json(201, "{}"));
            with(script, TOKEN, (transport, url) -> {
                assertThatThrownBy(() -> read(transport, GraphCall.post(url, "{}".getBytes())))
                        .isInstanceOfAny(ServerException.class, ThrottledException.class);
                assertThat(script.requests()).as("status " + status).hasSize(1);
            });
        }
    }

    @Test
    void aGetIsRepeatedAfterAGatewaysError() throws Exception {
        Script script = Script.of(HttpAnswer.empty(504), json(200, "{}"));
        with(script, TOKEN, (transport, url) -> {
            read(transport, GraphCall.get(url));
            assertThat(script.requests()).hasSize(2);
        });
    }

    @Test
    void aGatewaysJsonWithoutErrorIsStillAnError() throws Exception {
        Script script = Script.of(json(400, "{\"message\":\"gateway\"}"), json(404, "[]"), json(403, "{"));
        with(script, TOKEN, (transport, url) -> {
            assertThatThrownBy(() -> read(transport, GraphCall.get(url))).hasMessageContaining("400");
            assertThatThrownBy(() -> read(transport, GraphCall.get(url))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> read(transport, GraphCall.get(url))).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void noLinkLeadsToAnotherServer() throws Exception {
        Script script = Script.of();
        with(script, TOKEN, (transport, url) -> {
            assertThatThrownBy(() -> read(transport, GraphCall.get(URI.create("https://evil.example/v1.0/me"))))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("evil.example");
            assertThat(script.requests()).isEmpty();
        });
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        Script script = Script.of(HttpAnswer.empty(302).with("Location", "https://evil.example/"));
        with(script, TOKEN, (transport, url) -> {
            assertThatThrownBy(() -> read(transport, GraphCall.get(url)))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("evil.example");
            assertThat(script.requests()).hasSize(1);
        });
    }

    @Test
    void aRefusedLoginIsReportedWithoutIt() throws Exception {
        Script script = Script.of(error(401, "InvalidAuthenticationToken"));
        with(script, TOKEN, (transport, url) -> assertThatThrownBy(() -> read(transport, GraphCall.get(url)))
                .isInstanceOf(LoginException.class)
                .hasMessageContaining("InvalidAuthenticationToken")
                .hasMessageNotContaining("Bearer token"));
    }
}
