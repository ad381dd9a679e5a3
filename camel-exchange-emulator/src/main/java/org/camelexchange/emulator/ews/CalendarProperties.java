package org.camelexchange.emulator.ews;

import static org.camelexchange.emulator.ews.Property.Flag.APPEND;
import static org.camelexchange.emulator.ews.Property.Flag.DEFAULT;
import static org.camelexchange.emulator.ews.Property.Flag.GET_ONLY;
import static org.camelexchange.emulator.ews.Property.Flag.NO_QUERY;
import static org.camelexchange.emulator.ews.Property.derived;
import static org.camelexchange.emulator.ews.Property.empty;
import static org.camelexchange.emulator.ews.Property.stored;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.store.Attendee;
import org.camelexchange.emulator.store.Derived;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** The properties of appointments and of mails about meetings ([MS-OXWSMTGS] 2.2.4). */
final class CalendarProperties {
    private static final Codec<String> BUSY =
            Codecs.oneOf("Free", "Tentative", "Busy", "OOF", "WorkingElsewhere", "NoData");
    private static final Codec<String> RESPONSE =
            Codecs.oneOf("Unknown", "Organizer", "Tentative", "Accept", "Decline", "NoResponseReceived");

    static final Property<String> UID =
            stored("calendar:UID", Codecs.STRING, Props.UID).since(Version.EXCHANGE2007_SP1);
    static final Property<Instant> RECURRENCE_ID =
            derived("calendar:RecurrenceId", Codecs.DATE_TIME, Seen::occurrence).since(Version.EXCHANGE2007_SP1);
    static final Property<Instant> STAMP = derived(
                    "calendar:DateTimeStamp", Codecs.DATE_TIME, s -> s.item().created())
            .since(Version.EXCHANGE2007_SP1);
    static final Property<Instant> START =
            stored("calendar:Start", Codecs.DATE_TIME, Props.START).flags(DEFAULT);
    static final Property<Instant> END =
            stored("calendar:End", Codecs.DATE_TIME, Props.END).flags(DEFAULT);
    static final Property<Instant> ORIGINAL_START =
            derived("calendar:OriginalStart", Codecs.DATE_TIME, Seen::occurrence);
    static final Property<Boolean> ALL_DAY =
            stored("calendar:IsAllDayEvent", Codecs.BOOLEAN, Props.ALL_DAY).otherwise(false);
    static final Property<String> BUSY_STATUS = stored("calendar:LegacyFreeBusyStatus", BUSY, Props.BUSY_STATUS)
            .otherwise("Busy")
            .flags(DEFAULT);
    static final Property<String> LOCATION =
            stored("calendar:Location", Codecs.STRING, Props.LOCATION).flags(DEFAULT);
    static final Property<String> WHEN =
            stored("calendar:When", Codecs.STRING, Props.WHEN).got(s -> s.item().get(Props.WHEN, when(s)));
    static final Property<Boolean> IS_MEETING =
            derived("calendar:IsMeeting", Codecs.BOOLEAN, s -> s.item().is(Props.MEETING));
    static final Property<Boolean> IS_CANCELLED =
            derived("calendar:IsCancelled", Codecs.BOOLEAN, s -> s.item().is(Props.CANCELLED));
    static final Property<Boolean> IS_RECURRING =
            derived("calendar:IsRecurring", Codecs.BOOLEAN, s -> s.occurrence() != null);
    static final Property<Boolean> REQUEST_SENT = derived(
            "calendar:MeetingRequestWasSent", Codecs.BOOLEAN, s -> s.item().is(Props.REQUEST_SENT));
    static final Property<Boolean> RESPONSE_REQUESTED = stored(
                    "calendar:IsResponseRequested", Codecs.BOOLEAN, Props.RESPONSE_REQUESTED)
            .otherwise(true);
    static final Property<String> TYPE = derived(
                    "calendar:CalendarItemType",
                    Codecs.oneOf("Single", "Occurrence", "Exception", "RecurringMaster"),
                    CalendarProperties::type)
            .flags(DEFAULT);
    static final Property<String> MY_RESPONSE = stored("calendar:MyResponseType", RESPONSE, Props.MY_RESPONSE)
            .got(s -> s.item().get(Props.MY_RESPONSE, s.item().is(Props.MEETING) ? "Organizer" : "Unknown"));
    static final Property<org.camelexchange.emulator.store.Address> ORGANIZER = derived(
                    "calendar:Organizer", People.ONE, s -> s.item()
                            .get(
                                    Props.ORGANIZER,
                                    s.mailbox() == null ? null : s.mailbox().owner()))
            .flags(DEFAULT);
    static final Property<List<Attendee>> REQUIRED = attendees("RequiredAttendees", Attendee.Role.REQUIRED);
    static final Property<List<Attendee>> OPTIONAL = attendees("OptionalAttendees", Attendee.Role.OPTIONAL);
    static final Property<List<Attendee>> RESOURCES = attendees("Resources", Attendee.Role.RESOURCE);
    static final Property<org.camelexchange.emulator.store.Recurrence> RECURRENCE = stored(
                    "calendar:Recurrence", Recurrences.CODEC, Props.RECURRENCE)
            .got(s -> s.occurrence() == null ? s.item().get(Props.RECURRENCE) : null)
            .flags(GET_ONLY, NO_QUERY);

