package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Graph refuses, and what no request may do to the server. */
class StrictnessTest extends GraphClient {
    private static final String EVENT = """
            {"subject":"x","start":{"dateTime":"%s","timeZone":"%s"},"end":{"dateTime":"%s","timeZone":"UTC"}%s}""";

    @Test
    void aConditionNestedOrChainedWithoutEndIsTooComplex() {
        String nested = "(".repeat(5000) + "isRead eq true" + ")".repeat(5000);
        String chained = "isRead eq true" + " or isRead eq true".repeat(1000);
        for (String filter : List.of(nested, chained)) {
            assertThat(code(raw("GET", "/me/messages?$filter=" + escaped(filter), null)))
                    .isEqualTo("InefficientFilter");
        }
        String allowed = "(".repeat(20) + "isRead eq true" + ")".repeat(20) + " or isRead eq false".repeat(20);
        assertThat(raw("GET", "/me/messages?$filter=" + escaped(allowed), null).statusCode())
                .isEqualTo(200);
    }

    @Test
    void jsonNestedWithoutEndIsRefused() {
        assertThat(code(raw("POST", "/me/messages", "{\"a\":" + "[".repeat(100_000))))
                .isEqualTo("BadRequest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"categories\":[null]}",
                "{\"toRecipients\":[null]}",
                "{\"attachments\":{}}",
                "{\"attachments\":[null]}",
                "{\"singleValueExtendedProperties\":[3]}",
                "{\"singleValueExtendedProperties\":{}}"
            })
    void aCollectionHoldsRowsAndNothingElse(String body) {
        assertThat(code(raw("POST", "/me/messages", body))).isEqualTo("RequestBodyRead");
    }

    @Test
    void whatFollowsTheJsonIsNotOverlooked() {
        assertThat(code(raw("POST", "/me/messages", "{} and more"))).isEqualTo("BadRequest");
    }

    @ParameterizedTest
    @CsvSource({
        "+999999999-01-01T00:00:00, UTC, +999999999-01-01T01:00:00",
        "0000-01-01T00:00:00, UTC, 2026-01-01T00:00:00",
        "2026-01-01T00:00:00Z, Nowhere, 2026-01-01T01:00:00Z"
    })
    void aTimeNobodyCanReadBackIsNotStored(String start, String zone, String end) {
        String body = EVENT.formatted(start, zone, end, "");
        assertThat(raw("POST", "/me/events", body).statusCode()).isEqualTo(400);
        assertThat(get("/me/events").get("value")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"pattern\":{\"interval\":1}}",
                "{\"pattern\":{\"type\":\"daily\",\"interval\":1}}",
                "{\"range\":{\"type\":\"noEnd\",\"startDate\":\"2026-01-01\"}}"
            })
    void halfARecurrenceIsNone(String recurrence) {
        String event =
                EVENT.formatted("2026-01-01T00:00:00", "UTC", "2026-01-01T01:00:00", ",\"recurrence\":" + recurrence);
        assertThat(raw("POST", "/me/events", event).statusCode()).isEqualTo(400);
        assertThat(get("/me/events").get("value")).isEmpty();
    }

    @Test
    void aZoneNobodyKnowsIsRefusedWhereverItStands() {
        String body = EVENT.formatted(
                "2026-01-01T00:00:00", "UTC", "2026-01-01T01:00:00", ",\"originalStartTimeZone\":\"Nowhere\"");
        assertThat(code(raw("POST", "/me/events", body))).isEqualTo("TimeZoneNotSupportedException");
        String window = "startDateTime=%2B999999999-01-01T00:00:00&endDateTime=%2B999999999-01-02T00:00:00";
        assertThat(raw("GET", "/me/calendarView?" + window, null).statusCode()).isEqualTo(400);
    }

