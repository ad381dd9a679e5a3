package org.camelexchange.emulator.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps what was used last and forgets the rest, so that a server that runs for long does not grow. Not safe for many
 * threads by itself.
 */
final class Recent<V> extends LinkedHashMap<String, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > most;
    }
}
