package org.camelexchange.emulator.ews;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** The id of one occurrence of a series: the id of the series and when the occurrence begins. */
record OccurrenceId(String master, Instant start) {
    /** The letter O and the milliseconds: nine bytes are twelve characters without padding. */
    private static final int TAIL = 12;

    private static final byte MARK = 'O';
    /** An entry id of the store. */
    private static final int ENTRY_ID = 40;

    static String of(String master, Instant start) {
        ByteBuffer tail = ByteBuffer.allocate(9).put(MARK).putLong(start.toEpochMilli());
        return master + Base64.getUrlEncoder().encodeToString(tail.array());
    }

    static Optional<OccurrenceId> parse(String id) {
        if (id.length() != ENTRY_ID + TAIL) {
            return Optional.empty();
        }
        try {
            ByteBuffer tail = ByteBuffer.wrap(Base64.getUrlDecoder().decode(id.substring(ENTRY_ID)));
            return tail.get() == MARK
                    ? Optional.of(new OccurrenceId(id.substring(0, ENTRY_ID), Instant.ofEpochMilli(tail.getLong())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
