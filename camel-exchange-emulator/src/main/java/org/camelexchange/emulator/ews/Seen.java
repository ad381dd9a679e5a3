package org.camelexchange.emulator.ews;

import java.time.Instant;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;

/**
 * An item as one request sees it.
 *
 * @param occurrence the start of the occurrence of a series it stands for; null for the item itself
 */
record Seen(Mailbox mailbox, Item item, Instant occurrence) {
    static Seen of(Mailbox mailbox, Item item) {
        return new Seen(mailbox, item, null);
    }

    /** The id the protocol gives this: an occurrence has one of its own. */
    String id() {
        return occurrence == null ? item.entryId() : OccurrenceId.of(item.entryId(), occurrence);
    }
}
