package org.camelexchange.emulator.login;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** The nonces a Digest gate gave out, each good for a time, and for each count once. */
final class Nonces {
    private static final int MOST = 10_000;
    private static final int HIGHEST_COUNT = 1 << 16;

    private final Map<String, Nonce> issued = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Duration life;
    private final Clock clock;

    Nonces(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    private record Nonce(Instant expires, BitSet seen) {}

    synchronized String issue() {
        Instant now = clock.instant();
        issued.values().removeIf(nonce -> issued.size() >= MOST || !now.isBefore(nonce.expires()));
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        issued.put(nonce, new Nonce(now.plus(life), new BitSet()));
        return nonce;
    }

    /** True the first time a nonce that is still good comes with this count. */
    synchronized boolean use(String value, int count) {
        Nonce nonce = issued.get(value);
        if (nonce == null || !clock.instant().isBefore(nonce.expires()) || count < 1 || count > HIGHEST_COUNT) {
            return false;
        }
        boolean fresh = !nonce.seen().get(count);
        nonce.seen().set(count);
        return fresh;
    }
}
