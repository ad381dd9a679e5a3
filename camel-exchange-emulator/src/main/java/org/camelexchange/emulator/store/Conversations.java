package org.camelexchange.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** How mails become conversations: by their subject without the marks of replies and forwards. */
final class Conversations {
    /** PidTagConversationIndex: 22 bytes for the first mail ([MS-OXOMSG] 2.2.1.3). */
    private static final int INDEX_BYTES = 22;

    private Conversations() {}

    /** The subject without leading {@code RE:}, {@code FW:} and {@code FWD:}. */
    static String topic(String subject) {
        String rest = subject.strip();
        while (true) {
            String lower = rest.toLowerCase(Locale.ROOT);
            int mark = lower.startsWith("re:") || lower.startsWith("fw:") ? 3 : lower.startsWith("fwd:") ? 4 : 0;
            if (mark == 0) {
                return rest;
            }
            rest = rest.substring(mark).strip();
        }
    }

    static byte[] index(String conversationId) {
        byte[] index = Arrays.copyOf(conversationId.getBytes(StandardCharsets.US_ASCII), INDEX_BYTES);
        index[0] = 1;
        return index;
    }
}
