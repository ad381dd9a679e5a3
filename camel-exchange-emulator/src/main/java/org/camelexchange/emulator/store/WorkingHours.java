package org.camelexchange.emulator.store;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * When somebody works, the same hours on each of these days.
 *
 * @param zone IANA or Windows name
 */
public record WorkingHours(List<DayOfWeek> days, LocalTime start, LocalTime end, String zone) {
    /** Monday to Friday, 8 to 17. */
    public static WorkingHours usual(String zone) {
        return new WorkingHours(
                List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                LocalTime.of(8, 0),
                LocalTime.of(17, 0),
                zone);
    }
}
