package org.camelexchange.emulator.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * The id of one occurrence of a series: the series' id and the time the occurrence was meant to be at.
 *
 * @param series id of the series master
 */
record OccurrenceId(String series, Instant start) {
    private static final char MARK = '.';

    static String of(String series, Instant start) {
        return series + MARK + Long.toString(start.getEpochSecond(), 36);
    }

    /** Empty when the id is that of an item. */
    static Optional<OccurrenceId> parse(String id) {
        int mark = id.indexOf(MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        try {
            long seconds = Long.parseLong(id.substring(mark + 1), 36);
            return Optional.of(new OccurrenceId(id.substring(0, mark), Instant.ofEpochSecond(seconds)));
        } catch (NumberFormatException | DateTimeException e) {
            throw GraphError.ID_MALFORMED.because("Id is malformed.");
        }
    }
}
