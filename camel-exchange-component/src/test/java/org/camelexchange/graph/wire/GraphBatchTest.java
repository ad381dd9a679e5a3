package org.camelexchange.graph.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.Script;
import org.camelexchange.auth.LoginSchemes;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.error.ConflictException;
import org.camelexchange.error.ServerException;
import org.camelexchange.error.ThrottledException;
import org.camelexchange.http.Retries;
import org.camelexchange.http.RetryPolicy;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Test;

/** What goes into a batch, and what is made of its answers. */
class GraphBatchTest {
    private static URI service;

    private interface Use {
        void of(GraphBatch batch, Script script) throws Exception;
    }

    private static void with(Use use, HttpAnswer... answers) throws Exception {
        try (Script script = Script.of(answers)) {
            ConnectionSettings settings = script.settings(Schema.MSGraph);
            service = settings.serviceUrl();
            Retries retries = new Retries(RetryPolicy.STANDARD, script.sleeper());
            try (GraphTransport transport = new GraphTransport(settings, LoginSchemes.open(settings), retries)) {
                use.of(new GraphBatch(transport, service, new CallContext("update", "MSGraph.Messages")), script);
            }
        }
    }

    private static HttpAnswer answers(String... responses) {
        return Script.answer(200, "application/json", "{\"responses\":[" + String.join(",", responses) + "]}");
    }

    private static String ok(int id) {
        return "{\"id\":\"" + id + "\",\"status\":200,\"body\":{\"id\":\"row " + id + "\"}}";
    }

    private static String refused(int id, int status, String code, String retryAfter) {
        String headers = retryAfter == null ? "" : "\"headers\":{\"retry-after\":\"" + retryAfter + "\"},";
        return "{\"id\":\"" + id + "\",\"status\":" + status + "," + headers + "\"body\":{\"error\":{\"code\":\"" + code
                + "\",\"message\":\"Because.\"}}}";
    }

    private static GraphCall patch(String id) {
        return GraphCall.patch(
                URI.create(service + "/me/messages/" + id), "{\"isRead\":true}".getBytes(StandardCharsets.UTF_8));
    }

