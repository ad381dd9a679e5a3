package org.camelexchange.emulator.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/**
 * How an appointment or a task repeats.
 *
 * @param pattern the kind of pattern
 * @param interval every how many days, weeks, months or years
 * @param days the days of the week, for the weekly and the relative patterns
 * @param dayOfMonth 1 to 31, for the absolute patterns
 * @param month for the yearly patterns
 * @param index First, Second, Third, Fourth or Last, for the relative patterns
 * @param firstDayOfWeek where a week starts, for the weekly pattern
 * @param start the first day
 * @param end the last day; null when it is counted or has no end
 * @param occurrences how often; null when it ends by date or has no end
 */
public record Recurrence(
        Pattern pattern,
        int interval,
        Set<DayOfWeek> days,
        Integer dayOfMonth,
        Month month,
        String index,
        DayOfWeek firstDayOfWeek,
        LocalDate start,
        LocalDate end,
        Integer occurrences) {

    /** The patterns EWS and Graph share, and those of EWS for tasks that are made anew when they are done. */
    public enum Pattern {
        DAILY,
        WEEKLY,
        ABSOLUTE_MONTHLY,
        RELATIVE_MONTHLY,
        ABSOLUTE_YEARLY,
        RELATIVE_YEARLY,
        DAILY_REGENERATION,
        WEEKLY_REGENERATION,
        MONTHLY_REGENERATION,
        YEARLY_REGENERATION
    }
}
