package org.camelexchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;

/**
 * Two values for every column that can be written. A column whose type says all there is to say has them from its type;
 * one that only takes certain words or forms has them from a list, by its name or by table and name.
 */
final class ColumnSamples {
    /**
     * Values of a column.
     *
     * @param first what it is created with
     * @param second what it is changed to
     * @param alongside what a row needs beside it
     * @param together what a change needs beside it
     * @param shownBy the column that shows what was written; null for itself
     * @param seen how it is seen again
     * @param onCreate false when it can only be set on what is there
     */
    record Sample(
            Object first, Object second, Row alongside, Row together, String shownBy, Seen seen, boolean onCreate) {
        Sample(Object first, Object second, Row alongside, Row together) {
            this(first, second, alongside, together, null, Seen.READ, true);
        }

        /** What is written beside it, both times. */
        Sample with(String column, Object value) {
            alongside.with(column, value);
            together.with(column, value);
            return this;
        }
    }

    /** How a value that was written is seen again. */
    enum Seen {
        READ,
        /** Rows are found by it, and do not show it. */
        FOUND,
        NEVER
    }

    private final Map<String, Sample> listed = new HashMap<>();

    ColumnSamples(Folders folders) {
        mail();
        events();
        contacts();
        recurrences();
        graphRecurrences();
        tasks();
        directory();
        mailboxSettings();
        for (String table : List.of(
                "Inbox",
                "SentItems",
                "Drafts",
                "DeletedItems",
                "JunkEmail",
                "Outbox",
                "Calendar",
                "Contacts",
                "Tasks")) {
            Object[] two = folders.of("EWS." + table);
            put("EWS." + table + ".ParentFolderId", two[0], two[1]);
        }
        for (String table : List.of(
                "EWS.Folders.ParentFolderId",
                "MSGraph.Messages.parentFolderId",
                "MSGraph.MailFolders.parentFolderId")) {
            Object[] two = folders.of("EWS.Inbox");
            put(table, two[0], two[1]);
        }
        Object[] contactFolders = folders.of("EWS.Contacts");
        put("MSGraph.Contacts.parentFolderId", contactFolders[0], contactFolders[1]);
        put("MSGraph.ContactFolders.parentFolderId", contactFolders[0], contactFolders[1]);
        Object[] calendars = folders.of("EWS.Calendar");
        seen(Seen.FOUND, "MSGraph.Events.calendarId", calendars[0], calendars[1]);
        seen(Seen.FOUND, "EWS.Folders.ParentFolderName", "Drafts", "Inbox");
    }

    /** Gives two folders the rows of a table may lie in. */
    interface Folders {
        Object[] of(String table);
    }

    private Sample put(String column, Object first, Object second) {
        Sample sample = new Sample(first, second, new Row(), new Row());
        listed.put(column, sample);
        return sample;
    }

    private void seen(Seen seen, String column, Object first, Object second) {
        listed.put(column, new Sample(first, second, new Row(), new Row(), null, seen, true));
    }

    private void words(Object first, Object second, String... columns) {
        for (String column : columns) {
            put(column, first, second);
        }
    }

    private static List<Map<String, Object>> person(String address) {
        return List.of(Map.of("emailAddress", Map.of("name", "Person", "address", address)));
    }

