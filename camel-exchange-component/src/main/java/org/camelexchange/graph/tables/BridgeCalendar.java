package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
import java.util.Set;

/** The calendar of the EWS vocabulary over the events of Graph. */
final class BridgeCalendar {
    private static final Codec BUSY = Codec.words(
            "free",
            "Free",
            "tentative",
            "Tentative",
            "busy",
            "Busy",
            "oof",
            "OOF",
            "workingElsewhere",
            "WorkingElsewhere",
            "unknown",
            "NoData");
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

    private BridgeCalendar() {}

    static GraphTable table() {
        return GraphTable.of(
                        "EWS",
                        "Calendar",
                        false,
                        "calendar/events",
                        null,
                        null,
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
                                of("LegacyFreeBusyStatus", STRING, "showAs", BUSY, WRITE),
                                of("Location", STRING, "location/displayName", WRITE),
                                of("IsCancelled", BOOLEAN, "isCancelled"),
                                of("IsResponseRequested", BOOLEAN, "responseRequested"),
                                of("CalendarItemType", STRING, "type", EVENT_TYPE),
                                of("IsRecurring", BOOLEAN, "type", Codec.is("occurrence", "exception")),
                                of("MyResponseType", STRING, "responseStatus/response", RESPONSE),
                                of("OrganizerName", STRING, "organizer/emailAddress/name"),
                                of("OrganizerEmailAddress", STRING, "organizer/emailAddress/address"),
                                of("AllowNewTimeProposal", BOOLEAN, "allowNewTimeProposals", WRITE),
                                of("IsOnlineMeeting", BOOLEAN, "isOnlineMeeting")))
                .and(EventTime.start())
                .and(EventTime.end())
                .and(RecurrenceJson.columns());
    }
}
