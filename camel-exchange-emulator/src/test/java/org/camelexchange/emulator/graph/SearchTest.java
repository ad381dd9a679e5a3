package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.graph.models.ConvertIdResult;
import com.microsoft.graph.models.ExchangeIdFormat;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.users.item.translateexchangeids.TranslateExchangeIdsPostRequestBody;
import java.util.List;
import org.camelexchange.emulator.store.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest extends GraphClient {
    private List<String> found(String search) {
        return anna.me().messages().get(c -> c.queryParameters.search = search).getValue().stream()
                .map(Message::getSubject)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "pizza                                | Pizza party,pizza",
                "\"pizza party\"                      | Pizza party",
                "\"subject:pizza\"                    | Pizza party,pizza",
                "\"subject:pizz*\"                    | Pizza party,pizza,pizzas",
                "\"subject:pizzas OR subject:party\"  | Pizza party,pizzas",
                "\"pizza NOT party\"                  | pizza",
                "\"(party OR pizzas) AND from:bert\"  | Pizza party,pizzas",
                "\"subject:\\\"party pizza\\\"\"      | ''",
                "\"participants:anna@example.org\"    | Pizza party,pizza,pizzas",
                "\"hasAttachments:true\"              | ''",
                "\"received>=2026-01-01 pizza\"       | Pizza party,pizza",
                "\"received<2026-01-01\"              | ''"
            })
    void messagesAreFoundByTheirWords(String search, String subjects) {
        received("Pizza party");
        received("pizza");
        received("pizzas");
        assertThat(String.join(",", found(search.strip()))).isEqualTo(subjects);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "\"(pizza\"", "\"pizza)\"", "\"colour:red\"", "\"received>=soon\"", "\"AND\""})
    void whatIsNoSearchIsRefusedOrFindsNothing(String search) {
        received("pizza");
        if (search.equals("\"AND\"")) {
            assertThat(found(search)).isEmpty();
        } else {
            assertThat(error(() -> found(search)).getResponseStatusCode()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource(ExchangeIdFormat.class)
    void anIdIsTranslatedThereAndBack(ExchangeIdFormat format) {
        Item mail = received("x");
        TranslateExchangeIdsPostRequestBody there = new TranslateExchangeIdsPostRequestBody();
        there.setInputIds(List.of(mail.entryId()));
        there.setSourceIdType(ExchangeIdFormat.RestId);
        there.setTargetIdType(format);
        String id =
                anna.me().translateExchangeIds().post(there).getValue().get(0).getTargetId();
        there.setInputIds(List.of(id));
        there.setSourceIdType(format);
        there.setTargetIdType(ExchangeIdFormat.RestId);
        assertThat(anna.me().translateExchangeIds().post(there).getValue())
                .extracting(ConvertIdResult::getTargetId)
                .containsExactly(mail.entryId());
    }

    @Test
    void anIdThatIsNoneIsToldOfBesideTheOthers() {
        String body = "{\"inputIds\":[\"?\"],\"sourceIdType\":\"entryId\",\"targetIdType\":\"restId\"}";
        assertThat(json(raw("POST", "/me/translateExchangeIds", body))
                        .at("/value/0/errorDetails/code")
                        .asText())
                .isEqualTo("ErrorInvalidIdMalformed");
    }

    @ParameterizedTest
    @CsvSource({
        "messages, isRead eq true, subject",
        "events, isAllDay eq true, subject",
        "contacts, surname eq 'x', displayName"
    })
    void whatIsFilteredIsSortedByTheSameFirst(String path, String filter, String sort) {
        String both = "/me/" + path + "?$filter=" + escaped(filter) + "&$orderby=";
        assertThat(code(raw("GET", both + sort, null))).isEqualTo("InefficientFilter");
        assertThat(raw("GET", both + filter.split(" ")[0], null).statusCode()).isEqualTo(200);
    }

    @Test
    void aSeriesShowsItsExceptionsAndItsCalendar() {
        String id = json(raw("POST", "/me/events", """
                {"subject":"daily","isOnlineMeeting":true,"start":{"dateTime":"2026-01-01T10:00:00","timeZone":"UTC"},\
                "end":{"dateTime":"2026-01-01T11:00:00","timeZone":"UTC"},"recurrence":{"pattern":{"type":"daily",\
                "interval":1},"range":{"type":"noEnd","startDate":"2026-01-01"}}}""")).get("id").asText();
        String window = "startDateTime=2026-01-05T00:00:00&endDateTime=2026-01-06T00:00:00";
        String one = get("/me/events/" + id + "/instances?" + window)
                .at("/value/0/id")
                .asText();
        raw("PATCH", "/me/events/" + one, "{\"subject\":\"changed\"}");
        JsonNode series = get("/me/events/" + id + "?$expand=exceptionOccurrences,calendar");
        assertThat(series.at("/exceptionOccurrences/0/subject").asText()).isEqualTo("changed");
        assertThat(series.get("exceptionOccurrences")).hasSize(1);
        assertThat(series.at("/calendar/isDefaultCalendar").asBoolean()).isTrue();
        assertThat(series.get("onlineMeetingProvider").asText()).isEqualTo("teamsForBusiness");
        assertThat(series.at("/onlineMeeting/joinUrl").asText()).startsWith("https://");
    }
}
