package org.camelexchange.query;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A span of time, from its begin to before its end. */
public record TimeSpan(OffsetDateTime from, OffsetDateTime to) {
    /** The span cut into pieces of at most this length, in order. */
    public List<TimeSpan> pieces(Duration longest) {
        List<TimeSpan> pieces = new ArrayList<>();
        for (OffsetDateTime at = from; at.isBefore(to); ) {
            OffsetDateTime end = at.plus(longest);
            pieces.add(new TimeSpan(at, end.isAfter(to) ? to : end));
            at = end;
        }
        return pieces;
    }
}
