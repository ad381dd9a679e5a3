package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.bit;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calendar of the EWS vocabulary over the events of Graph. */
final class BridgeCalendar {
    private static final Codec EVENT_TYPE = Codec.words(
            "singleInstance",
            "Single",
            "occurrence",
            "Occurrence",
            "exception",
            "Exception",
            "seriesMaster",
            "RecurringMaster");
    private static final Codec RESPONSE = Codec.words(
            "none",
            "Unknown",
            "organizer",
            "Organizer",
            "tentativelyAccepted",
            "Tentative",
            "accepted",
            "Accept",
            "declined",
            "Decline",
            "notResponded",
            "NoResponseReceived");

    /** PidLidAppointmentDuration is in minutes, the column as ISO 8601 writes a duration. */
    private static final Codec MINUTES = Codec.reading(
            minutes -> Duration.ofMinutes(Long.parseLong(minutes.toString())).toString());

    /** PidLidAppointmentStateFlags ([MS-OXOCAL] 2.2.1.10). */
    private static final int MEETING = 0x1;

    private static final Map<String, String> ABSENT = absent();

    private BridgeCalendar() {}

    private static Map<String, String> absent() {
        Map<String, String> absent = new HashMap<>();
        absent.put("MimeContent", "Graph gives the MIME of mails only");
        absent.put("ConversationId", "Graph has no conversations of events");
        absent.put("When", "Graph has no text that says when an event is");
        absent.put("ConflictingMeetingCount", "Graph does not count conflicts: query the time span");
        absent.put("AdjacentMeetingCount", "Graph does not count neighbours: query the time span");
        absent.put("SendMeetingInvitations", "Graph tells those who are invited by itself");
        absent.put("SendCancellationsMode", "Graph tells those who are invited by itself");
        absent.put("StartTimeZone_Name", "Graph has the ids of zones, and not their descriptions");
        absent.put("EndTimeZone_Name", "Graph has the ids of zones, and not their descriptions");
        return absent;
    }

    static GraphTable table() {
        return GraphTable.of(
                        "EWS",
                        "Calendar",
                        false,
                        "calendar/events",
                        "calendars/{parent}/events",
                        "ParentFolderId",
                        "events/{id}",
                        "calendar",
                        Set.of(GraphTable.Trait.CALENDAR_VIEW),
                        List.of(
                                of("ItemId", STRING, "id", KEY, ALWAYS),
                                of("ItemChangeKey", STRING, "changeKey", VERSION, ALWAYS),
                                of("Subject", STRING, "subject", WRITE, FILTER, SORT),
                                of("Sensitivity", STRING, "sensitivity", Codec.CAPITALIZED, WRITE, ALWAYS),
                                of("Body", STRING, "body", Codec.BODY, WRITE, CONTENT),
                                of("Categories", STRING, "categories[]", WRITE),
                                of("Importance", STRING, "importance", Codec.CAPITALIZED, WRITE, FILTER, ALWAYS),
                                of("DateTimeCreated", DATETIME, "createdDateTime", FILTER, SORT, ALWAYS),
                                of("ReminderIsSet", BOOLEAN, "isReminderOn", WRITE),
                                of("ReminderMinutesBeforeStart", INTEGER, "reminderMinutesBeforeStart", WRITE),
                                of("HasAttachments", BOOLEAN, "hasAttachments", ALWAYS),
                                of("LastModifiedTime", DATETIME, "lastModifiedDateTime", FILTER, SORT, ALWAYS),
                                of("WebClientReadFormQueryString", STRING, "webLink"),
                                of("OriginalStart", DATETIME, "originalStart"),
                                of("IsAllDayEvent", BOOLEAN, "isAllDay", WRITE, FILTER, ALWAYS),
                                of("LegacyFreeBusyStatus", STRING, "showAs", Codec.BUSY, WRITE),
                                of("Location", STRING, "location/displayName", Codec.FILLED, WRITE),
                                of("IsCancelled", BOOLEAN, "isCancelled"),
                                of("IsResponseRequested", BOOLEAN, "responseRequested"),
                                of("CalendarItemType", STRING, "type", EVENT_TYPE),
                                of("IsRecurring", BOOLEAN, "type", Codec.is("occurrence", "exception")),
                                of("MyResponseType", STRING, "responseStatus/response", RESPONSE),
                                of("OrganizerName", STRING, "organizer/emailAddress/name"),
                                of("OrganizerEmailAddress", STRING, "organizer/emailAddress/address"),
                                of("AllowNewTimeProposal", BOOLEAN, "allowNewTimeProposals", WRITE),
                                of("IsOnlineMeeting", BOOLEAN, "isOnlineMeeting"),
                                of("ParentFolderId", STRING, "calendar/id", CREATE),
                                of("ParentFolderChangeKey", STRING, "calendar/changeKey"),
                                of("EffectiveRights_ViewPrivateItems", BOOLEAN, "calendar/canViewPrivateItems"),
                                BridgeItem.headers(),
                                of("DateTimeReceived", DATETIME, "SystemTime 0x0E06"),
                                of("DateTimeSent", DATETIME, "SystemTime 0x0039"),
                                bit("IsDraft", Mapi.FLAGS, Mapi.UNSENT),
                                of("UniqueBody", STRING, "body", Codec.BODY, CONTENT),
                                of("UniqueBodyType", STRING, "body", Codec.BODY_TYPE, CONTENT),
                                bit("IsMeeting", Mapi.appointment("Integer", "0x8217"), MEETING),
                                of("AppointmentState", STRING, Mapi.appointment("Integer", "0x8217")),
                                of("MeetingRequestWasSent", BOOLEAN, Mapi.appointment("Boolean", "0x8229")),
                                // Every address Graph gives is one of SMTP.
                                of("OrganizerRoutingType", STRING, "=SMTP", CONTENT),
                                of("Duration", STRING, Mapi.appointment("Integer", "0x8213"), MINUTES),
                                of("TimeZone", STRING, Mapi.appointment("String", "0x8234")),
                                of("AppointmentReplyTime", DATETIME, Mapi.appointment("SystemTime", "0x8220")),
                                of("AppointmentSequenceNumber", INTEGER, Mapi.appointment("Integer", "0x8201")),
                                of("ConferenceType", INTEGER, Mapi.appointment("Integer", "0x8241"), WRITE, FILTER),
                                of("MeetingWorkspaceUrl", STRING, Mapi.appointment("String", "0x8209"), WRITE, FILTER),
                                of("NetShowUrl", STRING, Mapi.appointment("String", "0x8248"), WRITE, FILTER)))
                .and(BridgeItem.columns())
                .and(BridgeItem.pseudo())
                .and(EventTime.start())
                .and(EventTime.end())
                .and(RecurrenceJson.columns())
                .and(SeriesColumns.columns())
                .and(Attendees.columns())
                .without(BridgeItem.absent(ABSENT));
    }
}
