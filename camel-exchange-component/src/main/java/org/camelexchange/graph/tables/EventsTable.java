package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.ALWAYS;
import static org.camelexchange.graph.tables.Flag.CONTENT;
import static org.camelexchange.graph.tables.Flag.CREATE;
import static org.camelexchange.graph.tables.Flag.FILTER;
import static org.camelexchange.graph.tables.Flag.KEY;
import static org.camelexchange.graph.tables.Flag.PARENT;
import static org.camelexchange.graph.tables.Flag.SINGLE;
import static org.camelexchange.graph.tables.Flag.SORT;
import static org.camelexchange.graph.tables.Flag.VERSION;
import static org.camelexchange.graph.tables.Flag.WRITE;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.graph.tables.GraphColumn.pseudo;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATE;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.DOUBLE;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.ArrayList;
import java.util.List;

/** Events of a calendar; a series is one row. */
final class EventsTable {
    private EventsTable() {}

    static GraphTable table() {
        List<GraphColumn> columns = columns();
        columns.add(of("calendarId", STRING, "", CREATE, PARENT));
        columns.add(pseudo("groupId", STRING, PARENT));
        return GraphTable.own("Events", "events", "events/{id}", columns)
                .below("calendarId", "calendars/{parent}/events", "calendars/{parent}/events/{id}")
                .below("groupId", "/groups/{parent}/events", "/groups/{parent}/events/{id}");
    }

    /** The columns of an event, which its views share. */
    static List<GraphColumn> columns() {
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
                of("cancelledOccurrences", STRUCTURE, "cancelledOccurrences", SINGLE),
                of("end_dateTime", STRING, "end/dateTime", Codec.TIME_TEXT, WRITE, FILTER, SORT, ALWAYS),
                of("end_timeZone", STRING, "end/timeZone", WRITE),
                of("hasAttachments", BOOLEAN, "hasAttachments", ALWAYS),
                of("hideAttendees", BOOLEAN, "hideAttendees", WRITE),
                of("iCalUId", STRING, "iCalUId", FILTER),
                of("importance", STRING, "importance", Codec.WORD, WRITE, FILTER, ALWAYS),
                of("isAllDay", BOOLEAN, "isAllDay", WRITE, FILTER, ALWAYS),
                of("isCancelled", BOOLEAN, "isCancelled"),
                of("isDraft", BOOLEAN, "isDraft"),
                of("isOnlineMeeting", BOOLEAN, "isOnlineMeeting", WRITE),
                of("isOrganizer", BOOLEAN, "isOrganizer"),
                of("isReminderOn", BOOLEAN, "isReminderOn", WRITE),
                of("location_displayName", STRING, "location/displayName", WRITE),
                of("location_locationEmailAddress", STRING, "location/locationEmailAddress", WRITE)));
        for (String part : List.of("street", "city", "state", "countryOrRegion", "postalCode")) {
            columns.add(of("location_address_" + part, STRING, "location/address/" + part, WRITE));
        }
        for (String part : List.of("altitude", "latitude", "longitude", "accuracy", "altitudeAccuracy")) {
            columns.add(of("location_coordinates_" + part, DOUBLE, "location/coordinates/" + part, WRITE));
        }
        columns.addAll(List.of(
                of("location_locationUri", STRING, "location/locationUri", WRITE),
                of("location_locationType", STRING, "location/locationType", WRITE),
                of("location_uniqueId", STRING, "location/uniqueId", WRITE),
                of("location_uniqueIdType", STRING, "location/uniqueIdType", WRITE),
                of("locations", STRUCTURE, "locations", WRITE),
                of("onlineMeeting_conferenceId", STRING, "onlineMeeting/conferenceId"),
                of("onlineMeeting_joinUrl", STRING, "onlineMeeting/joinUrl"),
                of("onlineMeeting_phones", STRUCTURE, "onlineMeeting/phones"),
                of("onlineMeeting_quickDial", STRING, "onlineMeeting/quickDial"),
                of("onlineMeeting_tollFreeNumbers", STRUCTURE, "onlineMeeting/tollFreeNumbers"),
                of("onlineMeeting_tollNumber", STRING, "onlineMeeting/tollNumber"),
                of("onlineMeetingProvider", STRING, "onlineMeetingProvider", WRITE),
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
                of("recurrence_range_startDate", DATE, "recurrence/range/startDate", WRITE),
                of("recurrence_range_endDate", DATE, "recurrence/range/endDate", WRITE),
                of("recurrence_range_recurrenceTimeZone", STRING, "recurrence/range/recurrenceTimeZone", WRITE),
                of("recurrence_range_numberOfOccurrences", INTEGER, "recurrence/range/numberOfOccurrences", WRITE),
                of("reminderMinutesBeforeStart", INTEGER, "reminderMinutesBeforeStart", WRITE),
                of("responseRequested", BOOLEAN, "responseRequested", WRITE),
                of("responseStatus_response", STRING, "responseStatus/response"),
                of("responseStatus_time", DATETIME, "responseStatus/time"),
                of("sensitivity", STRING, "sensitivity", WRITE),
                of("seriesMasterId", STRING, "seriesMasterId"),
                of("showAs", STRING, "showAs", WRITE),
                of("start_dateTime", STRING, "start/dateTime", Codec.TIME_TEXT, WRITE, FILTER, SORT, ALWAYS),
                of("start_timeZone", STRING, "start/timeZone", WRITE),
                of("subject", STRING, "subject", WRITE, FILTER, SORT),
                of("transactionId", STRING, "transactionId", CREATE),
                of("type", STRING, "type"),
                of("webLink", STRING, "webLink")));
        return columns;
    }
}