    /** What meeting requests and appointments have alike, from Start to the end of the attendees. */
    private static final List<Property<?>> TIMES =
            List.of(START, END, ORIGINAL_START, ALL_DAY, BUSY_STATUS, LOCATION, WHEN, IS_MEETING, IS_CANCELLED);

    private static final List<Property<?>> AFTER_ATTENDEES = List.of(
            SeriesProperties.CONFLICTS,
            SeriesProperties.ADJACENT,
            empty("calendar:ConflictingMeetings").flags(GET_ONLY),
            empty("calendar:AdjacentMeetings").flags(GET_ONLY),
            SeriesProperties.DURATION,
            derived("calendar:TimeZone", Codecs.STRING, s -> Derived.zoneDescription(s.item())),
            stored("calendar:AppointmentReplyTime", Codecs.DATE_TIME, Props.REPLY_TIME)
                    .readOnly(),
            stored("calendar:AppointmentSequenceNumber", Codecs.INTEGER, Props.SEQUENCE)
                    .otherwise(0)
                    .readOnly(),
            derived("calendar:AppointmentState", Codecs.INTEGER, s -> Derived.meetingState(s.mailbox(), s.item())),
            RECURRENCE,
            SeriesProperties.FIRST,
            SeriesProperties.LAST,
            SeriesProperties.MODIFIED,
            SeriesProperties.DELETED,
            SeriesProperties.MEETING_ZONE,
            SeriesProperties.START_ZONE,
            SeriesProperties.END_ZONE,
            stored("calendar:ConferenceType", Codecs.INTEGER, Props.CONFERENCE_TYPE)
                    .otherwise(0),
            stored("calendar:AllowNewTimeProposal", Codecs.BOOLEAN, Props.ALLOW_NEW_TIME)
                    .otherwise(true),
            stored("calendar:IsOnlineMeeting", Codecs.BOOLEAN, Props.ONLINE_MEETING)
                    .otherwise(false),
            stored("calendar:MeetingWorkspaceUrl", Codecs.STRING, Props.MEETING_WORKSPACE),
            stored("calendar:NetShowUrl", Codecs.STRING, Props.NET_SHOW));

    static final List<Property<?>> APPOINTMENT = joined(
            List.of(UID, RECURRENCE_ID, STAMP),
            TIMES,
            List.of(IS_RECURRING, REQUEST_SENT, RESPONSE_REQUESTED, TYPE, MY_RESPONSE, ORGANIZER),
            List.of(REQUIRED, OPTIONAL, RESOURCES),
            AFTER_ATTENDEES,
            List.of(
                    empty("calendar:EnhancedLocation").since(Version.EXCHANGE2016),
                    derived("calendar:IsOrganizer", Codecs.BOOLEAN, CalendarProperties::organized)
                            .since(Version.EXCHANGE2013)));

