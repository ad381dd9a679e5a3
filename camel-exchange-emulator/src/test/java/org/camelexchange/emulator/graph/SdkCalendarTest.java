package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.Attendee;
import com.microsoft.graph.models.AttendeeType;
import com.microsoft.graph.models.Calendar;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.DayOfWeek;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.EventType;
import com.microsoft.graph.models.Location;
import com.microsoft.graph.models.PatternedRecurrence;
import com.microsoft.graph.models.RecurrencePattern;
import com.microsoft.graph.models.RecurrencePatternType;
import com.microsoft.graph.models.RecurrenceRange;
import com.microsoft.graph.models.RecurrenceRangeType;
import com.microsoft.graph.models.ResponseType;
import com.microsoft.graph.users.item.events.item.accept.AcceptPostRequestBody;
import java.time.LocalDate;
import java.util.List;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class SdkCalendarTest extends GraphClient {
    private static DateTimeTimeZone time(String time, String zone) {
        DateTimeTimeZone made = new DateTimeTimeZone();
        made.setDateTime(time);
        made.setTimeZone(zone);
        return made;
    }

    private static Event event(String subject) {
        Location location = new Location();
        location.setDisplayName("Room 1");
        Event event = new Event();
        event.setSubject(subject);
        event.setLocation(location);
        event.setStart(time("2026-03-02T10:00:00", "W. Europe Standard Time"));
        event.setEnd(time("2026-03-02T11:00:00", "W. Europe Standard Time"));
        return event;
    }

    private static Event weekly() {
        RecurrencePattern pattern = new RecurrencePattern();
        pattern.setType(RecurrencePatternType.Weekly);
        pattern.setInterval(1);
        pattern.setDaysOfWeek(List.of(DayOfWeek.Monday));
        RecurrenceRange range = new RecurrenceRange();
        range.setType(RecurrenceRangeType.Numbered);
        range.setStartDate(LocalDate.of(2026, 3, 2));
        range.setNumberOfOccurrences(4);
        PatternedRecurrence recurrence = new PatternedRecurrence();
        recurrence.setPattern(pattern);
        recurrence.setRange(range);
        Event event = event("weekly");
        event.setRecurrence(recurrence);
        return event;
    }

    private static Event meeting() {
        Attendee attendee = new Attendee();
        attendee.setType(AttendeeType.Required);
        attendee.setEmailAddress(to(BERT).getEmailAddress());
        Event event = event("meeting");
        event.setAttendees(List.of(attendee));
        return event;
    }

    private List<Event> march() {
        return anna.me()
                .calendarView()
                .get(c -> {
                    c.queryParameters.startDateTime = "2026-03-01T00:00:00Z";
                    c.queryParameters.endDateTime = "2026-04-01T00:00:00Z";
                })
                .getValue();
    }

    @Test
    void theTimesOfAnEventAreInUtcUnlessTheClientPrefersAnotherZone() {
        Event made = anna.me().events().post(event("one"));
        assertThat(made.getStart().getDateTime()).isEqualTo("2026-03-02T09:00:00.0000000");
        assertThat(made.getStart().getTimeZone()).isEqualTo("UTC");
        assertThat(made.getOriginalStartTimeZone()).isEqualTo("W. Europe Standard Time");
        for (String zone : List.of("Tokyo Standard Time", "Asia/Tokyo")) {
            Event there = anna.me()
                    .events()
                    .byEventId(made.getId())
                    .get(c -> c.headers.add("Prefer", "outlook.timezone=\"" + zone + "\""));
            assertThat(there.getStart().getDateTime()).isEqualTo("2026-03-02T18:00:00.0000000");
            assertThat(there.getStart().getTimeZone()).isEqualTo(zone);
        }
    }

    @Test
    void anEventIsChangedAndDeleted() {
        Event made = anna.me().events().post(event("one"));
        Event change = new Event();
        change.setSubject("two");
        assertThat(anna.me().events().byEventId(made.getId()).patch(change).getSubject())
                .isEqualTo("two");
        anna.me().events().byEventId(made.getId()).delete();
        assertThat(anna.me().events().get().getValue()).isEmpty();
    }

    @Test
    void aViewHasTheOccurrencesOfASeriesAndAListItsMaster() {
        Event made = anna.me().events().post(weekly());
        List<Event> view = march();
        assertThat(view).hasSize(4);
        assertThat(view).extracting(Event::getType).containsOnly(EventType.Occurrence);
        assertThat(view).extracting(Event::getSeriesMasterId).containsOnly(made.getId());
        // Summer time begins on the last Sunday of March; the meeting stays at ten.
        assertThat(view.get(0).getStart().getDateTime()).startsWith("2026-03-02T09:00");
        List<Event> listed = anna.me().events().get().getValue();
        assertThat(listed).extracting(Event::getType).containsExactly(EventType.SeriesMaster);
        assertThat(anna.me()
                        .events()
                        .byEventId(view.get(1).getId())
                        .get()
                        .getStart()
                        .getDateTime())
                .startsWith("2026-03-09T09:00");
    }

    @Test
    void anOccurrenceThatIsDeletedIsGoneFromTheView() {
        anna.me().events().post(weekly());
        anna.me().events().byEventId(march().get(1).getId()).delete();
        assertThat(march()).hasSize(3);
    }

    @Test
    void theInstancesOfASeriesAreItsOccurrences() {
        Event made = anna.me().events().post(weekly());
        assertThat(anna.me()
                        .events()
                        .byEventId(made.getId())
                        .instances()
                        .get(c -> {
                            c.queryParameters.startDateTime = "2026-03-01";
                            c.queryParameters.endDateTime = "2026-03-10";
                        })
                        .getValue())
                .hasSize(2);
    }

    @Test
    void aViewWithoutAWindowIsRefused() {
        assertThat(code(raw("GET", "/me/calendarView", null))).isEqualTo("ErrorInvalidParameter");
    }

    @Test
    void whoIsInvitedGetsARequestAndTheOrganizerGetsTheAnswer() {
        Event made = anna.me().events().post(meeting());
        Event theirs = bert.me().events().get().getValue().get(0);
        assertThat(theirs.getIsOrganizer()).isFalse();
        assertThat(bert.me().messages().get().getValue().get(0).getOdataType())
                .isEqualTo("#microsoft.graph.eventMessageRequest");
        AcceptPostRequestBody body = new AcceptPostRequestBody();
        body.setComment("with pleasure");
        body.setSendResponse(true);
        bert.me().events().byEventId(theirs.getId()).accept().post(body);
        assertThat(bert.me()
                        .events()
                        .byEventId(theirs.getId())
                        .get()
                        .getResponseStatus()
                        .getResponse())
                .isEqualTo(ResponseType.Accepted);
        assertThat(anna.me()
                        .events()
                        .byEventId(made.getId())
                        .get()
                        .getAttendees()
                        .get(0)
                        .getStatus()
                        .getResponse())
                .isEqualTo(ResponseType.Accepted);
        assertThat(anna.me().messages().get().getValue().get(0).getSubject()).isEqualTo("Accepted: meeting");
    }

    @Test
    void theOrganizerCannotAcceptTheOwnMeeting() {
        Event made = anna.me().events().post(meeting());
        assertThat(error(() -> anna.me()
                                .events()
                                .byEventId(made.getId())
                                .accept()
                                .post(new AcceptPostRequestBody()))
                        .getError()
                        .getCode())
                .isEqualTo("ErrorInvalidRequest");
    }

    @Test
    void calendarsAreMadeAndHaveEventsOfTheirOwn() {
        Calendar calendar = new Calendar();
        calendar.setName("Holidays");
        Calendar made = anna.me().calendars().post(calendar);
        anna.me().calendars().byCalendarId(made.getId()).events().post(event("Easter"));
        assertThat(anna.me().events().get().getValue()).isEmpty();
        assertThat(anna.me()
                        .calendars()
                        .byCalendarId(made.getId())
                        .events()
                        .get()
                        .getValue())
                .extracting(Event::getSubject)
                .containsExactly("Easter");
        assertThat(anna.me().calendars().get().getValue())
                .extracting(Calendar::getName)
                .containsExactly("Calendar", "Holidays");
        assertThat(anna.me().calendar().get().getIsDefaultCalendar()).isTrue();
    }

    @Test
    void eventsAreFilteredByTheirStart() {
        anna.me().events().post(event("in March"));
        assertThat(anna.me()
                        .events()
                        .get(c -> c.queryParameters.filter = "start/dateTime ge '2026-03-02T09:00'")
                        .getValue())
                .hasSize(1);
        assertThat(anna.me()
                        .events()
                        .get(c -> c.queryParameters.filter = "start/dateTime gt '2026-03-02T09:00'")
                        .getValue())
                .isEmpty();
    }

    @Test
    void theSameTransactionMakesOneEventOnly() {
        Event first = event("once");
        first.setTransactionId("t-1");
        Event second = event("once");
        second.setTransactionId("t-1");
        assertThat(anna.me().events().post(first).getId())
                .isEqualTo(anna.me().events().post(second).getId());
        assertThat(annas().count(annas().folder(WellKnown.CALENDAR).id())).isOne();
    }

    @Test
    void anUnknownZoneAndAnEndBeforeTheStartAreRefused() {
        Event unknown = event("nowhere");
        unknown.setStart(time("2026-03-02T10:00:00", "Middle Earth Standard Time"));
        assertThat(error(() -> anna.me().events().post(unknown)).getError().getCode())
                .isEqualTo("TimeZoneNotSupportedException");
        Event backwards = event("backwards");
        backwards.setEnd(time("2026-03-01T10:00:00", "UTC"));
        assertThat(error(() -> anna.me().events().post(backwards)).getResponseStatusCode())
                .isEqualTo(400);
    }
}
