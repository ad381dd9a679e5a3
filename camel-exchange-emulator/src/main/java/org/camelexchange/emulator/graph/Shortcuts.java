package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The many paths of Graph that lead to the same thing, each brought to its shortest form. */
final class Shortcuts {
    private static final Set<String> NO_IDS = Set.of("$count", "delta", "$value");

    /** Longer way and shorter way; what the longer way names {@code in} is where the thing must be. */
    private static final String[][] TABLE = {
        {"mailFolders/{x}/childFolders/{folder}", "mailFolders/{folder}"},
        {"mailFolders/{in}/messages/{item}", "messages/{item}"},
        {"contactFolders/{x}/childFolders/{folder}", "contactFolders/{folder}"},
        {"contactFolders/{in}/contacts/{item}", "contacts/{item}"},
        {"calendarGroups/{x}/calendars/{folder}", "calendars/{folder}"},
        {"calendars/{in}/events/{item}", "events/{item}"},
        {"calendars/{in}/calendarView/{item}", "events/{item}"},
        {"calendar", "calendars/calendar"},
        {"calendarView/{item}", "events/{item}"},
        {"calendarView", "calendars/calendar/calendarView"},
        {"events/{x}/instances/{item}", "events/{item}"},
        {"todo/lists/{in}/tasks/{item}", "tasks/{item}"},
    };

    private Shortcuts() {}

    /**
     * A path and where its item must be.
     *
     * @param in a folder's id or name; null for anywhere
     */
    record Short(List<String> path, String in) {}

    static Short of(List<String> path) {
        Short shorter = new Short(path, null);
        for (int step = 0; step < path.size() + 1; step++) {
            Short next = step(shorter);
            if (next == null) {
                break;
            }
            shorter = next;
        }
        return shorter;
    }

    private static Short step(Short from) {
        for (String[] line : TABLE) {
            List<String> longer = List.of(line[0].split("/"));
            if (from.path().size() < longer.size()) {
                continue;
            }
            Optional<Map<String, String>> match =
                    Route.match(longer, from.path().subList(0, longer.size()));
            String last = from.path().get(longer.size() - 1);
            boolean id = longer.get(longer.size() - 1).startsWith("{");
            if (match.isEmpty() || id && NO_IDS.contains(last)) {
                continue;
            }
            Map<String, String> variables = new HashMap<>(match.get());
            List<String> path = new ArrayList<>();
            for (String segment : line[1].split("/")) {
                path.add(segment.startsWith("{") ? variables.get(segment.substring(1, segment.length() - 1)) : segment);
            }
            path.addAll(from.path().subList(longer.size(), from.path().size()));
            return new Short(path, variables.getOrDefault("in", from.in()));
        }
        return null;
    }
}
