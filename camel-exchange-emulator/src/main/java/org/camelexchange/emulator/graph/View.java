package org.camelexchange.emulator.graph;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;

/**
 * How rows are shown: what the client asked for with the header Prefer.
 *
 * @param immutable whether ids are immutable ids
 * @param zoneName the zone of event times, by the name the client gave
 * @param textBody whether HTML bodies are given as text
 */
record View(ExchangeStore store, Mailbox mailbox, boolean immutable, String zoneName, ZoneId zone, boolean textBody) {
    /** As without any preference; conditions and sorting see rows so. */
    static View plain(ExchangeStore store, Mailbox mailbox) {
        return new View(store, mailbox, false, "UTC", ZoneOffset.UTC, false);
    }

    String id(Item item) {
        String id = immutable ? item.immutableId() : item.entryId();
        Instant occurrence = item.get(GraphProps.OCCURRENCE);
        return occurrence == null ? id : OccurrenceId.of(id, occurrence);
    }
}
