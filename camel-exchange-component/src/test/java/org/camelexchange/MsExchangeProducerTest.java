package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.camelexchange.backend.RowResult;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.ServerException;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Test;

class MsExchangeProducerTest extends FaceTestSupport {
    /** A bean whose properties are columns. */
    public static final class Mail {
        public String itemId;
        public String subject;
        public Boolean isRead;

        public Mail() {}

        Mail(String subject) {
            this.subject = subject;
        }
    }

    private Exchange send(String path, Object body, Map<String, Object> headers) {
        String uri = "exchange:" + path + (path.contains("?") ? "&" : "?") + LOGIN;
        Exchange out = template.request(uri, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new java.util.HashMap<>(headers));
        });
        return out;
    }

    private Exchange sendWell(String path, Object body) {
        Exchange out = send(path, body, Map.of());
        assertThat(out.getException()).isNull();
        return out;
    }

    private static Integer count(Exchange out) {
        return out.getMessage().getHeader(MsExchangeHeaders.ROW_COUNT, Integer.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Row> rows(Exchange out) {
        return (List<Row>) out.getMessage().getBody(List.class);
    }

    @Test
    void aQueryGivesAListWithoutTheCostlyColumns() {
        backend.put("1", "a");
        backend.put("2", "b");
        Exchange out = sendWell("query/Inbox?where=Subject = 'B'", null);
        assertThat(rows(out)).hasSize(1);
        assertThat(rows(out).get(0)).containsEntry("ItemId", "2").doesNotContainKey("Body");
        assertThat(count(out)).isEqualTo(1);
        assertThat(rows(sendWell("query/Inbox?includeContent=true", null)).get(0))
                .containsKey("Body");
        assertThat(rows(sendWell("query/Inbox?select=body, subject", null)).get(0))
                .containsOnlyKeys("Body", "Subject");
    }

    @Test
    void headersGoOverOptionsForOneMessage() {
        backend.put("1", "a");
        backend.put("2", "b");
        Exchange out = send(
                "query/Inbox?limit=1",
                null,
                Map.of(
                        MsExchangeHeaders.LIMIT,
                        "5",
                        MsExchangeHeaders.WHERE,
                        "Subject <> :not",
                        "not",
                        "a",
                        MsExchangeHeaders.SELECT,
                        "Subject",
                        MsExchangeHeaders.OUTPUT_TYPE,
                        "Json"));
        assertThat(out.getMessage().getBody()).isEqualTo("[{\"Subject\":\"b\"}]");
    }

    @Test
    void aHeaderThatDoesNotFitNamesItselfAndTheAllowedValues() {
        Exchange out = send("query/Inbox", null, Map.of(MsExchangeHeaders.BODY_TYPE, "RTF"));
        assertThat(out.getException())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(MsExchangeHeaders.BODY_TYPE)
                .hasMessageContaining("Best, HTML, Text");
    }

    @Test
    void aListWithoutLimitStopsAtAThousandAndSaysSo() {
        backend.pageSize = 500;
        for (int i = 0; i < 1_001; i++) {
            backend.put("id" + i, "s");
        }
        Exchange out = sendWell("query/Inbox", null);
        assertThat(rows(out)).hasSize(1_000);
        assertThat(out.getMessage().getHeader(MsExchangeHeaders.MORE_ROWS)).isEqualTo(true);
        assertThat(rows(sendWell("query/Inbox?limit=2000", null))).hasSize(1_001);
    }

    @Test
    void streamingReadsAPageWhenItIsAskedForAndIsClosedWithTheExchange() throws Exception {
        for (int i = 0; i < 10; i++) {
            backend.put("id" + i, "s" + i);
        }
        List<Integer> pages = new ArrayList<>();
        routes(builder -> builder.from("direct:stream")
                .to("exchange:query/Inbox?streaming=true&" + LOGIN)
                .process(exchange -> {
                    Iterator<?> rows = exchange.getMessage().getBody(Iterator.class);
                    pages.add(backend.pages.get());
                    rows.next();
                    pages.add(backend.pages.get());
                    assertThat(backend.streamClosed).isFalse();
                }));
        template.sendBody("direct:stream", null);
        assertThat(pages).containsExactly(0, 1);
        assertThat(backend.streamClosed).isTrue();
    }

    @Test
    void streamedRowsAreClosedWhenTheRouteFails() throws Exception {
        backend.put("1", "a");
        routes(builder -> builder.from("direct:stream")
                .to("exchange:query/Inbox?streaming=true&" + LOGIN)
                .throwException(new IllegalStateException("the route failed")));
        assertThatThrownBy(() -> template.sendBody("direct:stream", null)).isNotNull();
        assertThat(backend.streamClosed).isTrue();
    }

    @Test
    void streamedRowsThatAreReadTooLateAreAnErrorAndNotAnEmptyResult() {
        backend.put("1", "a");
        Iterator<?> late =
                sendWell("query/Inbox?streaming=true", null).getMessage().getBody(Iterator.class);
        assertThatThrownBy(late::hasNext)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Inbox")
                .hasMessageContaining("inside the route");
    }

    @Test
    void explainShowsThePlanAndReadsNothing() {
        Exchange out = sendWell("query/Inbox?explain=true&where=Size > 5", null);
        assertThat(rows(out))
                .containsExactly(
                        Row.of("Part", "where")
                                .with("Where", "rows")
                                .with("Detail", "Size > 5")
                                .with("Requests", 0)
                                .with("Formula", null),
                        Row.of("Part", "total")
                                .with("Where", "server")
                                .with("Detail", "requests in all, when none has to be sent again")
                                .with("Requests", 0)
                                .with("Formula", null));
        assertThat(backend.queries).isEmpty();
    }

    @Test
    void oneRowIsCreatedFromAnyKindOfBody() throws Exception {
        JsonNode node = new ObjectMapper().readTree("{\"Subject\":\"a\"}");
        List<Object> bodies = List.of(
                Map.of("Subject", "a"),
                "{\"subject\":\"a\"}",
                new ByteArrayInputStream("{\"Subject\":\"a\"}".getBytes(StandardCharsets.UTF_8)),
                "{\"Subject\":\"a\"}".getBytes(StandardCharsets.UTF_8),
                node,
                Row.of("Subject", "a"));
        for (Object body : bodies) {
            Exchange out = sendWell("create/Inbox", body);
            assertThat(out.getMessage().getBody(Row.class))
                    .containsEntry("Subject", "a")
                    .containsKey("ItemId");
            assertThat(count(out)).isEqualTo(1);
        }
        assertThat(backend.created).hasSize(bodies.size());
    }

    @Test
    void aBatchIsCreatedFromListsIteratorsAndJsonArrays() {
        assertThat(rows(sendWell("create/Inbox", List.of(Map.of("Subject", "a"), Map.of("Subject", "b")))))
                .hasSize(2);
        assertThat(rows(sendWell("create/Inbox", List.of(Map.of("Subject", "a")).iterator())))
                .hasSize(1);
        assertThat(rows(sendWell("create/Inbox", "[{\"Subject\":\"a\"},{\"Subject\":\"b\"}]")))
                .hasSize(2);
        assertThat(rows(sendWell("create/Inbox", List.of()))).isEmpty();
    }

    @Test
    void beansAreReadAndGiven() {
        Mail mail = new Mail("from a bean");
        mail.isRead = true;
        // A bean says null for what it does not set; the key is the server's.
        sendWell("create/Inbox", mail);
        Exchange out = sendWell("query/Inbox?outputType=Pojo&outputClass=" + Mail.class.getName(), null);
        Mail read = (Mail) out.getMessage().getBody(List.class).get(0);
        assertThat(read.subject).isEqualTo("from a bean");
        assertThat(read.isRead).isTrue();
    }

    @Test
    void bodiesThatAreNoRowsAreRefusedBeforeAnythingIsSent() {
        for (Object body : Arrays.asList(
                null,
                "",
                "no json",
                "[1]",
                5,
                "{\"Subject\":",
                "{\"Subject\":\"a\"}\n{\"Subject\":\"b\"}",
                new byte[0],
                new Object[] {Map.of("Subject", "a"), null})) {
            assertThat(send("create/Inbox", body, Map.of()).getException())
                    .as(String.valueOf(body))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("Give a Map");
        }
        assertThat(send("create/Inbox", Map.of("Subjet", 1), Map.of()).getException())
                .hasMessageContaining("Did you mean Subject?");
        assertThat(backend.created).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void oneBadRowOfABatchFailsAloneAndTheFirstErrorIsThrown() {
        List<Map<String, Object>> batch = List.of(
                Map.of("Subject", "a"), Map.of("Nope", 1), Map.of("Subject", "refused"), Map.of("Subject", "d"));
        Exchange out = send("create/Inbox", batch, Map.of());
        assertThat(out.getException()).isInstanceOf(InvalidInputException.class).hasMessageContaining("Nope");
        List<RowResult> results =
                (List<RowResult>) out.getMessage().getHeader(MsExchangeHeaders.ROW_RESULTS, List.class);
        assertThat(results).extracting(RowResult::succeeded).containsExactly(true, false, false, true);
        assertThat(backend.created).extracting(row -> row.get("Subject")).containsExactly("a", "d");

        Exchange tolerant = send("create/Inbox?failOnError=false", batch, Map.of());
        assertThat(tolerant.getException()).isNull();
        assertThat(rows(tolerant)).hasSize(2);
        assertThat(count(tolerant)).isEqualTo(2);
    }

    @Test
    void aRedeliveredBatchWritesOnlyWhatFailedBefore() throws Exception {
        routes(builder -> builder.from("direct:retry")
                .onException(ServerException.class)
                .maximumRedeliveries(1)
                .redeliveryDelay(0)
                .end()
                .to("exchange:create/Inbox?" + LOGIN));
        assertThatThrownBy(() -> template.sendBody(
                        "direct:retry", List.of(Map.of("Subject", "a"), Map.of("Subject", "refused"))))
                .isInstanceOf(CamelExecutionException.class)
                .hasCauseInstanceOf(ServerException.class);
        assertThat(backend.created).hasSize(1);
    }

    @Test
    void aBodyThatCanBeReadOnceIsThereForARedeliveryToo() {
        List<Map<String, Object>> rows = List.of(Map.of("Subject", "a"), Map.of("Subject", "refused"));
        byte[] json = "[{\"Subject\":\"a\"},{\"Subject\":\"refused\"}]".getBytes(StandardCharsets.UTF_8);
        for (Object once : List.of(
                rows.iterator(),
                new ByteArrayInputStream(json),
                new java.io.StringReader(new String(json, StandardCharsets.UTF_8)))) {
            backend.created.clear();
            Exchange out = send("create/Inbox", once, Map.of());
            assertThat(out.getException()).isInstanceOf(ServerException.class);
            Exchange again = send("create/Inbox", out.getMessage().getBody(), Map.of());
            assertThat(again.getException()).as(once.toString()).isInstanceOf(ServerException.class);
            assertThat(backend.created).hasSize(2);
        }
    }

    @Test
    void aRedeliveredUpdateByConditionAsksForTheRowsAnew() throws Exception {
        backend.put("1", "old");
        backend.put("2", "old");
        backend.refused = "2";
        routes(builder -> builder.from("direct:retry")
                .onException(ServerException.class)
                .maximumRedeliveries(1)
                .redeliveryDelay(0)
                .onRedelivery(exchange -> {
                    backend.refused = null;
                    // As many as before, and in the places of those that are done.
                    backend.rows.add(0, backend.rows.remove(1));
                    backend.put("3", "old");
                })
                .end()
                .to("exchange:update/Inbox?where=Subject = 'old'&" + LOGIN));
        template.sendBody("direct:retry", Map.of("Subject", "new"));
        assertThat(backend.rows).extracting(row -> row.get("Subject")).containsOnly("new");
    }

    @Test
    void aFailureOfTheWholeRequestIsEachRowsFailure() {
        backend.createFails = MemoryBackend.fault("down");
        Exchange out = send("create/Inbox", List.of(Map.of("Subject", "a"), Map.of("Subject", "b")), Map.of());
        assertThat(out.getException())
                .isSameAs(backend.createFails)
                .hasMessageContaining("ErrorInternalServerError")
                .hasMessageContaining("r-1");
        assertThat(out.getMessage().getHeader(MsExchangeHeaders.ROW_RESULTS, List.class))
                .hasSize(2);
    }

    @Test
    void updatesByKey() {
        backend.put("1", "a");
        Exchange out = sendWell("update/Inbox", Map.of("ItemId", "1", "Subject", "new"));
        assertThat(out.getMessage().getBody(Row.class)).containsEntry("Subject", "new");
        assertThat(send("update/Inbox", Map.of("Subject", "new"), Map.of()).getException())
                .hasMessageContaining("ItemId");
    }

    @Test
    void updatesWhatAConditionNames() {
        for (int i = 0; i < 5; i++) {
            backend.put("id" + i, i % 2 == 0 ? "even" : "odd");
        }
        Exchange out = sendWell("update/Inbox?where=Subject = 'even'", Map.of("IsRead", true));
        assertThat(count(out)).isEqualTo(3);
        assertThat(backend.rows)
                .filteredOn(row -> Boolean.TRUE.equals(row.get("IsRead")))
                .hasSize(3);
        assertThat(backend.queries.get(0).select()).containsExactly(MemoryBackend.INBOX.key());
        assertThat(send("update/Inbox?where=IsRead", Map.of("Size", 5), Map.of())
                        .getException())
                .hasMessageContaining("the server fills it");
        assertThat(send("update/Inbox?where=IsRead", Map.of("ItemId", "1", "IsRead", true), Map.of())
                        .getException())
                .hasMessageContaining("leave where out");
    }

    @Test
    void deletesByKeyByRowAndByCondition() {
        for (int i = 0; i < 5; i++) {
            backend.put("id" + i, "s" + i);
        }
        assertThat(sendWell("delete/Inbox", "id0").getMessage().getBody()).isEqualTo(1);
        assertThat(sendWell(
                                "delete/Inbox",
                                List.of(
                                        Map.of("ItemId", "id1"),
                                        Row.of("ItemId", "id2").with("Size", 4)))
                        .getMessage()
                        .getBody())
                .isEqualTo(2);
        assertThat(sendWell("delete/Inbox?where=Subject = 's3'", null)
                        .getMessage()
                        .getBody())
                .isEqualTo(1);
        assertThat(backend.rows).extracting(row -> row.get("ItemId")).containsExactly("id4");
    }

    @Test
    void aDeleteWithAConditionAndRowsInTheBodyIsRefused() {
        backend.put("1", "a");
        backend.put("2", "a");
        // Such a header is easily left over from a query before.
        Map<String, Object> leftOver = Map.of(MsExchangeHeaders.WHERE, "Subject = 'a'");
        for (Object body : List.of(
                Map.of("ItemId", "1"),
                List.of(Row.of("ItemId", "1")),
                List.of(Row.of("ItemId", "1")).iterator(),
                "{\"itemid\":\"1\"}")) {
            assertThat(send("delete/Inbox", body, leftOver).getException())
                    .as(body.toString())
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("ItemId")
                    .hasMessageContaining("leave where out");
        }
        assertThat(backend.rows).hasSize(2);
        assertThat(send("delete/Inbox", "whatever was there before", leftOver).getException())
                .isNull();
        assertThat(backend.rows).isEmpty();
    }

    @Test
    void onlyWhatFindsRowsCanBeExplainedAndNothingElseIsDone() {
        backend.put("1", "a");
        Exchange plan = send("delete/Inbox?where=Subject = 'a'", null, Map.of(MsExchangeHeaders.EXPLAIN, true));
        assertThat(rows(plan)).extracting(row -> row.get("Part")).containsExactly("where", "DELETE", "total");
        assertThat(send("delete/Inbox", "1", Map.of(MsExchangeHeaders.EXPLAIN, true))
                        .getException())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("explain")
                .hasMessageContaining("where");
        assertThatThrownBy(() -> send("create/Inbox?explain=true", Map.of("Subject", "b"), Map.of()))
                .hasStackTraceContaining("this is create");
        assertThat(send("execute/SendItem", Map.of("ItemId", "1"), Map.of(MsExchangeHeaders.EXPLAIN, true))
                        .getException())
                .hasStackTraceContaining("explain");
        assertThat(backend.rows).hasSize(1);
    }

    @Test
    void aDeleteThatNamesNoRowDeletesNothing() {
        backend.put("1", "a");
        assertThat(send("delete/Inbox", null, Map.of()).getException()).isInstanceOf(InvalidInputException.class);
        assertThat(send("delete/Inbox", Map.of("Subject", "a"), Map.of()).getException())
                .hasMessageContaining("ItemId");
        assertThat(send("delete/Inbox", null, Map.of(MsExchangeHeaders.WHERE, " "))
                        .getException())
                .isInstanceOf(InvalidInputException.class);
        assertThat(backend.rows).hasSize(1);
    }

    @Test
    void executesAProcedureWithCheckedInputs() {
        Exchange out = sendWell("execute/SendItem", "{\"itemid\": 7}");
        assertThat(rows(out).get(0)).containsEntry("Inputs", "{ItemId=7}");
        assertThat(send("execute/SendItem", null, Map.of()).getException()).hasMessageContaining("ItemId is missing");
        assertThat(send("execute/SendItem", List.of(Map.of(), Map.of()), Map.of())
                        .getException())
                .hasMessageContaining("Split the list");
    }

    @Test
    void rowsBecomeJsonByTypeConverterAndDataType() throws Exception {
        backend.put("1", "ä");
        routes(builder -> builder.from("direct:json")
                .to("exchange:query/Inbox?select=Subject&" + LOGIN)
                .transformDataType("exchange:application-json"));
        assertThat(template.requestBody("direct:json", (Object) null)).isEqualTo("[{\"Subject\":\"ä\"}]");
        Row row = Row.of("Subject", "ä");
        assertThat(context.getTypeConverter().convertTo(String.class, row)).isEqualTo("{\"Subject\":\"ä\"}");
        assertThat(context.getTypeConverter().convertTo(Row.class, "{\"Subject\":\"ä\"}"))
                .isEqualTo(row);
    }

    @Test
    void theHealthCheckOfAProducerTestsItsConnection() throws Exception {
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        HealthCheckRepository producers = HealthCheckHelper.getHealthCheckRepository(context, "producers");
        assertThat(registry).isNotNull();
        producers.setEnabled(true);
        routes(builder -> builder.from("direct:health").routeId("health").to("exchange:query/Inbox?" + LOGIN));
        assertThat(producers.stream().map(HealthCheck::call))
                .extracting(HealthCheck.Result::getState)
                .containsExactly(HealthCheck.State.UP);
        backend.testFails = MemoryBackend.fault("the login was refused");
        assertThat(producers.stream().map(HealthCheck::call))
                .extracting(HealthCheck.Result::getState)
                .containsExactly(HealthCheck.State.DOWN);
        context.getRouteController().stopRoute("health");
        assertThat(producers.stream()).isEmpty();
    }
}