    @Test
    void anOccurrenceIsThereOnlyWhereTheSeriesHasOne() {
        String daily = ",\"recurrence\":{\"pattern\":{\"type\":\"daily\",\"interval\":1},"
                + "\"range\":{\"type\":\"noEnd\",\"startDate\":\"2026-01-01\"}}";
        raw("POST", "/me/events", EVENT.formatted("2026-01-01T10:00:00", "UTC", "2026-01-01T11:00:00", daily));
        String window = "startDateTime=2026-01-05T00:00:00&endDateTime=2026-01-06T00:00:00";
        String id = get("/me/calendarView?" + window).at("/value/0/id").asText();
        String series = id.substring(0, id.indexOf('.'));

        assertThat(raw("GET", "/me/events/" + id, null).statusCode()).isEqualTo(200);
        assertThat(code(raw("GET", "/me/events/" + series + ".0", null))).isEqualTo("ErrorItemNotFound");
        assertThat(code(raw("GET", "/me/events/" + series + ".1y2p0ij32e8e7", null)))
                .isEqualTo("ErrorInvalidIdMalformed");
        assertThat(raw("DELETE", "/me/events/" + id, null).statusCode()).isEqualTo(204);
        assertThat(code(raw("GET", "/me/events/" + id, null))).isEqualTo("ErrorItemNotFound");
    }

    @Test
    void anOccurrenceThatIsChangedStandsWhereItWasMovedTo() {
        String daily = ",\"recurrence\":{\"pattern\":{\"type\":\"daily\",\"interval\":1},"
                + "\"range\":{\"type\":\"noEnd\",\"startDate\":\"2026-01-01\"}}";
        raw("POST", "/me/events", EVENT.formatted("2026-01-01T10:00:00", "UTC", "2026-01-01T11:00:00", daily));
        String fifth = "/me/calendarView?startDateTime=2026-01-05T00:00:00&endDateTime=2026-01-06T00:00:00";
        String id = get(fifth).at("/value/0/id").asText();
        String moved = EVENT.formatted("2026-01-06T15:00:00", "UTC", "2026-01-06T16:00:00", "")
                .replace("\"x\"", "\"moved\"");

        JsonNode changed = json(raw("PATCH", "/me/events/" + id, moved));
        assertThat(changed.get("id").asText()).isEqualTo(id);
        assertThat(changed.get("type").asText()).isEqualTo("exception");
        assertThat(get(fifth).get("value")).isEmpty();
        assertThat(get(fifth.replace("-06T", "-07T").replace("-05T", "-06T")).findValuesAsText("subject"))
                .containsExactly("x", "moved");
        assertThat(get("/me/events/" + id).at("/start/dateTime").asText()).startsWith("2026-01-06T15:00");
        assertThat(raw("PATCH", "/me/events/" + id, "{\"recurrence\":null}").statusCode())
                .isEqualTo(400);
        assertThat(raw("DELETE", "/me/events/" + id, null).statusCode()).isEqualTo(204);
        assertThat(get(fifth.replace("-06T", "-07T").replace("-05T", "-06T")).get("value"))
                .hasSize(1);
    }

    @Test
    void aFolderIsFoundOnlyAmongThoseOfItsKind() {
        String inbox = annas().folder(WellKnown.INBOX).id();
        String event = EVENT.formatted("2026-01-01T10:00:00", "UTC", "2026-01-01T11:00:00", "");
        for (String path : List.of(
                "/me/calendars/" + inbox,
                "/me/calendars/" + inbox + "/events",
                "/me/contactFolders/" + inbox,
                "/me/contactFolders/" + inbox + "/contacts",
                "/me/todo/lists/" + inbox,
                "/me/todo/lists/" + inbox + "/tasks")) {
            assertThat(code(raw("GET", path, null))).as(path).isEqualTo("ErrorItemNotFound");
        }
        assertThat(code(raw("POST", "/me/calendars/" + inbox + "/events", event)))
                .isEqualTo("ErrorItemNotFound");
        assertThat(code(raw("DELETE", "/me/todo/lists/" + inbox, null))).isEqualTo("ErrorItemNotFound");
        assertThat(annas().count(inbox)).isZero();
    }

