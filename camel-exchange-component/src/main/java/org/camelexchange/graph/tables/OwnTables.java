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
import static org.camelexchange.table.ColumnType.BINARY;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.INTEGER;
import static org.camelexchange.table.ColumnType.STRING;
import static org.camelexchange.table.ColumnType.STRUCTURE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Graph's own tables: the names of its properties, with {@code _} for each step into a structure. */
final class OwnTables {
    private static final String SCHEMA = "MSGraph";

    private OwnTables() {}

    static GraphTable messages() {
        return GraphTable.of(
                SCHEMA,
                "Messages",
                false,
                "messages",
                "mailFolders/{parent}/messages",
                "parentFolderId",
                "messages/{id}",
                null,
                Set.of(GraphTable.Trait.MAIL),
                List.of(
                        of("id", STRING, "id", KEY, ALWAYS),
                        of("categories", STRUCTURE, "categories", WRITE),
                        of("changeKey", STRING, "changeKey", VERSION, ALWAYS),
                        date("createdDateTime"),
                        date("lastModifiedDateTime"),
                        of("bccRecipients", STRUCTURE, "bccRecipients", WRITE),
                        of("body_contentType", STRING, "body/contentType", WRITE, CONTENT),
                        of("body_content", STRING, "body/content", WRITE, CONTENT),
                        of("bodyPreview", STRING, "bodyPreview"),
                        of("ccRecipients", STRUCTURE, "ccRecipients", WRITE),
                        of("conversationId", STRING, "conversationId", FILTER),
                        of("conversationIndex", BINARY, "conversationIndex"),
                        of("flag_completedDateTime_dateTime", STRING, "flag/completedDateTime/dateTime", WRITE),
                        of("flag_completedDateTime_timeZone", STRING, "flag/completedDateTime/timeZone", WRITE),
                        of("flag_dueDateTime_dateTime", STRING, "flag/dueDateTime/dateTime", WRITE),
                        of("flag_dueDateTime_timeZone", STRING, "flag/dueDateTime/timeZone", WRITE),
                        of("flag_startDateTime_dateTime", STRING, "flag/startDateTime/dateTime", WRITE),
                        of("flag_startDateTime_timeZone", STRING, "flag/startDateTime/timeZone", WRITE),
                        of("flag_flagStatus", STRING, "flag/flagStatus", WRITE),
                        of("from_emailAddress_name", STRING, "from/emailAddress/name", WRITE, FILTER),
                        of("from_emailAddress_address", STRING, "from/emailAddress/address", WRITE, FILTER),
                        of("hasAttachments", BOOLEAN, "hasAttachments", FILTER, ALWAYS),
                        of("importance", STRING, "importance", Codec.WORD, WRITE, FILTER, ALWAYS),
                        of("inferenceClassification", STRING, "inferenceClassification", WRITE),
                        of("internetMessageHeaders", STRUCTURE, "internetMessageHeaders", CREATE, CONTENT),
                        of("internetMessageId", STRING, "internetMessageId", CREATE, FILTER),
                        of("isDeliveryReceiptRequested", BOOLEAN, "isDeliveryReceiptRequested", WRITE),
                        of("isDraft", BOOLEAN, "isDraft", FILTER, ALWAYS),
                        of("isRead", BOOLEAN, "isRead", WRITE, FILTER, ALWAYS),
                        of("isReadReceiptRequested", BOOLEAN, "isReadReceiptRequested", WRITE),
                        of("parentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                        of("receivedDateTime", DATETIME, "receivedDateTime", FILTER, SORT, ALWAYS),
                        of("replyTo", STRUCTURE, "replyTo", WRITE),
                        of("sender_emailAddress_name", STRING, "sender/emailAddress/name", WRITE),
                        of("sender_emailAddress_address", STRING, "sender/emailAddress/address", WRITE, FILTER),
                        of("sentDateTime", DATETIME, "sentDateTime", FILTER, SORT),
                        of("subject", STRING, "subject", WRITE, FILTER, SORT),
                        of("toRecipients", STRUCTURE, "toRecipients", WRITE),
                        of("uniqueBody_contentType", STRING, "uniqueBody/contentType", CONTENT),
                        of("uniqueBody_content", STRING, "uniqueBody/content", CONTENT),
                        of("webLink", STRING, "webLink"),
                        // Not a property of the family's table: the mail as it came over the wire.
                        of("mimeContent", BINARY, GraphColumn.MIME, CREATE, CONTENT)));
    }

    static GraphTable mailFolders() {
        return GraphTable.of(
                SCHEMA,
                "MailFolders",
                false,
                "mailFolders",
                "mailFolders/{parent}/childFolders",
                "parentFolderId",
                "mailFolders/{id}",
                null,
                Set.of(),
                List.of(
                        of("id", STRING, "id", KEY, ALWAYS),
                        of("childFolderCount", INTEGER, "childFolderCount", ALWAYS),
                        of("displayName", STRING, "displayName", WRITE, FILTER, ALWAYS),
                        of("isHidden", BOOLEAN, "isHidden", CREATE),
                        of("parentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                        of("totalItemCount", INTEGER, "totalItemCount", ALWAYS),
                        of("unreadItemCount", INTEGER, "unreadItemCount")));
    }

    static GraphTable events() {
        List<GraphColumn> columns = new ArrayList<>(List.of(
                of("id", STRING, "id", KEY, ALWAYS),
                of("categories", STRUCTURE, "categories", WRITE),
                of("changeKey", STRING, "changeKey", VERSION, ALWAYS),
                date("createdDateTime"),
                date("lastModifiedDateTime"),
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
                SCHEMA,
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

    static GraphTable calendars() {
        return GraphTable.of(
                SCHEMA,
                "Calendars",
                false,
                "calendars",
                null,
                null,
                "calendars/{id}",
                null,
                Set.of(),
                List.of(
                        of("id", STRING, "id", KEY, ALWAYS),
                        of("canEdit", BOOLEAN, "canEdit"),
                        of("canShare", BOOLEAN, "canShare"),
                        of("canViewPrivateItems", BOOLEAN, "canViewPrivateItems"),
                        of("changeKey", STRING, "changeKey", VERSION),
                        of("color", STRING, "color", WRITE),
                        of("hexColor", STRING, "hexColor"),
                        of("isDefaultCalendar", BOOLEAN, "isDefaultCalendar"),
                        of("isRemovable", BOOLEAN, "isRemovable"),
                        of("name", STRING, "name", WRITE, FILTER, ALWAYS),
                        of("owner_name", STRING, "owner/name"),
                        of("owner_address", STRING, "owner/address")));
    }

    static GraphTable contacts() {
        List<GraphColumn> columns = new ArrayList<>(List.of(
                of("id", STRING, "id", KEY, ALWAYS),
                of("categories", STRUCTURE, "categories", WRITE),
                of("changeKey", STRING, "changeKey", VERSION, ALWAYS),
                of("createdDateTime", DATETIME, "createdDateTime", ALWAYS),
                of("lastModifiedDateTime", DATETIME, "lastModifiedDateTime", ALWAYS)));
        for (String text : List.of("assistantName", "businessHomePage", "companyName", "department")) {
            columns.add(of(text, STRING, text, WRITE));
        }
        columns.addAll(List.of(
                of("birthday", DATETIME, "birthday", WRITE),
                of("businessPhones", STRUCTURE, "businessPhones", WRITE),
                of("children", STRUCTURE, "children", WRITE),
                of("displayName", STRING, "displayName", WRITE, FILTER, SORT),
                of("emailAddresses", STRUCTURE, "emailAddresses", WRITE)));
        for (String kind : List.of("business", "home", "other")) {
            for (String part : List.of("street", "city", "state", "countryOrRegion", "postalCode")) {
                columns.add(of(kind + "Address_" + part, STRING, kind + "Address/" + part, WRITE));
            }
        }
        columns.addAll(List.of(
                of("givenName", STRING, "givenName", WRITE, FILTER, SORT),
                of("homePhones", STRUCTURE, "homePhones", WRITE),
                of("imAddresses", STRUCTURE, "imAddresses", WRITE),
                of("parentFolderId", STRING, "parentFolderId", CREATE, ALWAYS),
                of("personalNotes", STRING, "personalNotes", WRITE, CONTENT),
                of("surname", STRING, "surname", WRITE, FILTER, SORT)));
        for (String text : List.of(
                "fileAs",
                "generation",
                "initials",
                "jobTitle",
                "manager",
                "middleName",
                "mobilePhone",
                "nickName",
                "officeLocation",
                "profession",
                "spouseName",
                "title",
                "yomiCompanyName",
                "yomiGivenName",
                "yomiSurname")) {
            columns.add(of(text, STRING, text, WRITE));
        }
        return GraphTable.of(
                SCHEMA,
                "Contacts",
                false,
                "contacts",
                "contactFolders/{parent}/contacts",
                "parentFolderId",
                "contacts/{id}",
                null,
                Set.of(),
                columns);
    }

    static GraphTable messageAttachments() {
        return GraphTable.of(
                SCHEMA,
                "MessageAttachments",
                true,
                null,
                "messages/{parent}/attachments",
                "messageId",
                "messages/{parent}/attachments/{id}",
                null,
                Set.of(GraphTable.Trait.NO_SELECT),
                List.of(
                        of("id", STRING, "id", KEY, ALWAYS),
                        of("messageId", STRING, "", PARENT),
                        of("name", STRING, "name"),
                        of("contentType", STRING, "contentType"),
                        of("size", INTEGER, "size"),
                        of("isInline", BOOLEAN, "isInline"),
                        of("lastModifiedDateTime", DATETIME, "lastModifiedDateTime"),
                        of("contentId", STRING, "contentId"),
                        of("contentLocation", STRING, "contentLocation"),
                        of("contentBytes", BINARY, "contentBytes", CONTENT)));
    }

    private static GraphColumn date(String name) {
        return of(name, DATETIME, name, FILTER, SORT, ALWAYS);
    }
}
