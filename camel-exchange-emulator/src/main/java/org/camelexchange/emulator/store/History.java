package org.camelexchange.emulator.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened in each folder of a mailbox, in order. Guarded by the mailbox's lock. */
final class History {
    private final Map<String, List<Change>> byFolder = new HashMap<>();
    private long last;
    private long forgotten;

    void note(String folderId, Change.Kind kind, Item item) {
        // Settings are no items to those who follow a folder.
        if (item.is(Props.ASSOCIATED)) {
            return;
        }
        byFolder.computeIfAbsent(folderId, f -> new ArrayList<>())
                .add(new Change(++last, kind, folderId, item.modified(), item.entryId(), item.immutableId()));
    }

    long last() {
        return last;
    }

    /** Forgets all that was, as a server does that was restored or rebuilt; older positions are refused from now on. */
    void forget() {
        byFolder.clear();
        forgotten = ++last;
    }

    List<Change> since(long number) {
        return byFolder.keySet().stream()
                .flatMap(folder -> since(folder, number).stream())
                .sorted(Comparator.comparingLong(Change::number))
                .toList();
    }

    List<Change> since(String folderId, long number) {
        if (number < forgotten || number > last) {
            throw new StoreException(StoreError.HISTORY_GONE, "The history does not reach back to " + number);
        }
        List<Change> all = byFolder.getOrDefault(folderId, List.of());
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (all.get(middle).number() <= number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return List.copyOf(all.subList(from, all.size()));
    }
}
