package org.camelexchange.emulator.ews;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camelexchange.emulator.store.Mailbox;

/** Who wants to be told of what happens in a mailbox ([MS-OXWSNTIF]). Safe for many threads. */
final class Subscriptions {
    private final Map<String, Subscription> all = new ConcurrentHashMap<>();
    private final Duration minute;

    /** @param minute how long the minutes are that a stream stays open; tests have shorter ones */
    Subscriptions(Duration minute) {
        this.minute = minute;
    }

    Duration minute() {
        return minute;
    }

    /**
     * One subscription.
     *
     * @param folders the folders it is about; empty for all
     * @param types the names of the events it is about
     * @param timeout how long it lives without being asked; null for one that is streamed
     */
    static final class Subscription {
        private final String id = UUID.randomUUID().toString();
        private final Mailbox mailbox;
        private final Set<String> folders;
        private final Set<String> types;
        private final Duration timeout;
        private volatile long position;
        private volatile Instant used;

        Subscription(Mailbox mailbox, Set<String> folders, Set<String> types, Duration timeout, long position) {
            this.mailbox = mailbox;
            this.folders = folders;
            this.types = types;
            this.timeout = timeout;
            this.position = position;
        }

        String id() {
            return id;
        }

        Mailbox mailbox() {
            return mailbox;
        }

        boolean streamed() {
            return timeout == null;
        }

        boolean wants(String type, String... folderIds) {
            return types.contains(type)
                    && (folders.isEmpty() || Set.of(folderIds).stream().anyMatch(folders::contains));
        }

        /** Where a stream has got to. */
        long position() {
            return position;
        }

        void position(long reached) {
            position = reached;
        }
    }

    Subscription add(Subscription made, Clock clock) {
        made.used = clock.instant();
        all.put(made.id(), made);
        return made;
    }

    /** The caller's subscription of this id, which is used by being asked for. */
    Subscription find(Call call, String id) {
        Subscription found = all.get(id);
        if (found == null) {
            throw new EwsException(EwsError.SUBSCRIPTION_NOT_FOUND);
        }
        if (found.mailbox() != call.mailbox()) {
            throw new EwsException(EwsError.SUBSCRIPTION_DENIED);
        }
        Instant now = call.store().clock().instant();
        if (found.timeout != null && now.isAfter(found.used.plus(found.timeout))) {
            all.remove(id);
            throw new EwsException(EwsError.EXPIRED_SUBSCRIPTION);
        }
        found.used = now;
        return found;
    }

    void remove(Subscription subscription) {
        all.remove(subscription.id());
    }

    /** A place in the history of a mailbox, as clients carry it. */
    static String watermark(long number) {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    static long number(String watermark) {
        try {
            byte[] bytes = Base64.getDecoder().decode(watermark);
            if (bytes.length == Long.BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException e) {
            // It is none of ours; said below.
        }
        throw new EwsException(EwsError.INVALID_WATERMARK);
    }
}
