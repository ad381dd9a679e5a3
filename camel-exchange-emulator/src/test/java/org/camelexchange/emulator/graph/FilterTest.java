package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest extends GraphClient {
    @BeforeEach
    void fill() {
        mail("A report", "2026-01-01T10:00:00Z", item -> item.with(Props.READ, true)
                .with(Props.IMPORTANCE, "High")
                .with(Props.CATEGORIES, List.of("Red", "Blue")));
        mail("B O'Neill", "2026-01-02T10:00:00Z", item -> item.with(Props.FLAG_STATUS, "flagged")
                .with(Props.FROM, new Address("Carl", "carl@example.com")));
        mail("C report", "2026-01-03T10:00:00Z", item -> item.with(Props.CATEGORIES, List.of("Green")));
    }

    private void mail(String subject, String received, java.util.function.UnaryOperator<Item> more) {
        Item item = received(subject);
        annas().update(item.entryId(), null, i -> more.apply(i.with(Props.RECEIVED, Instant.parse(received))));
    }

    private String found(String filter) {
        List<String> first = new ArrayList<>();
        get("/me/messages?$filter=" + escaped(filter))
                .get("value")
                .forEach(m -> first.add(m.get("subject").asText().substring(0, 1)));
        return String.join("", first.stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    subject eq 'a REPORT'|A
                    subject ne 'A report'|BC
                    subject eq 'B O''Neill'|B
                    contains(subject,'report')|AC
                    startswith(subject,'b')|B
                    endswith(subject,'report')|AC
                    isRead eq true|A
                    isRead ne true|BC
                    not(isRead eq true)|BC
                    not (contains(subject,'report'))|B
                    importance eq 'high'|A
                    importance eq microsoft.graph.importance'high'|A
                    flag/flagStatus eq 'flagged'|B
                    from/emailAddress/address eq 'carl@example.com'|B
                    from/emailAddress/address eq 'CARL@example.com'|B
                    receivedDateTime ge 2026-01-02T10:00:00Z|BC
                    receivedDateTime gt 2026-01-02T10:00:00Z|C
                    receivedDateTime lt 2026-01-02T11:00:00+01:00|A
                    receivedDateTime le 2026-01-02T10:00:00.000Z|AB
                    receivedDateTime ge 2026-01-02T00:00:00Z and receivedDateTime lt 2026-01-03T00:00:00Z|B
                    isRead eq true or flag/flagStatus eq 'flagged'|AB
                    (isRead eq true or isRead eq false) and startswith(subject,'C')|C
                    categories/any(c:c eq 'red')|A
                    categories/any(c:c eq 'Red' or c eq 'Green')|AC
                    categories/any()|AC
                    categories/all(c:c eq 'Green')|BC
                    sender eq null|ABC
                    sender/emailAddress/address eq null|ABC
                    toRecipients/any(r:r/emailAddress/address eq 'anna@example.org')|ABC
                    hasAttachments eq false|ABC
                    subject eq 'nothing'|""
                    """)
    void theConditionFinds(String filter, String subjects) {
        assertThat(found(filter)).isEqualTo(subjects == null ? "" : subjects);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subjct eq 'x'",
                "from/emailAddress/adress eq 'x'",
                "isRead eq 'x'",
                "subject eq x",
                "subject eq 'x",
                "receivedDateTime ge yesterday",
                "receivedDateTime ge '2026-01-01T00:00:00Z'",
                "(subject eq 'x'",
                "subject",
                "contains(subject)",
                "subject eq 'x' && isRead eq true",
                "unknown(subject,'x')",
                "concat(subject,'x') eq 'y'"
            })
    void theConditionIsRefused(String filter) {
        assertThat(raw("GET", "/me/messages?$filter=" + escaped(filter), null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void anUnknownPropertyIsNamedAsOutlookNamesIt() {
        for (String query : List.of("$filter=foo eq 'x'", "$select=foo", "$orderby=foo")) {
            String body = raw("GET", "/me/messages?" + query, null).body();
            assertThat(body)
                    .contains(
                            "RequestBroker--ParseUri",
                            "Could not find a property named 'foo' on type 'Microsoft.OutlookServices.Message'.");
        }
    }

    @Test
    void aSortThatTheFilterDoesNotBeginWithIsInefficient() {
        String sort = "&$orderby=receivedDateTime desc";
        assertThat(code(raw("GET", "/me/messages?$filter=isRead eq false" + sort, null)))
                .isEqualTo("InefficientFilter");
        assertThat(code(raw(
                        "GET",
                        "/me/messages?$filter=isRead eq false and receivedDateTime ge 1900-01-01T00:00:00Z" + sort,
                        null)))
                .isEqualTo("InefficientFilter");
        assertThat(raw(
                                "GET",
                                "/me/messages?$filter=receivedDateTime ge 1900-01-01T00:00:00Z and isRead eq false"
                                        + sort,
                                null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void messagesAreSortedByPathsAndSeveralProperties() {
        List<String> subjects = get("/me/messages?$orderby=from/emailAddress/address desc,subject desc")
                .findValuesAsText("subject");
        assertThat(subjects).containsExactly("B O'Neill", "C report", "A report");
    }

    @Test
    void wordsAreSearchedButNotTogetherWithAFilter() {
        assertThat(get("/me/messages?$search=" + escaped("\"report\"")).get("value"))
                .hasSize(2);
        assertThat(get("/me/messages?$search=" + escaped("\"from:carl\"")).get("value"))
                .hasSize(1);
        assertThat(code(raw("GET", "/me/messages?$search=%22x%22&$filter=isRead eq true", null)))
                .isEqualTo("SearchWithFilter");
    }

    @Test
    void optionsMayBeWrittenWithoutTheirDollarSign() {
        assertThat(get("/me/messages?top=1&select=subject").get("value")).hasSize(1);
        assertThat(raw("GET", "/me/messages?$topp=1", null).statusCode()).isEqualTo(400);
    }
}
