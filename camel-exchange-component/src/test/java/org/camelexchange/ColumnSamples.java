package org.camelexchange;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
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
     */
    record Sample(Object first, Object second, Row alongside, Row together) {}

    private final Map<String, Sample> listed = new HashMap<>();

    ColumnSamples(Folders folders) {
        mail();
        events();
        contacts();
        recurrences();
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
        put("EWS.Folders.ParentFolderName", "Drafts", "Inbox");
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
        words("html", "text", "body_contentType");
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
            words("2026-03-04T00:00:00.0000000", "2026-03-05T00:00:00.0000000", "flag_" + date + "DateTime_dateTime");
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
        words("Europe/Berlin", "America/New_York", "end_timeZone", "start_timeZone");
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
        words(true, false, "MSGraph.MailFolders.isHidden");
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
