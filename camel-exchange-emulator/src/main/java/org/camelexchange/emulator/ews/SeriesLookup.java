package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.util.List;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Occurrences;
import org.camelexchange.emulator.store.Props;

/** Finds the occurrences of a series. */
final class SeriesLookup {
    private static final Instant FAR = Instant.parse("4500-01-01T00:00:00Z");

    private SeriesLookup() {}

    /** The occurrence that begins at this time. */
    static Seen at(Seen master, Instant start) {
        List<Instant> starts =
                Occurrences.starts(master.item(), SeriesProperties.zoneOf(master.item()), start, start.plusMillis(1));
        if (!starts.contains(start)) {
            throw new EwsException(EwsError.ITEM_NOT_FOUND);
        }
        return SeriesProperties.at(master, start);
    }

    /** The occurrence of this index, from 1; deleted ones are counted and cannot be had. */
    static Seen occurrence(Seen master, int index) {
        Item item = master.item();
        if (item.get(Props.RECURRENCE) == null) {
            throw new EwsException(EwsError.RECURRING_MASTER_ID);
        }
        List<Instant> all = Occurrences.starts(
                item.without(Props.DELETED_OCCURRENCES), SeriesProperties.zoneOf(item), Instant.EPOCH, FAR);
        if (index < 1 || index > all.size()) {
            throw new EwsException(EwsError.OCCURRENCE_INDEX);
        }
        Instant start = all.get(index - 1);
        if (item.get(Props.DELETED_OCCURRENCES, List.of()).contains(start)) {
            throw new EwsException(EwsError.OCCURRENCE_DELETED);
        }
        return SeriesProperties.at(master, start);
    }
}
