package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.camelexchange.emulator.login.Audience;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class RequestsTest extends GraphClient {
    @Test
    void aRequestWithoutATokenIsChallenged() {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(URI.create(exchange.graphUrl() + "/me")).build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("InvalidAuthenticationToken");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void aTokenThatIsNotGoodIsToldWhy() {
        assertThat(refusal(exchange.issueToken(Audience.OUTLOOK, ANNA))).contains("Invalid audience");
        assertThat(refusal("x.y.z")).contains("CompactToken parsing failed");
        exchange.setTokenLifetime(Duration.ZERO);
        assertThat(refusal(token(ANNA))).contains("the token is expired");
        exchange.setTokenLifetime(Duration.ofHours(1));
        String revoked = token(ANNA);
        exchange.revokeTokens();
        assertThat(refusal(revoked)).contains("TokenIssuedBeforeRevocationTimestamp");
    }

    private String refusal(String token) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(exchange.graphUrl() + "/me/messages"))
                .header("Authorization", "Bearer " + token)
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("InvalidAuthenticationToken");
        return json(answer).at("/error/message").asText();
    }

    @Test
    void anApplicationMayOpenEveryMailboxButHasNoneOfItsOwn() {
        received("for all");
        assertThat(application.users().byUserId(ANNA).messages().get().getValue())
                .hasSize(1);
        String id = application.users().byUserId(ANNA).get().getId();
        assertThat(application.users().byUserId(id).messages().get().getValue()).hasSize(1);
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(exchange.graphUrl() + "/me/messages"))
                .header("Authorization", "Bearer " + token(null))
                .build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/me request is only valid with delegated authentication flow.");
    }

    @Test
    void aUserMayOpenAnothersMailboxOnlyWhenGrantedAccess() {
        assertThat(error(() -> anna.users().byUserId(BERT).messages().get())
                        .getError()
                        .getCode())
                .isEqualTo("ErrorAccessDenied");
        exchange.store().grantAccess(BERT, ANNA);
        assertThat(anna.users().byUserId(BERT).messages().get().getValue()).isEmpty();
    }

    @Test
    void aUserWhoIsNotThereIsInvalid() {
        HttpResponse<String> answer = raw("GET", "/users/nobody@example.org/messages", null);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(code(answer)).isEqualTo("ErrorInvalidUser");
    }

    @Test
    void anUnknownSegmentIsNamed() {
        HttpResponse<String> answer = raw("GET", "/me/mesages", null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Resource not found for the segment 'mesages'.");
        assertThat(raw("PUT", "/me/messages", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void idsThatAreMalformedForeignOrGoneAreToldApart() {
        assertThat(code(raw("GET", "/me/messages/nonsense", null))).isEqualTo("ErrorInvalidIdMalformed");
        Item theirs = berts().create(
                        berts().folder(WellKnown.INBOX).id(),
                        Item.of(received("x").kind()));
        assertThat(raw("GET", "/me/messages/" + theirs.entryId(), null).statusCode())
                .isEqualTo(404);
        Item gone = received("gone");
        annas().delete(gone.entryId());
        assertThat(code(raw("GET", "/me/messages/" + gone.entryId(), null))).isEqualTo("ErrorItemNotFound");
        String folder = annas().folder(WellKnown.DRAFTS).id();
        String inDrafts =
                "/me/mailFolders/" + folder + "/messages/" + received("here").entryId();
        assertThat(raw("GET", inDrafts, null).statusCode()).isEqualTo(404);
    }

    @Test
    void anErrorCarriesTheIdsOfTheRequest() {
        JsonNode error =
                json(raw("GET", "/me/x", null, "client-request-id", "abc")).get("error");
        assertThat(error.at("/innerError/client-request-id").asText()).isEqualTo("abc");
        assertThat(error.at("/innerError/request-id").asText()).isNotEmpty();
        assertThat(error.at("/innerError/date").asText()).hasSize(19);
    }

    @Test
    void aBodyWithAnUnknownPropertyOrAWrongTypeIsRefused() {
        HttpResponse<String> unknown = raw("POST", "/me/messages", "{\"subjct\":\"x\"}");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(code(unknown)).isEqualTo("RequestBodyRead");
        assertThat(unknown.body()).contains("The property 'subjct' does not exist on type 'microsoft.graph.message'.");
        for (String wrong : List.of(
                "{\"subject\":1}",
                "{\"isRead\":\"yes\"}",
                "{\"toRecipients\":{}}",
                "{\"importance\":\"urgent\"}",
                "{\"toRecipients\":[{\"address\":\"a@b\"}]}")) {
            assertThat(code(raw("POST", "/me/messages", wrong))).as(wrong).isEqualTo("RequestBodyRead");
        }
        assertThat(raw("POST", "/me/messages", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void aMessageIsMadeOfMimeAndGivenBackAsItCame() {
        String mime = "From: a@example.org\r\nTo: bert@example.org\r\nSubject: raw\r\n\r\nText\r\n";
        String base64 = Base64.getEncoder().encodeToString(mime.getBytes(StandardCharsets.US_ASCII));
        JsonNode made = json(raw("POST", "/me/messages", base64, "Content-Type", "text/plain"));
        assertThat(made.get("subject").asText()).isEqualTo("raw");
        assertThat(raw("GET", "/me/messages/" + made.get("id").asText() + "/$value", null)
                        .body())
                .isEqualTo(mime);
        assertThat(code(raw("POST", "/me/messages", "no mime", "Content-Type", "text/plain")))
                .isEqualTo("ErrorMimeContentInvalidBase64String");
    }

    @Test
    void aMailIsSentAsMime() {
        String mime = "To: bert@example.org\r\nBcc: carl@example.com\r\nSubject: raw\r\n\r\nText\r\n";
        String base64 = Base64.getEncoder().encodeToString(mime.getBytes(StandardCharsets.US_ASCII));
        assertThat(raw("POST", "/me/sendMail", base64, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(202);
        Item arrived = berts().items(berts().folder(WellKnown.INBOX).id()).get(0);
        assertThat(arrived.get(Props.SUBJECT)).isEqualTo("raw");
        assertThat(raw("GET", "/me/mailFolders/sentitems/messages", null).body())
                .contains("carl@example.com");
        assertThat(arrived.mime()).isNull();
    }

    @Test
    void theBodyIsTextWhenTheClientPrefersText() {
        Item item = received("html");
        annas().update(
                        item.entryId(),
                        null,
                        i -> i.with(
                                Props.BODY, Body.html("<style>p{}</style><p>One&nbsp;&lt;two&gt;</p><p>three</p>")));
        HttpResponse<String> answer =
                raw("GET", "/me/messages/" + item.entryId(), null, "Prefer", "outlook.body-content-type=\"text\"");
        assertThat(json(answer).at("/body/contentType").asText()).isEqualTo("text");
        assertThat(json(answer).at("/body/content").asText()).isEqualTo("One\u00a0<two>\r\nthree");
        assertThat(answer.headers().firstValue("Preference-Applied")).contains("outlook.body-content-type=\"text\"");
    }

    @Test
    void selectedPropertiesComeAloneWithIdAndEtag() {
        received("one");
        JsonNode row =
                get("/me/messages?$select=subject,internetMessageHeaders").at("/value/0");
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("@odata.etag", "id", "subject", "internetMessageHeaders");
    }

    @Test
    void countsAreGivenAlone() {
        received("one");
        received("two");
        assertThat(raw("GET", "/me/messages/$count", null).body()).isEqualTo("2");
        assertThat(raw("GET", "/me/mailFolders/inbox/messages/$count?$filter=subject eq 'one'", null)
                        .body())
                .isEqualTo("1");
    }

    @Test
    void theNextLinkKeepsAllOptions() {
        for (int i = 0; i < 3; i++) {
            received("x" + i);
        }
        JsonNode first = get("/me/messages?$top=2&$filter=startswith(subject,'x')&$select=subject");
        String next = first.get("@odata.nextLink").asText();
        assertThat(next).contains("$top=2", "$skip=2", "$filter=", "$select=subject");
        assertThat(get(next).get("value")).hasSize(1);
    }

    @Test
    void extendedPropertiesAreSetFoundAndExpanded() {
        String id = "String {00020329-0000-0000-C000-000000000046} Name order";
        String body =
                "{\"subject\":\"with\",\"singleValueExtendedProperties\":[{\"id\":\"" + id + "\",\"value\":\"4711\"}]}";
        assertThat(raw("POST", "/me/messages", body).statusCode()).isEqualTo(201);
        received("without");
        String filter = escaped("singleValueExtendedProperties/any(ep:ep/id eq '" + id + "' and ep/value eq '4711')");
        String expand = escaped("singleValueExtendedProperties($filter=id eq '" + id + "')");
        JsonNode found = get("/me/messages?$filter=" + filter + "&$expand=" + expand);
        assertThat(found.get("value")).hasSize(1);
        assertThat(found.at("/value/0/singleValueExtendedProperties/0/value").asText())
                .isEqualTo("4711");
    }

    @Test
    void theStepsOfABatchAreAnsweredEach() {
        Item item = received("in a batch");
        String batch = "{\"requests\":["
                + "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/me/messages/" + item.entryId() + "?$select=subject\"},"
                + "{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/me/messages/nonsense\"},"
                + "{\"id\":\"3\",\"method\":\"DELETE\",\"url\":\"/me/messages/" + item.entryId()
                + "\",\"dependsOn\":[\"2\"]},"
                + "{\"id\":\"4\",\"method\":\"PATCH\",\"url\":\"/me/messages/" + item.entryId()
                + "\",\"headers\":{\"Content-Type\":\"application/json\"},\"body\":{\"isRead\":true},"
                + "\"dependsOn\":[\"1\"]}]}";
        JsonNode responses = json(raw("POST", "/$batch", batch)).get("responses");
        assertThat(responses.findValuesAsText("status")).containsExactly("200", "400", "424", "200");
        assertThat(responses.at("/0/body/subject").asText()).isEqualTo("in a batch");
        assertThat(annas().item(item.entryId()).is(Props.READ)).isTrue();
    }

    @Test
    void aBatchOfMoreThanTwentyIsRefused() {
        String steps = String.join(
                ",",
                IntStream.range(0, 21)
                        .mapToObj(i -> "{\"id\":\"" + i + "\",\"method\":\"GET\",\"url\":\"/me\"}")
                        .toList());
        assertThat(raw("POST", "/$batch", "{\"requests\":[" + steps + "]}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void idsAreTranslatedIntoImmutableOnes() {
        Item item = received("one");
        HttpResponse<String> answer = raw(
                "POST",
                "/me/translateExchangeIds",
                "{\"inputIds\":[\"" + item.entryId()
                        + "\"],\"sourceIdType\":\"restId\",\"targetIdType\":\"restImmutableEntryId\"}");
        assertThat(json(answer).at("/value/0/targetId").asText()).isEqualTo(item.immutableId());
    }

    @Test
    void pagesOfABigFolderAreCutFromOneSortedView() {
        for (int i = 0; i < 3000; i++) {
            received("mail " + i);
        }
        String path = "/me/mailFolders/inbox/messages?$select=subject&$top=1000&$count=true";
        int rows = 0;
        while (path != null) {
            JsonNode page = get(path);
            rows += page.get("value").size();
            assertThat(page.get("@odata.count").asInt()).isEqualTo(3000);
            path = page.has("@odata.nextLink") ? page.get("@odata.nextLink").asText() : null;
        }
        assertThat(rows).isEqualTo(3000);
        assertThat(raw("GET", "/me/messages?$top=1001", null).statusCode()).isEqualTo(400);
    }
}
