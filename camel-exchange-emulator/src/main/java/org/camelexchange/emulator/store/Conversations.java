package org.camelexchange.emulator.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** How the mails of one mailbox become conversations: by their subject without the marks of replies and forwards. */
final class Conversations {
    /** PidTagConversationIndex: 22 bytes for the first mail ([MS-OXOMSG] 2.2.1.3). */
    private static final int INDEX_BYTES = 22;

    private final Ids ids;
    private final String domain;
    private final Map<String, String> byTopic = new HashMap<>();

    Conversations(Ids ids, String address) {
        this.ids = ids;
        this.domain = address.substring(address.indexOf('@') + 1);
    }

    /** Mails of one topic are one conversation; a mail without a message id gets one. */
    Item joined(Item item) {
        if (!item.kind().isMail()) {
            return item;
        }
        String topic = item.get(Props.CONVERSATION_TOPIC);
        if (topic == null) {
            topic = topic(item.get(Props.SUBJECT, ""));
        }
        String conversation =
                byTopic.computeIfAbsent(topic.toLowerCase(Locale.ROOT), t -> ids.next(Ids.Use.CONVERSATION));
        Item made = item.with(Props.CONVERSATION_TOPIC, topic)
                .with(Props.CONVERSATION_ID, conversation)
                .with(Props.CONVERSATION_INDEX, item.get(Props.CONVERSATION_INDEX, index(conversation)));
        return made.get(Props.MESSAGE_ID) == null && made.mime() == null
                ? made.with(Props.MESSAGE_ID, "<" + UUID.randomUUID() + "@" + domain + ">")
                : made;
    }

    /** The subject without leading {@code RE:}, {@code FW:} and {@code FWD:}. */
    private static String topic(String subject) {
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

    private static byte[] index(String conversationId) {
        byte[] index = Arrays.copyOf(conversationId.getBytes(StandardCharsets.US_ASCII), INDEX_BYTES);
        index[0] = 1;
        return index;
    }
}