    private static byte[] mime(String subject) {
        return ("From: a@example.org\r\nSubject: " + subject + "\r\n\r\nBody\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private void mail() {
        words("High", "Low", "Importance");
        words("high", "low", "importance");
        words("Private", "Personal", "Sensitivity");
        words("private", "personal", "sensitivity");
        words("de-DE", "fr-FR", "Culture");
        words("IPM.Note.Custom", "IPM.Note.Other", "ItemClass");
        for (String table : List.of("Messages", "Events", "TodoTasks")) {
            put("MSGraph." + table + ".body_contentType", "html", "text").with("body_content", "<p>Hello</p>");
        }
        words("focused", "other", "inferenceClassification");
        words("flagged", "complete", "flag_flagStatus");
        words(mime("One"), mime("Two"), "MimeContent", "mimeContent");
        words(
                person("one@example.org"),
                person("two@example.org"),
                "toRecipients",
                "ccRecipients",
                "bccRecipients",
                "replyTo");
        words(
                List.of(Map.of("name", "x-one", "value", "1")),
                List.of(Map.of("name", "x-two", "value", "2")),
                "internetMessageHeaders");
        for (String who : List.of("Sender", "From")) {
            put(who + "RoutingType", "SMTP", "EX").alongside().with(who + "EmailAddress", "a@example.org");
        }
        for (String date : List.of("start", "due", "completed")) {
            String time = "flag_" + date + "DateTime_dateTime";
            String zone = "flag_" + date + "DateTime_timeZone";
            put(time, "2026-03-04T00:00:00.0000000", "2026-03-05T00:00:00.0000000")
                    .with(zone, "UTC");
            put(zone, "UTC", "UTC").with(time, "2026-03-04T00:00:00.0000000");
        }
        for (String part : List.of("dateTime", "timeZone")) {
            listed.get("flag_dueDateTime_" + part)
                    .with("flag_startDateTime_dateTime", "2026-03-01T00:00:00.0000000")
                    .with("flag_startDateTime_timeZone", "UTC");
        }
    }

    private void events() {
        put("EWS.Calendar.End", day(4), day(5));
        for (String who : List.of("RequiredAttendees", "OptionalAttendees", "Resources")) {
            put("EWS.Calendar." + who + "_Name", List.of("Ada", "Ben"), List.of("Carla", "Dora"))
                    .alongside()
                    .with(who + "_EmailAddress", List.of("a@example.org", "b@example.org"));
        }
        put("EWS.Calendar.IsAllDayEvent", true, false)
                .alongside()
                .with("Start", day(1))
                .with("End", day(2));
        put("MSGraph.Events.end_dateTime", "2026-03-04T00:00:00.0000000", "2026-03-05T00:00:00.0000000");
        put("MSGraph.Events.start_dateTime", "2026-03-01T00:00:00.0000000", "2026-03-02T00:00:00.0000000");
        // Times are read in UTC; the zone they were written in is shown beside them.
        for (String end : List.of("Start", "End")) {
            listed.put(
                    "MSGraph.Events." + end.toLowerCase(Locale.ROOT) + "_timeZone",
                    new Sample(
                            "W. Europe Standard Time",
                            "Eastern Standard Time",
                            new Row(),
                            Row.of(end.toLowerCase(Locale.ROOT) + "_dateTime", "2026-03-02T09:00:00"),
                            "original" + end + "TimeZone",
                            Seen.READ,
                            true));
        }
        words("hotel", "restaurant", "location_locationType");
        words("locationStore", "private", "location_uniqueIdType");
        put("MSGraph.Events.onlineMeetingProvider", "teamsForBusiness", "teamsForBusiness")
                .with("isOnlineMeeting", true);
        put("MSGraph.Events.isAllDay", true, false)
                .with("start_dateTime", "2026-03-01T00:00:00")
                .with("start_timeZone", "UTC")
                .with("end_dateTime", "2026-03-02T00:00:00")
                .with("end_timeZone", "UTC");
        words(location("Room 1"), location("Room 2"), "MSGraph.Events.locations");
        words(attendee("one@example.org"), attendee("two@example.org"), "MSGraph.Events.attendees");
        for (String who : List.of("RequiredAttendees", "OptionalAttendees", "Resources")) {
            put("EWS.Calendar." + who + "_Name", List.of("Person 1", "Person 2"), List.of("Person 3", "Person 4"))
                    .with(who + "_EmailAddress", List.of("one@example.org", "two@example.org"));
        }
        words("Tentative", "OOF", "LegacyFreeBusyStatus");
        words("tentative", "oof", "showAs");
        words("InProgress", "WaitingOnOthers", "EWS.Tasks.Status");
        words("lightBlue", "lightGreen", "MSGraph.Calendars.color");
    }

    private void recurrences() {
        words("W. Europe Standard Time", "Lord Howe Standard Time", "StartTimeZone_Id", "EndTimeZone_Id");
        Row daily = Row.of("Recurrence_Type", "DailyRecurrence").with("Recurrence_StartDate", LocalDate.of(2026, 3, 1));
        Row weekly = new Row(daily).with("Recurrence_Type", "WeeklyRecurrence").with("Recurrence_DaysOfWeek", "Monday");
        Row monthly = new Row(daily)
                .with("Recurrence_Type", "RelativeMonthlyRecurrence")
                .with("Recurrence_DaysOfWeek", "Friday")
                .with("Recurrence_DayOfWeekIndex", "First");
        Row yearly = new Row(daily)
                .with("Recurrence_Type", "AbsoluteYearlyRecurrence")
                .with("Recurrence_DayOfMonth", 5)
                .with("Recurrence_Month", "March");
        together("Recurrence_Type", daily, weekly);
        together("Recurrence_DaysOfWeek", weekly, List.of("Monday", "Friday"), List.of("Sunday"));
        together("Recurrence_FirstDayOfWeek", weekly, "Monday", "Sunday");
        together("Recurrence_DayOfWeekIndex", monthly, "Second", "Last");
        together("Recurrence_DayOfMonth", yearly, 1, 31);
        together("Recurrence_Month", yearly, "January", "December");
        together("Recurrence_Interval", daily, 2, 3);
        together("Recurrence_StartDate", daily, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
        together("Recurrence_EndDate", daily, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
        together("Recurrence_NumberOfOccurrences", daily, 5, 6);
        together(
                "Recurrence_Duration",
                new Row(daily).with("Recurrence_Duration", "NoEndRecurrence"),
                new Row(daily)
                        .with("Recurrence_Duration", "NumberedRecurrence")
                        .with("Recurrence_NumberOfOccurrences", 3));
    }

    private void graphRecurrences() {
        for (String table : List.of("MSGraph.Events.", "MSGraph.TodoTasks.")) {
            Row daily = Row.of("recurrence_pattern_type", "daily")
                    .with("recurrence_pattern_interval", 1)
                    .with("recurrence_range_type", "noEnd")
                    .with("recurrence_range_startDate", LocalDate.of(2026, 3, 1));
            Row weekly = new Row(daily)
                    .with("recurrence_pattern_type", "weekly")
                    .with("recurrence_pattern_daysOfWeek", List.of("sunday"))
                    .with("recurrence_pattern_firstDayOfWeek", "sunday");
            Row monthly = new Row(daily)
                    .with("recurrence_pattern_type", "relativeMonthly")
                    .with("recurrence_pattern_daysOfWeek", List.of("sunday"))
                    .with("recurrence_pattern_index", "first");
            Row yearly = new Row(daily)
                    .with("recurrence_pattern_type", "absoluteYearly")
                    .with("recurrence_pattern_dayOfMonth", 5)
                    .with("recurrence_pattern_month", 3);
            Row numbered = new Row(daily)
                    .with("recurrence_range_type", "numbered")
                    .with("recurrence_range_numberOfOccurrences", 4);
            Row ends = new Row(daily)
                    .with("recurrence_range_type", "endDate")
                    .with("recurrence_range_endDate", LocalDate.of(2026, 5, 1));
            listed.put(table + "recurrence_pattern_type", new Sample("daily", "weekly", daily, weekly));
            listed.put(table + "recurrence_range_type", new Sample("noEnd", "numbered", daily, numbered));
            together(table, "recurrence_pattern_interval", daily, 2, 3);
            together(table, "recurrence_pattern_daysOfWeek", weekly, List.of("monday"), List.of("friday", "sunday"));
            together(table, "recurrence_pattern_firstDayOfWeek", weekly, "monday", "sunday");
            together(table, "recurrence_pattern_index", monthly, "second", "last");
            together(table, "recurrence_pattern_dayOfMonth", yearly, 1, 31);
            together(table, "recurrence_pattern_month", yearly, 1, 12);
            together(table, "recurrence_range_startDate", daily, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
            together(table, "recurrence_range_endDate", ends, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));
            together(table, "recurrence_range_numberOfOccurrences", numbered, 5, 6);
            together(table, "recurrence_range_recurrenceTimeZone", daily, "Pacific Standard Time", "UTC");
        }
    }

    private void together(String table, String column, Row row, Object first, Object second) {
        listed.put(
                table + column,
                new Sample(first, second, new Row(row).with(column, first), new Row(row).with(column, second)));
    }

    private void tasks() {
        for (String date : List.of("start", "due", "completed", "reminder")) {
            String time = date + "DateTime_dateTime";
            String zone = date + "DateTime_timeZone";
            put("MSGraph.TodoTasks." + time, "2026-03-04T00:00:00.0000000", "2026-03-05T00:00:00.0000000")
                    .with(zone, "UTC");
            put("MSGraph.TodoTasks." + zone, "UTC", "UTC").with(time, "2026-03-04T00:00:00.0000000");
        }
        for (String part : List.of("dateTime", "timeZone")) {
            listed.get("MSGraph.TodoTasks.completedDateTime_" + part).with("status", "completed");
        }
        words("inProgress", "waitingOnOthers", "MSGraph.TodoTasks.status");
        words("preset1", "preset2", "MSGraph.OutlookCategories.color");
    }

    private void directory() {
        for (String column : List.of("aboutMe", "mySite", "preferredName")) {
            later(column, "Value 1", "Value 2");
        }
        for (String column : List.of("interests", "pastProjects", "responsibilities", "schools", "skills")) {
            later(column, List.of("Value 1"), List.of("Value 2"));
        }
        later("birthday", day(1), day(2));
        later("hireDate", day(1), day(2));
        seen(Seen.NEVER, "MSGraph.Users.passwordProfile_password", "correct horse battery", "staple horse battery");
        words("zoe@example.org", "yves@example.org", "MSGraph.Users.userPrincipalName");
        words(identity("one"), identity("two"), "MSGraph.Users.identities");
        put("MSGraph.Groups.mailEnabled", true, true).with("groupTypes", List.of("Unified"));
        words(label("one"), label("two"), "MSGraph.Groups.assignedLabels");
    }

    /** A user's profile, which takes no part in making the user. */
    private void later(String column, Object first, Object second) {
        listed.put("MSGraph.Users." + column, new Sample(first, second, new Row(), new Row(), null, Seen.READ, false));
    }

    private static List<Map<String, Object>> identity(String id) {
        return List.of(Map.of("signInType", "userName", "issuer", "example.org", "issuerAssignedId", id));
    }

    private static List<Map<String, Object>> label(String id) {
        return List.of(Map.of("labelId", id, "displayName", "Label " + id));
    }

    private static List<Map<String, Object>> attendee(String address) {
        return List.of(Map.of(
                "type",
                "required",
                "status",
                Map.of("response", "none", "time", "0001-01-01T00:00:00Z"),
                "emailAddress",
                Map.of("name", "Person", "address", address)));
    }

    private static List<Map<String, Object>> location(String name) {
        return List.of(
                Map.of("displayName", name, "locationType", "default", "uniqueId", name, "uniqueIdType", "private"));
    }

    private void mailboxSettings() {
        String settings = "MSGraph.MailboxSettings.";
        words("alwaysEnabled", "scheduled", settings + "automaticRepliesSetting_status");
        words("contactsOnly", "all", settings + "automaticRepliesSetting_externalAudience");
        for (String end : List.of("Start", "End")) {
            String time = "automaticRepliesSetting_scheduled" + end + "DateTime_dateTime";
            String zone = "automaticRepliesSetting_scheduled" + end + "DateTime_timeZone";
            put(settings + time, "2026-03-04T00:00:00.0000000", "2026-03-05T00:00:00.0000000")
                    .with(zone, "UTC");
            put(settings + zone, "UTC", "UTC").with(time, "2026-03-04T00:00:00.0000000");
        }
        words("Pacific Standard Time", "UTC", settings + "timeZone", settings + "workingHours_timeZone_name");
        words("de-DE", "en-US", settings + "language_locale");
        words(List.of("monday"), List.of("monday", "tuesday"), settings + "workingHours_daysOfWeek");
        words("09:00:00.0000000", "08:00:00.0000000", settings + "workingHours_startTime");
        words("17:00:00.0000000", "18:00:00.0000000", settings + "workingHours_endTime");
        words("dd.MM.yyyy", "yyyy-MM-dd", settings + "dateFormat");
        words("HH:mm", "h:mm tt", settings + "timeFormat");
        words("sendToDelegateOnly", "sendToDelegateAndPrincipal", settings + "delegateMeetingMessageDeliveryOptions");
    }

    private void together(String column, Row before, Row after) {
        listed.put(column, new Sample(before.get(column), after.get(column), before, after));
    }

    private void together(String column, Row row, Object first, Object second) {
        together(column, new Row(row).with(column, first), new Row(row).with(column, second));
    }

    private void contacts() {
        words("Company", "LastFirst", "FileAsMapping");
        words("Home", "Other", "PostalAddressIndex");
        words(
                List.of(Map.of("name", "One", "address", "one@example.org")),
                List.of(Map.of("name", "Two", "address", "two@example.org")),
                "emailAddresses");
    }

    Sample of(Table table, Column column) {
        Sample own = listed.get(table.fullName() + "." + column.name());
        if (own != null) {
            return own;
        }
        Sample byName = listed.get(column.name());
        return byName != null ? byName : new Sample(value(column, 1), value(column, 2), new Row(), new Row());
    }

    private static Object value(Column column, int n) {
        Object one = element(column, n);
        return column.multiple() ? List.of(one, element(column, n + 2)) : one;
    }

    private static Object element(Column column, int n) {
        return switch (column.type()) {
            case STRING -> isAddress(column.name()) ? "person" + n + "@example.org" : "Value " + n;
            case BOOLEAN -> n % 2 == 1;
            case INTEGER -> 10 + n;
            case LONG -> 10L + n;
            case DOUBLE -> 10.5 + n;
            case DATETIME -> day(n);
            case DATE -> LocalDate.of(2026, 3, n);
            case BINARY -> new byte[] {1, 2, (byte) n};
            case STRUCTURE -> List.of("Value " + n);
        };
    }

    private static OffsetDateTime day(int n) {
        return OffsetDateTime.of(2026, 3, n, 0, 0, 0, 0, ZoneOffset.UTC);
    }

    private static boolean isAddress(String name) {
        return name.contains("EmailAddress") || name.endsWith("_address");
    }
}