    @Test
    void aWellKnownFolderTheMailboxDoesNotHaveIsNotFound() {
        HttpResponse<String> answer = raw("GET", "/me/mailFolders/archive/messages", null);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo("ErrorItemNotFound");
        assertThat(answer.body()).contains("Default folder archive not found.");
    }

    @Test
    void aFolderIsNotCopiedIntoItselfOrBelow() {
        String outer = json(raw("POST", "/me/mailFolders", "{\"displayName\":\"A\"}"))
                .get("id")
                .asText();
        String inner = json(raw("POST", "/me/mailFolders/" + outer + "/childFolders", "{\"displayName\":\"B\"}"))
                .get("id")
                .asText();
        for (String to : List.of(outer, inner)) {
            assertThat(code(raw("POST", "/me/mailFolders/" + outer + "/copy", "{\"destinationId\":\"" + to + "\"}")))
                    .isEqualTo("ErrorMoveCopyFailed");
        }
        assertThat(annas().descendants(outer)).hasSize(1);
    }

    @Test
    void aFolderKeepsANameAndAWellKnownOneItsOwn() {
        String folder = json(raw("POST", "/me/mailFolders", "{\"displayName\":\"A\"}"))
                .get("id")
                .asText();
        assertThat(raw("PATCH", "/me/mailFolders/" + folder, "{\"displayName\":\" \"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw("PATCH", "/me/mailFolders/inbox", "{\"displayName\":\"x\"}")
                        .body())
                .contains("renamed");
    }

    @Test
    void whoSentAMailToWhomIsSettledOnceItIsSent() {
        Item item = received("sent");
        HttpResponse<String> answer = raw("PATCH", "/me/messages/" + item.entryId(), "{\"toRecipients\":[]}");
        assertThat(code(answer)).isEqualTo("ErrorInvalidPropertySet");
        assertThat(answer.body()).contains("Message is not draft.");
        assertThat(raw("PATCH", "/me/messages/" + item.entryId(), "{\"subject\":\"other\"}")
                        .statusCode())
                .isEqualTo(200);
        String draft = json(raw("POST", "/me/messages", "{}")).get("id").asText();
        String to = "{\"toRecipients\":[{\"emailAddress\":{\"address\":\"bert@example.org\"}}]}";
        assertThat(raw("PATCH", "/me/messages/" + draft, to).statusCode()).isEqualTo(200);
    }

    @Test
    void aReplyTakesOnlyTheParametersItHas() {
        String path = "/me/messages/" + received("question").entryId();
        String to = "\"toRecipients\":[{\"emailAddress\":{\"address\":\"bert@example.org\"}}]";
        assertThat(code(raw("POST", path + "/reply", "{\"coment\":\"x\"}"))).isEqualTo("BadRequest");
        assertThat(code(raw("POST", path + "/reply", "{\"comment\":[1]}"))).isEqualTo("RequestBodyRead");
        assertThat(code(raw("POST", path + "/createReply", "{\"message\":3}"))).isEqualTo("RequestBodyRead");
        assertThat(code(raw("POST", path + "/forward", "{" + to + ",\"message\":{" + to + "}}")))
                .isEqualTo("ErrorInvalidRequest");
        assertThat(berts().count(berts().folder(WellKnown.INBOX).id())).isZero();
    }

    @Test
    void onlyCollectionsAreCountedAndOnlyRead() {
        Item item = received("one");
        assertThat(raw("GET", "/me/messages/" + item.entryId() + "/$count", null)
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw("DELETE", "/me/messages/" + item.entryId() + "/$count", null)
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw("POST", "/me/messages/$count", "{}").statusCode()).isEqualTo(405);
        assertThat(annas().findItem(item.entryId())).isPresent();
    }

    @Test
    void optionsAreKnownInAnyCaseAndSortByValuesOnly() {
        received("b");
        received("a");
        assertThat(get("/me/messages?$orderBy=subject&$Top=1")
                        .at("/value/0/subject")
                        .asText())
                .isEqualTo("a");
        assertThat(code(raw("GET", "/me/messages?$orderby=body", null))).isEqualTo("RequestBroker--ParseUri");
    }

    @Test
    void changesAreNarrowedByTheTimeOfArrivalOnly() {
        String path = "/me/mailFolders/inbox/messages/delta?";
        assertThat(raw("GET", path + "$filter=receivedDateTime ge 2026-01-01T00:00:00Z", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(raw("GET", path + "$filter=isRead eq true", null).statusCode())
                .isEqualTo(400);
        assertThat(raw("GET", path + "$search=x", null).statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenThatWasTamperedWithIsMalformed() {
        String token = "{\"c\":\"%s message %s\",\"p\":0,\"l\":\"***\",\"o\":{}}"
                .formatted(ANNA, annas().folder(WellKnown.INBOX).id());
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token.getBytes(StandardCharsets.UTF_8));
        assertThat(code(raw("GET", "/me/mailFolders/inbox/messages/delta?$skiptoken=" + text, null)))
                .isEqualTo("BadRequest");
    }

    @Test
    void aStepOfABatchThatWritesBringsABodyAndItsType() {
        String path = "/me/messages/" + received("one").entryId();
        String bare = "{\"id\":\"1\",\"method\":\"POST\",\"url\":\"/me/messages\"";
        for (String step : List.of(
                bare + ",\"body\":{\"subject\":\"x\"}}",
                bare + ",\"headers\":{\"Content-Type\":\"application/json\"}}",
                "{\"id\":\"1\",\"method\":\"PATCH\",\"url\":\"" + path + "\",\"body\":{}}")) {
            assertThat(batch(step).at("/error/message").asText())
                    .isEqualTo("Write request id : 1 does not contain Content-Type header or body.");
        }
        assertThat(annas().count(annas().folder(WellKnown.DRAFTS).id())).isZero();
    }

    @Test
    void aBatchHoldsNoBatchAndNoBodyThatCannotBeRead() {
        String head = "{\"id\":\"1\",\"method\":\"POST\",\"headers\":{\"Content-Type\":\"text/plain\"},\"url\":";
        assertThat(batch(head + "\"/$batch\",\"body\":{\"requests\":[]}}")
                        .at("/error/code")
                        .asText())
                .isEqualTo("BadRequest");
        assertThat(batch(head + "\"/me/messages\",\"body\":\"***\"}")
                        .at("/error/message")
                        .asText())
                .contains("neither JSON nor Base64");
        String bar = "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me/messages?$filter=subject eq 'a|b'\"}";
        assertThat(batch(bar).at("/responses/0/status").asInt()).isEqualTo(200);
    }

    private JsonNode batch(String step) {
        return json(raw("POST", "/$batch", "{\"requests\":[" + step + "]}"));
    }

    @Test
    void brokenHtmlCostsNoMoreThanItsLength() {
        String text = "<p>begin</p>";
        for (String open : List.of("<!--", "<style>", "<style", "<a", "<b> ")) {
            long before = System.nanoTime();
            assertThat(Html.toText(text + open.repeat(100_000))).startsWith("begin");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as(open).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(Html.toText("<head><title>no</title></head><style>p{}</style >a<!-- b -->c<script>d</script>"))
                .isEqualTo("ac");
    }

    @Test
    void theServerRemembersTheLatestOnly() {
        Recent<Integer> recent = new Recent<>(2);
        recent.put("a", 1);
        recent.put("b", 2);
        recent.get("a");
        recent.put("c", 3);
        assertThat(recent).containsOnlyKeys("a", "c");
    }

    @Test
    void anItemThatWasChangedIsListedAsItIs() {
        Item item = received("old");
        String inbox = annas().folder(WellKnown.INBOX).id();
        assertThat(annas().items(inbox)).hasSize(1).isSameAs(annas().items(inbox));
        annas().update(item.entryId(), null, i -> i.with(Props.SUBJECT, "new"));
        assertThat(get("/me/mailFolders/inbox/messages").at("/value/0/subject").asText())
                .isEqualTo("new");
        annas().delete(item.entryId());
        assertThat(annas().items(inbox)).isEmpty();
    }
}
