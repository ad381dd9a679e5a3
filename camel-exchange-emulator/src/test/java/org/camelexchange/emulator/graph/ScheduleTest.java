package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.FreeBusyStatus;
import com.microsoft.graph.models.ScheduleInformation;
import com.microsoft.graph.users.item.calendar.getschedule.GetSchedulePostRequestBody;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest extends GraphClient {
    private static DateTimeTimeZone utc(String text) {
        DateTimeTimeZone time = new DateTimeTimeZone();
        time.setDateTime(text);
        time.setTimeZone("UTC");
        return time;
    }

    private void event(String day, int from, int to, String showAs, String more) {
        assertThat(raw("POST", "/me/events", """
                {"subject":"Meeting","showAs":"%s","start":{"dateTime":"%sT%02d:00:00","timeZone":"UTC"},\
                "end":{"dateTime":"%sT%02d:00:00","timeZone":"UTC"}%s}""".formatted(showAs, day, from, day, to, more))
                        .statusCode())
                .isEqualTo(201);
    }

    private List<ScheduleInformation> schedules(
            com.microsoft.graph.serviceclient.GraphServiceClient client, int minutes, String... addresses) {
        GetSchedulePostRequestBody body = new GetSchedulePostRequestBody();
        body.setSchedules(List.of(addresses));
        body.setStartTime(utc("2026-03-02T08:00:00"));
        body.setEndTime(utc("2026-03-02T14:00:00"));
        body.setAvailabilityViewInterval(minutes);
        return client.me().calendar().getSchedule().post(body).getValue();
    }

    @Test
    void eachIntervalSaysWhatIsMostInTheWay() {
        event("2026-03-02", 9, 11, "tentative", "");
        event("2026-03-02", 10, 11, "oof", "");
        event("2026-03-02", 12, 13, "free", "");
        String daily = ",\"recurrence\":{\"pattern\":{\"type\":\"daily\",\"interval\":1},"
                + "\"range\":{\"type\":\"noEnd\",\"startDate\":\"2026-03-01\"}}";
        event("2026-03-01", 13, 14, "busy", daily);
        ScheduleInformation own = schedules(anna, 60, ANNA).get(0);
        assertThat(own.getAvailabilityView()).isEqualTo("013002");
        assertThat(own.getScheduleItems()).hasSize(4);
        assertThat(own.getScheduleItems().get(0).getSubject()).isEqualTo("Meeting");
        assertThat(own.getScheduleItems().get(3).getStart().getDateTime()).startsWith("2026-03-02T13:00");
    }

    @Test
    void othersAreToldWhenButNotWhat() {
        event("2026-03-02", 9, 10, "busy", "");
        ScheduleInformation seen = schedules(bert, 60, ANNA).get(0);
        assertThat(seen.getAvailabilityView()).isEqualTo("020000");
        assertThat(seen.getScheduleItems()).singleElement().satisfies(entry -> {
            assertThat(entry.getStatus()).isEqualTo(FreeBusyStatus.Busy);
            assertThat(entry.getSubject()).isNull();
        });
    }

    @Test
    void whoIsNotThereIsToldOfBesideTheOthers() {
        List<ScheduleInformation> all = schedules(anna, 60, "nobody@example.org", BERT);
        assertThat(all.get(0).getError().getResponseCode()).isEqualTo("ErrorMailRecipientNotFound");
        assertThat(all.get(1).getAvailabilityView()).isEqualTo("000000");
        assertThat(all.get(1).getWorkingHours().getDaysOfWeek()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2026-03-03T00:00:00",
        "1441, 2026-03-04T00:00:00",
        "30, 2026-03-02T00:10:00",
        "30, 2026-06-01T00:00:00"
    })
    void aWindowThatDoesNotFitIsRefused(int minutes, String end) {
        String body = """
                {"schedules":["anna@example.org"],"startTime":{"dateTime":"2026-03-02T00:00:00","timeZone":"UTC"},\
                "endTime":{"dateTime":"%s","timeZone":"UTC"},"availabilityViewInterval":%d}""".formatted(end, minutes);
        assertThat(raw("POST", "/me/calendar/getSchedule", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "contactFolders, displayName",
        "todo/lists, displayName",
        "mailFolders, displayName",
        "events, subject",
        "calendar/events, subject"
    })
    void whatIsNewSinceTheLastVisitIsGiven(String path, String name) {
        JsonNode before = get("/me/" + path + "/delta", "Prefer", "odata.maxpagesize=100");
        String collection = path.replace("calendar/", "");
        if (collection.equals("events")) {
            event("2026-03-02", 9, 10, "busy", "");
        } else {
            raw("POST", "/me/" + collection, "{\"displayName\":\"Meeting\"}");
        }
        JsonNode after = get(before.get("@odata.deltaLink").asText());
        assertThat(after.findValuesAsText(name)).contains("Meeting");
        String id = "";
        for (JsonNode row : after.get("value")) {
            id = row.path(name).asText().equals("Meeting") ? row.get("id").asText() : id;
        }
        raw("DELETE", "/me/" + collection + "/" + id, null);
        JsonNode gone = get(after.get("@odata.deltaLink").asText());
        if (!path.equals("mailFolders")) {
            assertThat(gone.at("/value/0/@removed/reason").asText()).isEqualTo("deleted");
        }
    }
}
