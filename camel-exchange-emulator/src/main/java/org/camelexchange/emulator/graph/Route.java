package org.camelexchange.emulator.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpAnswer;

/**
 * One line of the table of routes.
 *
 * @param template the segments of the path below the user; one in braces stands for any
 */
record Route(String method, List<String> template, Handler handler) {
    /** What is done at a route. */
    @FunctionalInterface
    interface Handler {
        HttpAnswer handle(Call call);
    }

    static Route of(String method, String template, Handler handler) {
        return new Route(method, template.isEmpty() ? List.of() : List.of(template.split("/")), handler);
    }

    /** Whether the path may be one of many rows: then it ends in a name, not in an id. */
    boolean isCollection() {
        return !template.isEmpty() && template.get(template.size() - 1).matches("\\w+");
    }

    /** The variables of the path, or empty when the path is another's. */
    static Optional<Map<String, String>> match(List<String> template, List<String> path) {
        if (template.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String wanted = template.get(i);
            if (wanted.startsWith("{")) {
                variables.put(wanted.substring(1, wanted.length() - 1), path.get(i));
            } else if (!wanted.equalsIgnoreCase(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
