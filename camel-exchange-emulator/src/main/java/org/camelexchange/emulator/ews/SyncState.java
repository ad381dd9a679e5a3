package org.camelexchange.emulator.ews;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * How far a client has followed a folder. A first round goes through the items there are, up to {@code bound}; each
 * later round through the changes of one span of the history.
 *
 * @param first whether it is the first round
 * @param folder the folder's id
 * @param from where the history stood when the round before ended
 * @param target where it stood when this round began
 * @param done in a later round the last change given; in the first nothing
 * @param bound the last item of the first round
 * @param last the last item given in the first round; empty for none
 */
record SyncState(boolean first, String folder, long from, long target, long done, String bound, String last) {
    private static final String MARK = "EXS1";

    static SyncState begin(String folder, long now, String bound) {
        return new SyncState(true, folder, 0, now, 0, bound, "");
    }

    SyncState upTo(String id) {
        return new SyncState(true, folder, from, target, done, bound, id);
    }

    SyncState upTo(long number) {
        return new SyncState(false, folder, from, target, number, "", "");
    }

    /** The round is over: the next one begins where this one's span ended. */
    SyncState over() {
        return new SyncState(false, folder, target, target, target, "", "");
    }

    SyncState round(long now) {
        return new SyncState(false, folder, from, now, done, "", "");
    }

    boolean between() {
        return !first && done == target && from == target;
    }

    String text() {
        String plain =
                String.join("|", MARK, String.valueOf(first), folder, from + "", target + "", done + "", bound, last);
        return Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a state; one that is none or of another folder is refused. */
    static SyncState read(String text, String folder) {
        try {
            String plain = new String(Base64.getDecoder().decode(text.strip()), StandardCharsets.UTF_8);
            String[] parts = plain.split("\\|", -1);
            if (parts.length == 8 && parts[0].equals(MARK) && parts[2].equals(folder)) {
                return new SyncState(
                        Boolean.parseBoolean(parts[1]),
                        folder,
                        Long.parseLong(parts[3]),
                        Long.parseLong(parts[4]),
                        Long.parseLong(parts[5]),
                        parts[6],
                        parts[7]);
            }
        } catch (IllegalArgumentException e) {
            // The text is none of ours; said below.
        }
        throw new EwsException(EwsError.INVALID_SYNC_STATE);
    }
}
