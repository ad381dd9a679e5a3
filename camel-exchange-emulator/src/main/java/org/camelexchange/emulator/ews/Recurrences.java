package org.camelexchange.emulator.ews;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camelexchange.emulator.store.Recurrence;
import org.camelexchange.emulator.store.Recurrence.Pattern;

/** The codec of recurrences: a pattern and a range ([MS-OXWSCDATA] 2.2.4.63). */
final class Recurrences {
    static final Codec<Recurrence> CODEC = Codecs.of(Recurrences::write, Recurrences::read, r -> null);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Recurrences() {}

    private static void write(EwsWriter out, Recurrence r) {
        writePattern(out, r);
        if (r.occurrences() != null) {
            out.t("NumberedRecurrence");
            out.t("StartDate", r.start().toString());
            out.t("NumberOfOccurrences", String.valueOf(r.occurrences()));
        } else if (r.end() != null) {
            out.t("EndDateRecurrence");
            out.t("StartDate", r.start().toString());
            out.t("EndDate", r.end().toString());
        } else {
            out.t("NoEndRecurrence");
            out.t("StartDate", r.start().toString());
        }
        out.end();
    }

    private static void writePattern(EwsWriter out, Recurrence r) {
        switch (r.pattern()) {
            case DAILY -> out.t("DailyRecurrence").t("Interval", String.valueOf(r.interval()));
            case WEEKLY -> {
                out.t("WeeklyRecurrence").t("Interval", String.valueOf(r.interval()));
                out.t("DaysOfWeek", days(r.days()));
                out.t("FirstDayOfWeek", r.firstDayOfWeek() == null ? "Sunday" : title(r.firstDayOfWeek()));
            }
            case ABSOLUTE_MONTHLY -> {
                out.t("AbsoluteMonthlyRecurrence").t("Interval", String.valueOf(r.interval()));
                out.t("DayOfMonth", String.valueOf(r.dayOfMonth()));
            }
            case RELATIVE_MONTHLY -> {
                out.t("RelativeMonthlyRecurrence").t("Interval", String.valueOf(r.interval()));
                out.t("DaysOfWeek", oneOf(r.days()));
                out.t("DayOfWeekIndex", r.index());
            }
            case ABSOLUTE_YEARLY -> {
                out.t("AbsoluteYearlyRecurrence").t("DayOfMonth", String.valueOf(r.dayOfMonth()));
                out.t("Month", title(r.month()));
            }
            case RELATIVE_YEARLY -> {
                out.t("RelativeYearlyRecurrence").t("DaysOfWeek", oneOf(r.days()));
                out.t("DayOfWeekIndex", r.index());
                out.t("Month", title(r.month()));
            }
            case DAILY_REGENERATION -> out.t("DailyRegeneration").t("Interval", String.valueOf(r.interval()));
            case WEEKLY_REGENERATION -> out.t("WeeklyRegeneration").t("Interval", String.valueOf(r.interval()));
            case MONTHLY_REGENERATION -> out.t("MonthlyRegeneration").t("Interval", String.valueOf(r.interval()));
            case YEARLY_REGENERATION -> out.t("YearlyRegeneration").t("Interval", String.valueOf(r.interval()));
        }
        out.end();
    }

    private static Recurrence read(Element element) {
        if (element.children().size() != 2) {
            throw EwsFault.schema("The element 'Recurrence' needs a pattern and a range.");
        }
        Element pattern = element.children().get(0);
        Element range = element.children().get(1);
        String end = range.childText("EndDate");
        String count = range.childText("NumberOfOccurrences");
        String first = pattern.childText("FirstDayOfWeek");
        String day = pattern.childText("DayOfMonth");
        String month = pattern.childText("Month");
        LocalDate start = Codecs.date(range.need("StartDate").text());
        String interval = pattern.childText("Interval");
        return new Recurrence(
                pattern(pattern.name()),
                interval == null ? 1 : Codecs.integer(interval),
                days(pattern.childText("DaysOfWeek")),
                day == null ? null : Codecs.integer(day),
                month == null ? null : Month.valueOf(month.toUpperCase(Locale.ROOT)),
                pattern.childText("DayOfWeekIndex"),
                first == null ? null : DayOfWeek.valueOf(first.toUpperCase(Locale.ROOT)),
                start,
                end == null ? null : Codecs.date(end),
                count == null ? null : Codecs.integer(count));
    }

    private static Pattern pattern(String name) {
        return switch (name) {
            case "DailyRecurrence" -> Pattern.DAILY;
            case "WeeklyRecurrence" -> Pattern.WEEKLY;
            case "AbsoluteMonthlyRecurrence" -> Pattern.ABSOLUTE_MONTHLY;
            case "RelativeMonthlyRecurrence" -> Pattern.RELATIVE_MONTHLY;
            case "AbsoluteYearlyRecurrence" -> Pattern.ABSOLUTE_YEARLY;
            case "DailyRegeneration" -> Pattern.DAILY_REGENERATION;
            case "WeeklyRegeneration" -> Pattern.WEEKLY_REGENERATION;
            case "MonthlyRegeneration" -> Pattern.MONTHLY_REGENERATION;
            case "YearlyRegeneration" -> Pattern.YEARLY_REGENERATION;
            case "RelativeYearlyRecurrence" -> Pattern.RELATIVE_YEARLY;
            default -> throw EwsFault.schema("The element 'Recurrence' has invalid child element '" + name + "'.");
        };
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (text != null) {
            for (String word : text.strip().split("\\s+")) {
                switch (word) {
                    case "Day" -> days.addAll(EnumSet.allOf(DayOfWeek.class));
                    case "Weekday" -> days.addAll(EnumSet.complementOf(EnumSet.copyOf(WEEKEND)));
                    case "WeekendDay" -> days.addAll(WEEKEND);
                    default -> days.add(day(word));
                }
            }
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(d -> title(d).equals(word))
                .findFirst()
                .orElseThrow(() -> EwsFault.schema("The value '" + word + "' is no day of the week."));
    }

    /** The days of a month's week are one word; the days of a week are a list of them. */
    private static String oneOf(Set<DayOfWeek> days) {
        if (days.size() == 7) {
            return "Day";
        }
        if (days.equals(WEEKEND)) {
            return "WeekendDay";
        }
        return days.equals(EnumSet.complementOf(EnumSet.copyOf(WEEKEND))) ? "Weekday" : days(days);
    }

    private static String days(Set<DayOfWeek> days) {
        List<String> names = days.stream().sorted().map(Recurrences::title).toList();
        return String.join(" ", names);
    }

    private static String title(Enum<?> value) {
        return value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
