package org.camelexchange.examples.maildesk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the routes did. Thread-safe. */
public final class DeskCounts {
    /** Something the desk does for a mail. */
    public enum Deed {
        STORED,
        TASK,
        ENTRY,
        ANSWER
    }

    private final Set<String> read = new HashSet<>();
    private final Map<Integer, String> failures = new TreeMap<>();
    private final Map<Deed, Integer> deeds = new TreeMap<>();
    private final List<String> pollErrors = new ArrayList<>();

    /**
     * Counts a mail.
     *
     * @return its number, from 1; 0 when it was read before, so that what followed it did not work
     */
    public synchronized int read(String itemId) {
        return read.add(itemId) ? read.size() : 0;
    }

    public synchronized int read() {
        return read.size();
    }

    public synchronized void did(Deed deed) {
        deeds.merge(deed, 1, Integer::sum);
    }

    public synchronized int count(Deed deed) {
        return deeds.getOrDefault(deed, 0);
    }

    /** The first reason counts: an error passes more than one error handler on its way up. */
    public synchronized void failed(int number, String reason) {
        failures.putIfAbsent(number, reason);
    }

    /** From the numbers of the mails that failed to the reasons. */
    public synchronized Map<Integer, String> failures() {
        return new TreeMap<>(failures);
    }

    /** @return how many polls failed so far */
    public synchronized int pollFailed(String reason) {
        pollErrors.add(reason);
        return pollErrors.size();
    }

    public synchronized List<String> pollErrors() {
        return List.copyOf(pollErrors);
    }
}