    private static GraphCall post() {
        return GraphCall.post(URI.create(service + "/me/messages"), "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode asked(Script script, int request) throws Exception {
        return GraphTransport.mapper()
                .readTree(script.requests().get(request).bodyText())
                .path("requests");
    }

    @Test
    void answersStandInTheOrderOfTheCallsWhateverTheServersOrderIs() throws Exception {
        with(
                (batch, script) -> {
                    List<GraphBatch.Answer> answers =
                            batch.send(List.of(patch("a").with("If-Match", "W/\"1\""), patch("b"), patch("c")));
                    assertThat(answers)
                            .extracting(a -> a.body().path("id").asText())
                            .containsExactly("row 0", "row 1", "row 2");
                    assertThat(script.requests()).hasSize(1);
                    assertThat(script.requests().get(0).uri().getPath()).isEqualTo("/v1.0/$batch");
                    JsonNode first = asked(script, 0).get(0);
                    assertThat(first.path("url").asText()).isEqualTo("/me/messages/a");
                    assertThat(first.path("headers").path("If-Match").asText()).isEqualTo("W/\"1\"");
                    assertThat(first.path("headers").path("Content-Type").asText())
                            .isEqualTo("application/json");
                    assertThat(first.path("body").path("isRead").asBoolean()).isTrue();
                },
                answers(ok(2), ok(0), ok(1)));
    }

    @Test
    void noRequestHasMoreThanTwentyCallsAndNoneWritesOneThingTwice() throws Exception {
        with((batch, script) -> {
            List<GraphCall> calls = new ArrayList<>();
            for (int i = 0; i < 21; i++) {
                calls.add(patch("m" + i));
            }
            calls.add(patch("m20"));
            String[] first = new String[20];
            for (int i = 0; i < 20; i++) {
                first[i] = ok(i);
            }
            script.add(answers(first), answers(ok(20)), answers(ok(21)));
            assertThat(batch.send(calls))
                    .allSatisfy(answer -> assertThat(answer.error()).isNull());
            assertThat(asked(script, 0)).hasSize(20);
            assertThat(asked(script, 1)).hasSize(1);
            assertThat(asked(script, 2)).hasSize(1);
        });
    }

    @Test
    void aCallTheServerWasTooBusyForIsMadeAgainAloneAfterTheTimeItAskedFor() throws Exception {
        with(
                (batch, script) -> {
                    List<GraphBatch.Answer> answers = batch.send(List.of(post(), post(), patch("c")));
                    assertThat(answers)
                            .allSatisfy(answer -> assertThat(answer.error()).isNull());
                    assertThat(asked(script, 1)).hasSize(1);
                    assertThat(asked(script, 1).get(0).path("id").asText()).isEqualTo("1");
                    assertThat(script.waits()).containsExactly(Duration.ofSeconds(7));
                },
                answers(ok(0), refused(1, 429, "TooManyRequests", "7"), ok(2)),
                answers(ok(1)));
    }

    @Test
    void whatMayHaveHappenedIsMadeAgainOnlyWhenThatDoesNoHarm() throws Exception {
        with(
                (batch, script) -> {
                    List<GraphBatch.Answer> answers = batch.send(List.of(post(), patch("b")));
                    assertThat(answers.get(0).error()).isInstanceOf(ServerException.class);
                    assertThat(answers.get(1).error()).isNull();
                    assertThat(asked(script, 1)).hasSize(1);
                    assertThat(asked(script, 1).get(0).path("method").asText()).isEqualTo("PATCH");
                },
                answers(refused(0, 504, "GatewayTimeout", null), refused(1, 504, "GatewayTimeout", null)),
                answers(ok(1)));
    }

    @Test
    void aBatchWithACallThatMayHaveHappenedIsNotSentAgainAsAWhole() throws Exception {
        with(
                (batch, script) -> {
                    assertThat(batch.send(List.of(post(), patch("b"))))
                            .allSatisfy(answer -> assertThat(answer.error()).isInstanceOf(ServerException.class));
                    assertThat(script.requests()).hasSize(1);
                    assertThat(batch.send(List.of(patch("a"), patch("b"))))
                            .allSatisfy(answer -> assertThat(answer.error()).isNull());
                    assertThat(script.requests()).hasSize(3);
                },
                Script.answer(502, "text/plain", "bad gateway"),
                Script.answer(502, "text/plain", "bad gateway"),
                answers(ok(0), ok(1)));
    }

    @Test
    void oneBadCallFailsAloneAndSaysWhy() throws Exception {
        with(
                (batch, script) -> {
                    List<GraphBatch.Answer> answers = batch.send(List.of(patch("a"), patch("b"), patch("c")));
                    assertThat(answers.get(0).error())
                            .isInstanceOf(ConflictException.class)
                            .hasMessageContaining("Because");
                    assertThat(answers.get(1).error()).isNull();
                    assertThat(answers.get(2).error())
                            .isInstanceOf(ServerException.class)
                            .hasMessageContaining("has none");
                },
                answers(refused(0, 412, "ErrorIrresolvableConflict", null), ok(1)),
                answers(),
                answers(),
                answers(),
                answers());
    }

    @Test
    void aServerThatStaysBusyIsAskedOnlySoOftenAndWhatIsDoneStaysDone() throws Exception {
        with((batch, script) -> {
            script.add(answers(ok(0), refused(1, 429, "TooManyRequests", "1")));
            for (int i = 1; i < RetryPolicy.STANDARD.attempts(); i++) {
                script.add(answers(refused(1, 429, "TooManyRequests", "1")));
            }
            List<GraphBatch.Answer> answers = batch.send(List.of(post(), post()));
            assertThat(answers.get(0).error()).isNull();
            assertThat(answers.get(1).error()).isInstanceOf(ThrottledException.class);
            assertThat(script.requests()).hasSize(RetryPolicy.STANDARD.attempts());
        });
    }

    @Test
    void anAnswerThatIsNoneOfABatchFailsAllItsCalls() throws Exception {
        with(
                (batch, script) -> assertThat(batch.send(List.of(patch("a"), patch("b"))))
                        .allSatisfy(answer -> assertThat(answer.error()).isInstanceOf(ServerException.class)),
                Script.answer(200, "application/json", "[]"));
    }
}
