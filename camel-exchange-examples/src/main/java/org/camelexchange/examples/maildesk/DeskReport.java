package org.camelexchange.examples.maildesk;

import java.util.List;
import java.util.Map;

/**
 * The end of a run.
 *
 * @param title what the table is headed with
 * @param lines from what was counted to how often, in the order of the table
 * @param problems what must not have happened; empty when all is well
 */
public record DeskReport(String title, Map<String, Integer> lines, List<String> problems) {
    static final String LOADED = "mails in the Inbox";
    static final String READ = "read";
    static final String STORED = "attachments stored";
    static final String TASKS = "tasks created";
    static final String ENTRIES = "calendar entries created";
    static final String ANSWERED = "answered";
    static final String DONE = "moved to Inbox/Done";
    static final String FAILED = "moved to Inbox/Failed";
    static final String LEFT = "left in the Inbox";

    int line(String name) {
        return lines.get(name);
    }

    /** True when every mail was read and is in one of the two folders. */
    boolean complete() {
        int loaded = line(LOADED);
        return problems.isEmpty() && line(READ) == loaded && line(DONE) + line(FAILED) == loaded && line(LEFT) == 0;
    }

    String table() {
        StringBuilder table = new StringBuilder(title).append(System.lineSeparator());
        lines.forEach((name, count) -> table.append(String.format("  %-26s %6d%n", name, count)));
        return table.toString();
    }
}
