package org.camelexchange.ews.tables;

import static org.camelexchange.ews.tables.EwsColumn.of;
import static org.camelexchange.ews.tables.EwsColumn.word;
import static org.camelexchange.ews.tables.Flag.ALWAYS;
import static org.camelexchange.ews.tables.Flag.CREATE;
import static org.camelexchange.ews.tables.Flag.FILTER;
import static org.camelexchange.ews.tables.Flag.GET;
import static org.camelexchange.ews.tables.Flag.SORT;
import static org.camelexchange.ews.tables.Flag.WRITE;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.backend.PseudoColumns;
import org.camelexchange.table.RecurrenceColumns;

/** The calendar ([MS-OXWSMTGS] 2.2.4.9 CalendarItemType). */
final class CalendarTable {
    private CalendarTable() {}

    static EwsTable calendar() {
        List<EwsColumn> own = new ArrayList<>(appointment());
        own.addAll(RecurrenceXml.columns("calendar:Recurrence", RecurrenceColumns.CALENDAR));
        own.addAll(occurrence("FirstOccurrence"));
        own.addAll(occurrence("LastOccurrence"));
        own.add(ContentXml.column(
                "ModifiedOccurrences_Aggregate", "calendar:ModifiedOccurrences", "ModifiedOccurrences"));
        own.add(ContentXml.column("DeletedOccurrences_Aggregate", "calendar:DeletedOccurrences", "DeletedOccurrences"));
        own.addAll(ZoneXml.columns("StartTimeZone"));
        own.addAll(ZoneXml.columns("EndTimeZone"));
        own.addAll(meeting());
        own.add(EwsColumn.pseudo(PseudoColumns.SEND_MEETING_INVITATIONS));
        own.add(EwsColumn.pseudo(PseudoColumns.SEND_CANCELLATIONS_MODE));
        return EwsTable.of("Calendar", EwsTable.Kind.ITEM, "calendar", "CalendarItem", ItemColumns.with(own));
    }

    /** The first or the last of a series ([MS-OXWSMTGS] 2.2.4.25 OccurrenceInfoType). */
    private static List<EwsColumn> occurrence(String which) {
        String uri = "calendar:" + which;
        return List.of(
                of(which + "_ItemId", STRING, uri, which + "/ItemId@Id", GET),
                of(which + "_Start", DATETIME, uri, which + "/Start", GET),
                of(which + "_End", DATETIME, uri, which + "/End", GET),
                of(which + "_OriginalStart", DATETIME, uri, which + "/OriginalStart", GET));
    }

    private static List<EwsColumn> appointment() {
        return List.of(
                of("Start", DATETIME, "calendar:Start", "Start", WRITE, FILTER, SORT, ALWAYS),
                of("End", DATETIME, "calendar:End", "End", WRITE, FILTER, SORT, ALWAYS),
                of("OriginalStart", DATETIME, "calendar:OriginalStart", "OriginalStart"),
                of("IsAllDayEvent", BOOLEAN, "calendar:IsAllDayEvent", "IsAllDayEvent", WRITE, FILTER),
                word(
                        "LegacyFreeBusyStatus",
                        "calendar:LegacyFreeBusyStatus",
                        "LegacyFreeBusyStatus",
                        List.of("Free", "Tentative", "Busy", "OOF", "WorkingElsewhere", "NoData"),
                        WRITE,
                        FILTER),
                of("Location", STRING, "calendar:Location", "Location", WRITE, FILTER, SORT),
                of("When", STRING, "calendar:When", "When"),
                of("IsMeeting", BOOLEAN, "calendar:IsMeeting", "IsMeeting"),
                of("IsCancelled", BOOLEAN, "calendar:IsCancelled", "IsCancelled"),
                of("IsRecurring", BOOLEAN, "calendar:IsRecurring", "IsRecurring"),
                of("MeetingRequestWasSent", BOOLEAN, "calendar:MeetingRequestWasSent", "MeetingRequestWasSent"),
                of("IsResponseRequested", BOOLEAN, "calendar:IsResponseRequested", "IsResponseRequested"),
                of("CalendarItemType", STRING, "calendar:CalendarItemType", "CalendarItemType"),
                of("MyResponseType", STRING, "calendar:MyResponseType", "MyResponseType"),
                of("OrganizerName", STRING, "calendar:Organizer", "Organizer/Mailbox/Name"),
                of("OrganizerEmailAddress", STRING, "calendar:Organizer", "Organizer/Mailbox/EmailAddress", GET),
                of("OrganizerRoutingType", STRING, "calendar:Organizer", "Organizer/Mailbox/RoutingType", GET),
                attendees("RequiredAttendees", "Name", CREATE),
                attendees("RequiredAttendees", "EmailAddress", WRITE),
                attendees("OptionalAttendees", "Name", CREATE),
                attendees("OptionalAttendees", "EmailAddress", WRITE),
                attendees("Resources", "Name", CREATE),
                attendees("Resources", "EmailAddress", WRITE),
                of(
                        "ConflictingMeetingCount",
                        INTEGER,
                        "calendar:ConflictingMeetingCount",
                        "ConflictingMeetingCount",
                        GET),
                of("AdjacentMeetingCount", INTEGER, "calendar:AdjacentMeetingCount", "AdjacentMeetingCount", GET),
                of("Duration", STRING, "calendar:Duration", "Duration"),
                of("TimeZone", STRING, "calendar:TimeZone", "TimeZone"),
                of("AppointmentReplyTime", DATETIME, "calendar:AppointmentReplyTime", "AppointmentReplyTime"),
                of(
                        "AppointmentSequenceNumber",
                        INTEGER,
                        "calendar:AppointmentSequenceNumber",
                        "AppointmentSequenceNumber"),
                of("AppointmentState", STRING, "calendar:AppointmentState", "AppointmentState"));
    }

    private static List<EwsColumn> meeting() {
        return List.of(
                of("ConferenceType", INTEGER, "calendar:ConferenceType", "ConferenceType", WRITE),
                of("AllowNewTimeProposal", BOOLEAN, "calendar:AllowNewTimeProposal", "AllowNewTimeProposal", WRITE),
                of("IsOnlineMeeting", BOOLEAN, "calendar:IsOnlineMeeting", "IsOnlineMeeting"),
                of("MeetingWorkspaceUrl", STRING, "calendar:MeetingWorkspaceUrl", "MeetingWorkspaceUrl", WRITE),
                of("NetShowUrl", STRING, "calendar:NetShowUrl", "NetShowUrl", WRITE));
    }

    /** Those who are invited, side by side in lists. */
    private static EwsColumn attendees(String role, String part, Flag settable) {
        return of(role + "_" + part, STRING, "calendar:" + role, role + "/Attendee*/Mailbox/" + part, settable, GET);
    }
}
