package org.camelexchange.emulator.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The connection a request came on, with what is remembered of it: a login that belongs to a connection and not to a
 * request lives and dies with it. One thing of each kind can be remembered.
 */
public final class Connection {
    private final Map<Class<?>, Object> remembered = new ConcurrentHashMap<>();

    /** What of this kind was remembered last. */
    public <T> Optional<T> recall(Class<T> kind) {
        return Optional.ofNullable(kind.cast(remembered.get(kind)));
    }

    public <T> void remember(Class<T> kind, T what) {
        remembered.put(kind, what);
    }

    public void forget(Class<?> kind) {
        remembered.remove(kind);
    }
}
