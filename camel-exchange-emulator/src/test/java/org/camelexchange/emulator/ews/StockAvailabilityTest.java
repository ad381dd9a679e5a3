package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import microsoft.exchange.webservices.data.core.enumeration.availability.AvailabilityData;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.enumeration.property.LegacyFreeBusyStatus;
import microsoft.exchange.webservices.data.core.enumeration.property.OofExternalAudience;
import microsoft.exchange.webservices.data.core.enumeration.property.OofState;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceResponseException;
import microsoft.exchange.webservices.data.core.response.AttendeeAvailability;
import microsoft.exchange.webservices.data.misc.availability.AttendeeInfo;
import microsoft.exchange.webservices.data.misc.availability.AvailabilityOptions;
import microsoft.exchange.webservices.data.misc.availability.GetUserAvailabilityResults;
import microsoft.exchange.webservices.data.misc.availability.OofReply;
import microsoft.exchange.webservices.data.misc.availability.TimeWindow;
import microsoft.exchange.webservices.data.property.complex.EmailAddress;
import microsoft.exchange.webservices.data.property.complex.availability.CalendarEvent;
import microsoft.exchange.webservices.data.property.complex.availability.OofSettings;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.MailboxProps;
import org.camelexchange.emulator.store.OutOfOffice;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class StockAvailabilityTest extends StockClient {
    private static final Instant MIDNIGHT = Instant.parse("2030-05-06T00:00:00Z");

    private static void busy(Mailbox mailbox, String from, String to, String status) {
        mailbox.create(
                mailbox.folder(WellKnown.CALENDAR).id(),
                Item.of(ItemKind.APPOINTMENT)
                        .with(Props.SUBJECT, "Lunch")
                        .with(Props.LOCATION, "Hall")
                        .with(Props.START, Instant.parse("2030-05-06T" + from + ":00Z"))
                        .with(Props.END, Instant.parse("2030-05-06T" + to + ":00Z"))
                        .with(Props.BUSY_STATUS, status));
    }

    private static TimeWindow day() {
        return new TimeWindow(Date.from(MIDNIGHT), Date.from(MIDNIGHT.plusSeconds(86_400)));
    }

    @Test
    void theOwnerSeesAppointmentsAndOthersOnlyWhenTheyAre() throws Exception {
        busy(annas(), "09:00", "10:00", "Busy");
        busy(berts(), "12:00", "13:30", "OOF");
        AvailabilityOptions options = new AvailabilityOptions();
        options.setMergedFreeBusyInterval(60);
        GetUserAvailabilityResults results = anna.getUserAvailability(
                List.of(
                        AttendeeInfo.getAttendeeInfoFromString(ANNA),
                        AttendeeInfo.getAttendeeInfoFromString(BERT),
                        AttendeeInfo.getAttendeeInfoFromString("nobody@example.org")),
                day(),
                AvailabilityData.FreeBusy,
                options);
        List<AttendeeAvailability> all = new ArrayList<>();
        results.getAttendeesAvailability().forEach(all::add);
        CalendarEvent own = all.get(0).getCalendarEvents().iterator().next();
        assertThat(own.getStartTime()).isEqualTo(Date.from(MIDNIGHT.plusSeconds(9 * 3_600)));
        assertThat(own.getFreeBusyStatus()).isEqualTo(LegacyFreeBusyStatus.Busy);
        assertThat(own.getDetails().getSubject()).isEqualTo("Lunch");
        assertThat(own.getDetails().getLocation()).isEqualTo("Hall");
        CalendarEvent other = all.get(1).getCalendarEvents().iterator().next();
        assertThat(other.getFreeBusyStatus()).isEqualTo(LegacyFreeBusyStatus.OOF);
        assertThat(other.getDetails()).isNull();
        assertThat(all.get(1).getWorkingHours().getDaysOfTheWeek()).hasSize(5);
        assertThat(all.get(2).getErrorCode()).isEqualTo(ServiceError.ErrorMailRecipientNotFound);
    }

    @Test
    void aTimeNobodyIsBusyAtIsSuggestedFirst() throws Exception {
        busy(annas(), "08:00", "16:00", "Busy");
        busy(berts(), "08:00", "15:00", "Tentative");
        AvailabilityOptions options = new AvailabilityOptions();
        options.setMeetingDuration(60);
        GetUserAvailabilityResults results = anna.getUserAvailability(
                List.of(AttendeeInfo.getAttendeeInfoFromString(ANNA), AttendeeInfo.getAttendeeInfoFromString(BERT)),
                day(),
                AvailabilityData.FreeBusyAndSuggestions,
                options);
        var suggestion = results.getSuggestions()
                .iterator()
                .next()
                .getTimeSuggestions()
                .iterator()
                .next();
        assertThat(suggestion.getMeetingTime()).isEqualTo(Date.from(MIDNIGHT.plusSeconds(16 * 3_600)));
        assertThat(suggestion.isWorkTime()).isTrue();
        assertThat(suggestion.getQuality().name()).isEqualTo("Excellent");
    }

    @Test
    void theMergedViewHasADigitForEachPieceOfTime() throws Exception {
        busy(berts(), "01:00", "02:00", "Tentative");
        busy(berts(), "02:30", "03:30", "OOF");
        Soap soap = Soap.basic(exchange.ewsUrl(), ANNA, "secret-a");
        assertThat(soap.call(availability("2030-05-06T04:00:00", "30", "MergedOnly"))
                        .first("MergedFreeBusy"))
                .isEqualTo("00110330");
        assertThat(soap.call(availability("2030-05-06T04:00:00", "3", "MergedOnly"))
                        .body())
                .contains("ErrorInvalidMergedFreeBusyInterval");
        assertThat(soap.call(availability("2031-05-06T04:00:00", "30", "MergedOnly"))
                        .body())
                .contains("ErrorTimeIntervalTooBig");
        assertThat(soap.call(availability("2030-05-05T04:00:00", "30", "MergedOnly"))
                        .body())
                .contains("ErrorInvalidTimeInterval");
    }

    /** From two hours before midnight UTC, in a zone that is two hours before UTC and knows no summer. */
    private static String availability(String to, String minutes, String view) {
        String never = "<t:Bias>0</t:Bias><t:Time>00:00:00</t:Time><t:DayOrder>0</t:DayOrder><t:Month>0</t:Month>"
                + "<t:DayOfWeek>Sunday</t:DayOfWeek>";
        return "<m:GetUserAvailabilityRequest><t:TimeZone><t:Bias>0</t:Bias><t:StandardTime>" + never
                + "</t:StandardTime><t:DaylightTime>" + never + "</t:DaylightTime></t:TimeZone><m:MailboxDataArray>"
                + "<t:MailboxData><t:Email><t:Address>" + BERT + "</t:Address></t:Email>"
                + "<t:AttendeeType>Required</t:AttendeeType></t:MailboxData></m:MailboxDataArray>"
                + "<t:FreeBusyViewOptions><t:TimeWindow><t:StartTime>2030-05-06T00:00:00</t:StartTime><t:EndTime>" + to
                + "</t:EndTime></t:TimeWindow><t:MergedFreeBusyIntervalInMinutes>" + minutes
                + "</t:MergedFreeBusyIntervalInMinutes><t:RequestedView>" + view
                + "</t:RequestedView></t:FreeBusyViewOptions></m:GetUserAvailabilityRequest>";
    }

    @Test
    void automaticRepliesAreSetAndRead() throws Exception {
        assertThat(anna.getUserOofSettings(ANNA).getState()).isEqualTo(OofState.Disabled);
        OofSettings settings = new OofSettings();
        settings.setState(OofState.Scheduled);
        settings.setExternalAudience(OofExternalAudience.Known);
        settings.setDuration(day());
        settings.setInternalReply(new OofReply("inside"));
        settings.setExternalReply(new OofReply("outside"));
        anna.setUserOofSettings(ANNA, settings);
        OofSettings read = anna.getUserOofSettings(ANNA);
        assertThat(read.getState()).isEqualTo(OofState.Scheduled);
        assertThat(read.getExternalAudience()).isEqualTo(OofExternalAudience.Known);
        assertThat(read.getDuration().getStartTime()).isEqualTo(Date.from(MIDNIGHT));
        assertThat(read.getInternalReply().getMessage()).isEqualTo("inside");
        assertThat(read.getExternalReply().getMessage()).isEqualTo("outside");
        assertThat(annas().settings()
                        .get(MailboxProps.OUT_OF_OFFICE, OutOfOffice.NONE)
                        .state())
                .isEqualTo("Scheduled");
    }

    @Test
    void automaticRepliesOfOthersAndThoseThatEndBeforeTheyBeginAreRefused() {
        assertThatThrownBy(() -> bert.getUserOofSettings(ANNA)).hasMessageContaining("Access is denied");
        OofSettings settings = new OofSettings();
        settings.setState(OofState.Scheduled);
        settings.setExternalAudience(OofExternalAudience.All);
        settings.setDuration(new TimeWindow(Date.from(MIDNIGHT), Date.from(MIDNIGHT.minusSeconds(60))));
        settings.setInternalReply(new OofReply("inside"));
        settings.setExternalReply(new OofReply("outside"));
        assertThatThrownBy(() -> anna.setUserOofSettings(ANNA, settings))
                .isInstanceOfSatisfying(ServiceResponseException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo(ServiceError.ErrorInvalidScheduledOofDuration));
    }

    @Test
    void roomsAreInTheirLists() throws Exception {
        exchange.store().directory().addRoomList("Main building", "main@example.org");
        exchange.store().directory().addRoom("Blue", "blue@example.org", "main@example.org", Map.of());
        EmailAddress list = anna.getRoomLists().iterator().next();
        assertThat(list.getAddress()).isEqualTo("main@example.org");
        assertThat(list.getName()).isEqualTo("Main building");
        EmailAddress room = anna.getRooms(list).iterator().next();
        assertThat(room.getAddress()).isEqualTo("blue@example.org");
        assertThatThrownBy(() -> anna.getRooms(new EmailAddress("none@example.org")))
                .isInstanceOfSatisfying(ServiceResponseException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo(ServiceError.ErrorNameResolutionNoResults));
    }
}
