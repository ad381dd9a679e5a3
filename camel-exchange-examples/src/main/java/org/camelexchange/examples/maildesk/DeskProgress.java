package org.camelexchange.examples.maildesk;

import java.io.PrintStream;
import java.time.Duration;

/** Says how far the desk is: about ten lines a run, and one at least every few seconds. Thread-safe. */
final class DeskProgress {
    private static final int LINES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final String title;
    private final int total;
    private int highest;
    private int last;
    private long lastNanos = System.nanoTime();
    private long movedNanos = lastNanos;

    DeskProgress(PrintStream out, String title, int total) {
        this.out = out;
        this.title = title;
        this.total = total;
    }

    /** A mail was worked through. */
    synchronized void at(int number) {
        movedNanos = System.nanoTime();
        // A failed mail passes once for each error handler on its way up.
        if (number <= highest) {
            return;
        }
        highest = number;
        boolean step = number / step() > last / step();
        boolean late = movedNanos - lastNanos >= PATIENCE.toNanos();
        if (step || late || number == total) {
            out.printf("%s: %d of %d mails%n", title, number, total);
            last = number;
            lastNanos = movedNanos;
        }
    }

    private int step() {
        return Math.max(1, total / LINES);
    }

    /** How long nothing has moved. */
    synchronized Duration quiet() {
        return Duration.ofNanos(System.nanoTime() - movedNanos);
    }
}
