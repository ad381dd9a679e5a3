package org.camelexchange.emulator.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camelexchange.emulator.store.Mailbox;

/** Keeps filtered and sorted rows, so that a page of a big folder costs no more than the page. */
final class Views {
    private static final int MOST = 64;

    private final Map<String, Kept> kept = new Recent<>(MOST);

    private record Kept(Mailbox mailbox, long version, List<?> rows) {}

    /** The rows of this key, made anew when the mailbox has changed since. */
    @SuppressWarnings("unchecked") // a key is made for one resource
    <S> List<S> rows(Mailbox mailbox, String key, Supplier<List<S>> make) {
        String whole = mailbox.address() + ' ' + key;
        // Read before the rows are: a change in between makes the view old rather than wrong.
        long version = mailbox.version();
        synchronized (kept) {
            Kept old = kept.get(whole);
            if (old != null && old.version() == version) {
                return (List<S>) old.rows();
            }
        }
        List<S> rows = make.get();
        synchronized (kept) {
            // What is old by now would only hold on to items that are gone.
            kept.values().removeIf(other -> other.mailbox() == mailbox && other.version() < version);
            kept.put(whole, new Kept(mailbox, version, rows));
        }
        return rows;
    }
}
