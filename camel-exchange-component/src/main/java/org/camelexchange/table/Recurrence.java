package org.camelexchange.table;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;

/**
 * How an appointment or a task repeats: a pattern and a range ([MS-OXWSCDATA] 2.2.3.14 RecurrencePatternTypes, 2.2.3.15
 * RecurrenceRangeTypes; Graph's patternedRecurrence). Where a month is shorter than the day of the month, its last day is
 * meant.
 *
 * @param interval every how many days, weeks, months or years
 * @param days for the weekly and the relative patterns, else empty
 * @param index which of the days of the month, for the relative patterns
 * @param month for the yearly patterns
 * @param dayOfMonth 1 to 31, for the absolute patterns
 * @param firstDayOfWeek where weeks begin, for the weekly pattern; null for the server's choice
 * @param start the day the range begins
 * @param end its last day; null when it is counted or has no end
 * @param occurrences how many; null when it ends by a date or has no end
 */
public record Recurrence(
        Pattern pattern,
        int interval,
        Set<DayOfWeek> days,
        Index index,
        Month month,
        Integer dayOfMonth,
        DayOfWeek firstDayOfWeek,
        LocalDate start,
        LocalDate end,
        Integer occurrences) {
    /** Monday to Friday. */
    public static final Set<DayOfWeek> WEEKDAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** Every day of the week. */
    public static final Set<DayOfWeek> ALL_DAYS = Set.of(DayOfWeek.values());

    public Recurrence {
        days = Set.copyOf(days);
    }

    /** Which of a month's days of a kind. */
    public enum Index {
        First,
        Second,
        Third,
        Fourth,
        Last
    }

    /** How a range ends. */
    public enum Range {
        NoEndRecurrence,
        EndDateRecurrence,
        NumberedRecurrence
    }

    /** What repeats; a regeneration counts from when the task was done. */
    public enum Pattern {
        DailyRecurrence(999),
        WeeklyRecurrence(99),
        AbsoluteMonthlyRecurrence(99),
        RelativeMonthlyRecurrence(99),
        AbsoluteYearlyRecurrence(1),
        RelativeYearlyRecurrence(1),
        DailyRegeneration(999),
        WeeklyRegeneration(99),
        MonthlyRegeneration(99),
        YearlyRegeneration(99);

        private final int longest;

        Pattern(int longest) {
            this.longest = longest;
        }

        /** The greatest interval Exchange takes. */
        public int longest() {
            return longest;
        }

        public boolean regenerates() {
            return ordinal() >= DailyRegeneration.ordinal();
        }

        public boolean relative() {
            return this == RelativeMonthlyRecurrence || this == RelativeYearlyRecurrence;
        }

        public boolean absolute() {
            return this == AbsoluteMonthlyRecurrence || this == AbsoluteYearlyRecurrence;
        }

        public boolean yearly() {
            return this == AbsoluteYearlyRecurrence || this == RelativeYearlyRecurrence;
        }

        public boolean hasDays() {
            return this == WeeklyRecurrence || relative();
        }
    }

    public Range range() {
        return occurrences != null
                ? Range.NumberedRecurrence
                : end != null ? Range.EndDateRecurrence : Range.NoEndRecurrence;
    }
}
