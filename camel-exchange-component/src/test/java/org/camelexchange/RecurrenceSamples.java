package org.camelexchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camelexchange.table.Row;

/**
 * Every pattern of a recurrence with every kind of range, as columns and as a rule of iCalendar.
 *
 * @param name says pattern and range
 * @param start when the first day's appointment would begin, in local time
 * @param hours how long it lasts
 * @param columns the columns of the recurrence
 * @param rule an RRULE without its range
 * @param last the last day; null for none
 * @param count how many; null for no limit
 */
record RecurrenceSamples(
        String name, LocalDateTime start, int hours, Row columns, String rule, LocalDate last, Integer count) {
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    static List<RecurrenceSamples> all() {
        List<RecurrenceSamples> all = new ArrayList<>();
        for (RecurrenceSamples one : patterns()) {
            LocalDate first = one.start().toLocalDate();
            all.add(one.ranged("no end", null, null));
            all.add(one.ranged("end date", first.plusMonths(17).plusDays(3), null));
            all.add(one.ranged("numbered", null, 7));
        }
        return all;
    }

    private RecurrenceSamples ranged(String range, LocalDate end, Integer number) {
        Row row = new Row(columns).with("Recurrence_StartDate", start.toLocalDate());
        if (end != null) {
            row.put("Recurrence_EndDate", end);
        }
        if (number != null) {
            row.put("Recurrence_NumberOfOccurrences", number);
        }
        return new RecurrenceSamples(name + ", " + range, start, hours, row, rule, end, number);
    }

    /** The whole rule; its last day ends where the series is at home. */
    String rule(ZoneId zone) {
        if (count != null) {
            return rule + ";COUNT=" + count;
        }
        return last == null
                ? rule
                : rule + ";UNTIL="
                        + UNTIL.format(last.atTime(23, 59, 59).atZone(zone).withZoneSameInstant(ZoneOffset.UTC));
    }

    private static RecurrenceSamples of(String name, String start, int hours, String rule, Row columns) {
        return new RecurrenceSamples(name, LocalDateTime.parse(start), hours, columns, rule, null, null);
    }

    private static Row type(String type) {
        return Row.of("Recurrence_Type", type);
    }

    private static Row days(Row row, Object days) {
        return row.with("Recurrence_DaysOfWeek", days);
    }

    private static Row relative(String type, String days, String index) {
        return days(type(type), days).with("Recurrence_DayOfWeekIndex", index);
    }

    private static List<RecurrenceSamples> patterns() {
        List<RecurrenceSamples> all = new ArrayList<>();
        all.add(of("daily", "2026-01-05T09:00", 1, "FREQ=DAILY", type("DailyRecurrence")));
        all.add(of(
                "every third day over midnight",
                "2026-01-05T22:00",
                8,
                "FREQ=DAILY;INTERVAL=3",
                type("DailyRecurrence").with("Recurrence_Interval", 3)));
        all.add(of(
                "weekly",
                "2026-01-05T23:30",
                1,
                "FREQ=WEEKLY;BYDAY=MO;WKST=SU",
                days(type("WeeklyRecurrence"), "Monday")));
        all.add(of(
                "every second week on three days, weeks from Monday",
                "2026-01-06T00:15",
                2,
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH,SU;WKST=MO",
                days(type("WeeklyRecurrence"), List.of("Tuesday", "Thursday", "Sunday"))
                        .with("Recurrence_Interval", 2)
                        .with("Recurrence_FirstDayOfWeek", "Monday")));
        all.add(of(
                "every second week on three days, weeks from Sunday",
                "2026-01-06T12:00",
                2,
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH,SU;WKST=SU",
                days(type("WeeklyRecurrence"), "Tuesday;Thursday;Sunday")
                        .with("Recurrence_Interval", 2)
                        .with("Recurrence_FirstDayOfWeek", "Sunday")));
        all.add(of(
                "weekdays, begun on a Saturday",
                "2026-01-10T08:00",
                1,
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;WKST=SU",
                days(type("WeeklyRecurrence"), "Weekday")));
        for (int day : new int[] {1, 15, 29, 30, 31}) {
            all.add(of(
                    "monthly on day " + day,
                    "2026-01-01T09:00",
                    1,
                    "FREQ=MONTHLY;" + lastIfShort(day),
                    type("AbsoluteMonthlyRecurrence").with("Recurrence_DayOfMonth", day)));
        }
        all.add(of(
                "every fifth month on day 31",
                "2026-01-31T09:00",
                1,
                "FREQ=MONTHLY;INTERVAL=5;" + lastIfShort(31),
                type("AbsoluteMonthlyRecurrence")
                        .with("Recurrence_DayOfMonth", 31)
                        .with("Recurrence_Interval", 5)));
        String[] indexes = {"First", "Second", "Third", "Fourth", "Last"};
        String[][] kinds = {
            {"Tuesday", "TU"},
            {"Day", "MO,TU,WE,TH,FR,SA,SU"},
            {"Weekday", "MO,TU,WE,TH,FR"},
            {"WeekendDay", "SA,SU"}
        };
        for (int i = 0; i < indexes.length; i++) {
            for (String[] kind : kinds) {
                int position = i == 4 ? -1 : i + 1;
                all.add(of(
                        indexes[i] + " " + kind[0] + " of every second month",
                        "2026-01-01T17:45",
                        1,
                        "FREQ=MONTHLY;INTERVAL=2;BYDAY=" + kind[1] + ";BYSETPOS=" + position,
                        relative("RelativeMonthlyRecurrence", kind[0], indexes[i])
                                .with("Recurrence_Interval", 2)));
            }
        }
        all.add(of(
                "yearly on February 29",
                "2024-02-29T09:00",
                1,
                "FREQ=YEARLY;BYMONTH=2;" + lastIfShort(29),
                type("AbsoluteYearlyRecurrence")
                        .with("Recurrence_DayOfMonth", 29)
                        .with("Recurrence_Month", "February")));
        all.add(of(
                "yearly on October 25",
                "2025-03-01T01:30",
                1,
                "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=25",
                type("AbsoluteYearlyRecurrence")
                        .with("Recurrence_DayOfMonth", 25)
                        .with("Recurrence_Month", "October")));
        all.add(of(
                "last Sunday of March",
                "2025-01-01T10:00",
                1,
                "FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYSETPOS=-1",
                relative("RelativeYearlyRecurrence", "Sunday", "Last").with("Recurrence_Month", "March")));
        all.add(of(
                "second weekend day of October",
                "2025-01-01T10:00",
                1,
                "FREQ=YEARLY;BYMONTH=10;BYDAY=SA,SU;BYSETPOS=2",
                relative("RelativeYearlyRecurrence", "WeekendDay", "Second").with("Recurrence_Month", "October")));
        return all;
    }

    /**
     * Exchange takes the last day of a month that is shorter (EWS reference, DayOfMonth), where iCalendar leaves the month
     * out: of the days from the 28th, the last there is.
     */
    private static String lastIfShort(int day) {
        if (day <= 28) {
            return "BYMONTHDAY=" + day;
        }
        StringBuilder days = new StringBuilder("BYMONTHDAY=28");
        for (int d = 29; d <= day; d++) {
            days.append(',').append(d);
        }
        return days + ";BYSETPOS=-1";
    }
}
