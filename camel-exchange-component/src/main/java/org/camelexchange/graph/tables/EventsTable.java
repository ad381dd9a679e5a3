package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Events of a calendar; a series is one row. */
final class EventsTable {
    private EventsTable() {}

    static GraphTable table() {
        List<GraphColumn> columns = new ArrayList<>(List.of(
                of("id", STRING, "id", KEY, ALWAYS),
                of("categories", STRUCTURE, "categories", WRITE),
                of("changeKey", STRING, "changeKey", VERSION, ALWAYS),
                GraphColumn.date("createdDateTime"),
                GraphColumn.date("lastModifiedDateTime"),
                of("allowNewTimeProposals", BOOLEAN, "allowNewTimeProposals", WRITE),
                of("attendees", STRUCTURE, "attendees", WRITE),
                of("body_contentType", STRING, "body/contentType", WRITE, CONTENT),
                of("body_content", STRING, "body/content", WRITE, CONTENT),
                of("bodyPreview", STRING, "bodyPreview"),
                // Pseudo column: the calendar the event lies in.
                of("calendarId", STRING, "", CREATE, PARENT),
                of("end_dateTime", STRING, "end/dateTime", WRITE, FILTER, SORT, ALWAYS),
                of("end_timeZone", STRING, "end/timeZone", WRITE),
                of("hasAttachments", BOOLEAN, "hasAttachments", ALWAYS),
                of("iCalUId", STRING, "iCalUId", FILTER),
                of("importance", STRING, "importance", Codec.WORD, WRITE, FILTER, ALWAYS),
                of("isAllDay", BOOLEAN, "isAllDay", WRITE, FILTER, ALWAYS),
                of("isCancelled", BOOLEAN, "isCancelled"),
                of("isOnlineMeeting", BOOLEAN, "isOnlineMeeting", WRITE),
                of("isOrganizer", BOOLEAN, "isOrganizer"),
                of("isReminderOn", BOOLEAN, "isReminderOn", WRITE),
                of("location_displayName", STRING, "location/displayName", WRITE),
                of("location_locationEmailAddress", STRING, "location/locationEmailAddress", WRITE)));
        for (String part : List.of("street", "city", "state", "countryOrRegion", "postalCode")) {
            columns.add(of("location_address_" + part, STRING, "location/address/" + part, WRITE));
        }
        columns.addAll(List.of(
                of("locations", STRUCTURE, "locations", WRITE),
                of("onlineMeetingUrl", STRING, "onlineMeetingUrl"),
                of("organizer_emailAddress_name", STRING, "organizer/emailAddress/name"),
                of("organizer_emailAddress_address", STRING, "organizer/emailAddress/address"),
                of("originalEndTimeZone", STRING, "originalEndTimeZone"),
                of("originalStart", DATETIME, "originalStart"),
                of("originalStartTimeZone", STRING, "originalStartTimeZone"),
                of("recurrence_pattern_type", STRING, "recurrence/pattern/type", WRITE),
                of("recurrence_pattern_interval", INTEGER, "recurrence/pattern/interval", WRITE),
                of("recurrence_pattern_month", INTEGER, "recurrence/pattern/month", WRITE),
                of("recurrence_pattern_dayOfMonth", INTEGER, "recurrence/pattern/dayOfMonth", WRITE),
                of("recurrence_pattern_daysOfWeek", STRUCTURE, "recurrence/pattern/daysOfWeek", WRITE),
                of("recurrence_pattern_firstDayOfWeek", STRING, "recurrence/pattern/firstDayOfWeek", WRITE),
                of("recurrence_pattern_index", STRING, "recurrence/pattern/index", WRITE),
                of("recurrence_range_type", STRING, "recurrence/range/type", WRITE),
                of("recurrence_range_startDate", STRING, "recurrence/range/startDate", WRITE),
                of("recurrence_range_endDate", STRING, "recurrence/range/endDate", WRITE),
                of("recurrence_range_recurrenceTimeZone", STRING, "recurrence/range/recurrenceTimeZone", WRITE),
                of("recurrence_range_numberOfOccurrences", INTEGER, "recurrence/range/numberOfOccurrences", WRITE),
                of("reminderMinutesBeforeStart", INTEGER, "reminderMinutesBeforeStart", WRITE),
                of("responseRequested", BOOLEAN, "responseRequested", WRITE),
                of("responseStatus_response", STRING, "responseStatus/response"),
                of("responseStatus_time", DATETIME, "responseStatus/time"),
                of("sensitivity", STRING, "sensitivity", WRITE),
                of("seriesMasterId", STRING, "seriesMasterId"),
                of("showAs", STRING, "showAs", WRITE),
                of("start_dateTime", STRING, "start/dateTime", WRITE, FILTER, SORT, ALWAYS),
                of("start_timeZone", STRING, "start/timeZone", WRITE),
                of("subject", STRING, "subject", WRITE, FILTER, SORT),
                of("type", STRING, "type"),
                of("webLink", STRING, "webLink")));
        return GraphTable.of(
                GraphTable.OWN,
                "Events",
                false,
                "events",
                "calendars/{parent}/events",
                "calendarId",
                "events/{id}",
                null,
                Set.of(),
                columns);
    }
}
