package org.camelexchange.emulator.ews;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camelexchange.emulator.store.Item;

/** The last few sorted and filtered folders: the pages of one search are cut from one view. */
final class Views {
    private static final int KEPT = 16;

    private final Map<Key, List<Item>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Item>> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * What a view depends on.
     *
     * @param version the mailbox's, so that a view is never older than its folder
     */
    record Key(String mailbox, String folder, long version, String traversal, String restriction, String order) {}

    List<Item> get(Key key, Supplier<List<Item>> make) {
        synchronized (kept) {
            List<Item> view = kept.get(key);
            if (view != null) {
                return view;
            }
        }
        List<Item> made = make.get();
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
