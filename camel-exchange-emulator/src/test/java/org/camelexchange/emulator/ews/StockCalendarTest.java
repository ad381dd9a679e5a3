package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.enumeration.property.LegacyFreeBusyStatus;
import microsoft.exchange.webservices.data.core.enumeration.property.MeetingResponseType;
import microsoft.exchange.webservices.data.core.enumeration.property.WellKnownFolderName;
import microsoft.exchange.webservices.data.core.enumeration.service.ConflictResolutionMode;
import microsoft.exchange.webservices.data.core.enumeration.service.DeleteMode;
import microsoft.exchange.webservices.data.core.enumeration.service.SendCancellationsMode;
import microsoft.exchange.webservices.data.core.enumeration.service.SendInvitationsMode;
import microsoft.exchange.webservices.data.core.enumeration.service.calendar.AppointmentType;
import microsoft.exchange.webservices.data.core.service.item.Appointment;
import microsoft.exchange.webservices.data.core.service.item.Item;
import microsoft.exchange.webservices.data.core.service.item.MeetingRequest;
import microsoft.exchange.webservices.data.property.complex.recurrence.pattern.Recurrence;
import microsoft.exchange.webservices.data.search.CalendarView;
import microsoft.exchange.webservices.data.search.ItemView;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class StockCalendarTest extends StockClient {
    private static final Date NINE = at("2026-11-02T09:00:00Z");
    private static final Date TEN = at("2026-11-02T10:00:00Z");

    @Test
    void anAppointmentComesBackAsItWasMade() throws Exception {
        Appointment made = appointment("Dentist");
        made.setLocation("Main street");
        made.setLegacyFreeBusyStatus(LegacyFreeBusyStatus.OOF);
        made.setReminderMinutesBeforeStart(30);
        made.save(SendInvitationsMode.SendToNone);

        Appointment got = Appointment.bind(anna, made.getId());
        assertThat(got.getStart()).isEqualTo(NINE);
        assertThat(got.getEnd()).isEqualTo(TEN);
        assertThat(got.getLocation()).isEqualTo("Main street");
        assertThat(got.getLegacyFreeBusyStatus()).isEqualTo(LegacyFreeBusyStatus.OOF);
        assertThat(got.getReminderMinutesBeforeStart()).isEqualTo(30);
        assertThat(got.getIsMeeting()).isFalse();
        assertThat(got.getAppointmentType()).isEqualTo(AppointmentType.Single);
        assertThat(got.getOrganizer().getAddress()).isEqualTo(ANNA);
    }

    @Test
    void aCalendarViewUnfoldsASeries() throws Exception {
        Appointment series = appointment("Daily");
        series.setRecurrence(new Recurrence.DailyPattern(at("2026-11-02T00:00:00Z"), 1));
        series.getRecurrence().setNumberOfOccurrences(5);
        series.save(SendInvitationsMode.SendToNone);

        List<Appointment> seen = anna.findAppointments(
                        WellKnownFolderName.Calendar,
                        new CalendarView(at("2026-11-03T00:00:00Z"), at("2026-11-05T00:00:00Z")))
                .getItems();
        assertThat(seen).hasSize(2);
        assertThat(seen.get(0).getStart()).isEqualTo(at("2026-11-03T09:00:00Z"));
        assertThat(seen.get(0).getAppointmentType()).isEqualTo(AppointmentType.Occurrence);

        Appointment master = Appointment.bindToRecurringMaster(anna, seen.get(0).getId());
        assertThat(master.getId()).isEqualTo(series.getId());
        assertThat(master.getLastOccurrence().getStart()).isEqualTo(at("2026-11-06T09:00:00Z"));
        Appointment third = Appointment.bindToOccurrence(anna, series.getId(), 3);
        assertThat(third.getStart()).isEqualTo(at("2026-11-04T09:00:00Z"));

        third.setLocation("Moved");
        third.setStart(at("2026-11-04T12:00:00Z"));
        third.setEnd(at("2026-11-04T13:00:00Z"));
        third.update(ConflictResolutionMode.AlwaysOverwrite);
        Appointment moved = Appointment.bind(anna, third.getId());
        assertThat(moved.getAppointmentType()).isEqualTo(AppointmentType.Exception);
        assertThat(moved.getOriginalStart()).isEqualTo(at("2026-11-04T09:00:00Z"));
        assertThat(anna.findAppointments(
                                WellKnownFolderName.Calendar,
                                new CalendarView(at("2026-11-04T11:00:00Z"), at("2026-11-05T00:00:00Z")))
                        .getItems())
                .extracting(Appointment::getLocation)
                .containsExactly("Moved");
        assertThat(Appointment.bind(anna, series.getId())
                        .getModifiedOccurrences()
                        .getItems())
                .hasSize(1);

        third.delete(DeleteMode.HardDelete, SendCancellationsMode.SendToNone);
        assertThat(anna.findAppointments(
                                WellKnownFolderName.Calendar,
                                new CalendarView(at("2026-11-03T00:00:00Z"), at("2026-11-05T00:00:00Z")))
                        .getItems())
                .hasSize(1);
    }

    @Test
    void anInvitationIsATentativeAppointmentUntilItIsAccepted() throws Exception {
        Appointment meeting = appointment("Planning");
        meeting.getRequiredAttendees().add(BERT);
        meeting.save(SendInvitationsMode.SendToAllAndSaveCopy);

        Item request = bert.findItems(WellKnownFolderName.Inbox, new ItemView(5))
                .getItems()
                .get(0);
        MeetingRequest got = MeetingRequest.bind(bert, request.getId());
        assertThat(got.getSubject()).isEqualTo("Planning");
        assertThat(got.getStart()).isEqualTo(NINE);
        assertThat(got.getOrganizer().getAddress()).isEqualTo(ANNA);
        Appointment tentative = Appointment.bind(bert, got.getAssociatedAppointmentId());
        assertThat(tentative.getLegacyFreeBusyStatus()).isEqualTo(LegacyFreeBusyStatus.Tentative);

        got.accept(true);
        Appointment accepted = Appointment.bind(bert, tentative.getId());
        assertThat(accepted.getMyResponseType()).isEqualTo(MeetingResponseType.Accept);
        assertThat(accepted.getLegacyFreeBusyStatus()).isEqualTo(LegacyFreeBusyStatus.Busy);
        assertThat(Appointment.bind(anna, meeting.getId())
                        .getRequiredAttendees()
                        .getItems()
                        .get(0)
                        .getResponseType())
                .isEqualTo(MeetingResponseType.Accept);
        assertThat(annas().items(annas().folder(WellKnown.INBOX).id()))
                .extracting(i -> i.get(Props.SUBJECT))
                .containsExactly("Accepted: Planning");
    }

    @Test
    void aCancelledMeetingIsCancelledInTheOtherCalendar() throws Exception {
        Appointment meeting = appointment("Off");
        meeting.getRequiredAttendees().add(BERT);
        meeting.save(SendInvitationsMode.SendOnlyToAll);
        meeting.setLocation("Elsewhere");
        meeting.update(ConflictResolutionMode.AlwaysOverwrite);
        meeting.delete(DeleteMode.MoveToDeletedItems, SendCancellationsMode.SendToAllAndSaveCopy);

        var appointment = berts().items(berts().folder(WellKnown.CALENDAR).id()).get(0);
        assertThat(appointment.is(Props.CANCELLED)).isTrue();
        assertThat(berts().items(berts().folder(WellKnown.INBOX).id()))
                .extracting(i -> i.get(Props.SUBJECT))
                .contains("Canceled: Off");
        for (Item item :
                bert.findItems(WellKnownFolderName.Inbox, new ItemView(5)).getItems()) {
            assertThat(Item.bind(bert, item.getId()).getSubject()).contains("Off");
        }
    }

    @Test
    void anAppointmentThatEndsBeforeItStartsIsRefused() throws Exception {
        Appointment broken = appointment("Backwards");
        broken.setEnd(at("2026-11-01T00:00:00Z"));
        StockMailTest.assertCode(
                () -> broken.save(SendInvitationsMode.SendToNone),
                ServiceError.ErrorCalendarEndDateIsEarlierThanStartDate);
    }

    @Test
    void anAppointmentIsNotMadeInAMailFolder() throws Exception {
        StockMailTest.assertCode(
                () -> appointment("Lost").save(WellKnownFolderName.Inbox, SendInvitationsMode.SendToNone),
                ServiceError.ErrorCannotCreateCalendarItemInNonCalendarFolder);
    }

    private Appointment appointment(String subject) throws Exception {
        Appointment made = new Appointment(anna);
        made.setSubject(subject);
        made.setStart(NINE);
        made.setEnd(TEN);
        return made;
    }

    private static Date at(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
