package org.camelexchange.ews;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * Cuts a time span into windows a CalendarView can answer: at most two years, and at most 1,000 occurrences each
 * ([MS-OXWSSRCH] 2.2.4.5). A window that turns out too full is halved and asked again.
 */
final class CalendarWindows {
    private static final Duration LONGEST = Duration.ofDays(365);
    /** More than a thousand occurrences in less time than this are not cut any finer. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final OffsetDateTime end;
    private OffsetDateTime from;
    private Duration length;

    CalendarWindows(EwsPlan.Window whole) {
        this.from = whole.from();
        this.end = whole.to();
        this.length = LONGEST;
    }

    boolean hasNext() {
        return from.isBefore(end);
    }

    EwsPlan.Window present() {
        OffsetDateTime to = from.plus(length);
        return new EwsPlan.Window(from, to.isAfter(end) ? end : to);
    }

    /**
     * Goes on after an answer.
     *
     * @param complete true when the answer had all of the window
     * @return false when the window was too full and is to be asked again in parts
     */
    boolean advance(boolean complete) {
        EwsPlan.Window present = present();
        Duration span = Duration.between(present.from(), present.to());
        if (!complete && span.compareTo(SHORTEST) > 0) {
            length = span.dividedBy(2);
            return false;
        }
        from = present.to();
        return true;
    }
}