    private static final Property<Codecs.Id> ASSOCIATED = derived(
                    "meeting:AssociatedCalendarItemId", Codecs.ID, CalendarProperties::associated)
            .flags(NO_QUERY, DEFAULT);

    static final List<Property<?>> MEETING_MESSAGE = List.of(
            ASSOCIATED,
            derived("meeting:IsDelegated", Codecs.BOOLEAN, s -> false),
            derived("meeting:IsOutOfDate", Codecs.BOOLEAN, s -> false),
            derived("meeting:HasBeenProcessed", Codecs.BOOLEAN, s -> true),
            derived("meeting:ResponseType", RESPONSE, s -> s.item().get(Props.MY_RESPONSE, "NoResponseReceived")),
            UID,
            RECURRENCE_ID,
            STAMP);

    static final List<Property<?>> MEETING_REQUEST = joined(
            MEETING_MESSAGE,
            List.of(
                    derived("meetingRequest:MeetingRequestType", Codecs.STRING, s -> "NewMeetingRequest"),
                    derived("meetingRequest:IntendedFreeBusyStatus", BUSY, s -> s.item()
                            .get(Props.BUSY_STATUS, "Busy"))),
            TIMES,
            List.of(IS_RECURRING, REQUEST_SENT, TYPE, MY_RESPONSE, ORGANIZER),
            List.of(REQUIRED, OPTIONAL, RESOURCES),
            AFTER_ATTENDEES);

    /** Answers and cancellations. */
    static final List<Property<?>> MEETING_NOTE = joined(MEETING_MESSAGE, List.of(START, END, LOCATION, RECURRENCE));

    private CalendarProperties() {}

    @SafeVarargs
    private static List<Property<?>> joined(List<Property<?>>... parts) {
        List<Property<?>> all = new ArrayList<>();
        for (List<Property<?>> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    private static Property<List<Attendee>> attendees(String name, Attendee.Role role) {
        return derived("calendar:" + name, People.ATTENDEES, s -> s.item().get(Props.ATTENDEES, List.of()).stream()
                        .filter(a -> a.role() == role)
                        .toList())
                .set((item, some) -> withAttendees(item, role, some == null ? List.of() : some))
                .flags(GET_ONLY, APPEND);
    }

    private static Item withAttendees(Item item, Attendee.Role role, List<Attendee> some) {
        List<Attendee> all = new ArrayList<>(item.get(Props.ATTENDEES, List.of()));
        List<Attendee> old = all.stream().filter(a -> a.role() == role).toList();
        all.removeIf(a -> a.role() == role);
        for (Attendee attendee : some) {
            // Who was invited before keeps the answer given.
            all.add(old.stream()
                    .filter(o -> o.address()
                            .address()
                            .equalsIgnoreCase(attendee.address().address()))
                    .findFirst()
                    .map(o -> o.called(attendee.address()))
                    .orElse(Attendee.invited(attendee.address(), role)));
        }
        return item.with(Props.ATTENDEES, all.isEmpty() ? null : List.copyOf(all));
    }

    private static String when(Seen seen) {
        Item item = seen.item();
        return item.get(Props.START) == null
                ? null
                : Codecs.dateTime(item.get(Props.START))
                        + (item.get(Props.END) == null ? "" : " - " + Codecs.dateTime(item.get(Props.END)));
    }

    private static String type(Seen seen) {
        if (seen.occurrence() != null) {
            return SeriesProperties.modified(seen) ? "Exception" : "Occurrence";
        }
        return seen.item().get(Props.RECURRENCE) == null ? "Single" : "RecurringMaster";
    }

    static boolean organized(Seen seen) {
        return Derived.organized(seen.mailbox(), seen.item());
    }

    private static Codecs.Id associated(Seen seen) {
        String id = seen.item().get(Props.ASSOCIATED_APPOINTMENT);
        return id == null || seen.mailbox() == null
                ? null
                : seen.mailbox()
                        .findItem(id)
                        .map(a -> new Codecs.Id(a.entryId(), a.changeKey()))
                        .orElse(null);
    }
}
