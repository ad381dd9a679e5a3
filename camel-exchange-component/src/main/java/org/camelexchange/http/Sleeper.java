package org.camelexchange.http;

import java.time.Duration;

/** Waits; a test gives one that does not. */
@FunctionalInterface
public interface Sleeper {
    /** The real one: it ends early, with an {@link InterruptedException}, when its thread is interrupted. */
    Sleeper REAL = time -> java.util.concurrent.TimeUnit.NANOSECONDS.sleep(time.toNanos());

    void sleep(Duration time) throws InterruptedException;
}
