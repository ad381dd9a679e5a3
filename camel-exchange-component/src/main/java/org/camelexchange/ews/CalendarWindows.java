package org.camelexchange.ews;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.camelexchange.query.TimeSpan;

/**
 * Cuts a time span into windows a CalendarView can answer: at most two years, and at most 1,000 occurrences each
 * ([MS-OXWSSRCH] 2.2.4.5). A window that turns out too full is halved and asked again; behind it they grow again.
 */
final class CalendarWindows {
    private static final Duration LONGEST = Duration.ofDays(365);
    /** A window is not cut any finer. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final OffsetDateTime end;
    private OffsetDateTime from;
    private Duration length = LONGEST;

    CalendarWindows(TimeSpan whole) {
        this.from = whole.from();
        this.end = whole.to();
    }

    /** How many there are when none has more than the server shows. */
    int count() {
        return new TimeSpan(from, end).pieces(LONGEST).size();
    }

    boolean hasNext() {
        return from.isBefore(end);
    }

    TimeSpan present() {
        OffsetDateTime to = from.plus(length);
        return new TimeSpan(from, to.isAfter(end) ? end : to);
    }

    /** Goes on to the next window. */
    void advance() {
        from = present().to();
        Duration longer = length.multipliedBy(2);
        length = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    }

    /**
     * Takes the first half of the present window for the present one.
     *
     * @return false when it is too short for that
     */
    boolean halve() {
        TimeSpan present = present();
        Duration span = Duration.between(present.from(), present.to());
        length = span.dividedBy(2);
        return span.compareTo(SHORTEST) > 0;
    }
}
