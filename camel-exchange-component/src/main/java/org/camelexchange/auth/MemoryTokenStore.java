package org.camelexchange.auth;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Keeps tokens in memory, as long as the process lives and on no disk. */
final class MemoryTokenStore implements TokenStore {
    private static final Map<String, StoredTokens> KEPT = new ConcurrentHashMap<>();

    private final String place;

    /** @param location memory:// and a name */
    MemoryTokenStore(String location, String key) {
        this.place = location + "#" + key;
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return Locks.with(place, work);
    }

    @Override
    public Optional<StoredTokens> read() {
        return Optional.ofNullable(KEPT.get(place));
    }

    @Override
    public void write(StoredTokens tokens) {
        KEPT.put(place, tokens);
    }
}
