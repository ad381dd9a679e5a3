package org.camelexchange.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a column's value in the JSON of its row, taken apart; see {@link
 * org.camelexchange.graph.tables.GraphColumn#path()} for how it is written.
 */
record JsonPath(List<Step> steps) {
    /** Every element of an array. */
    static final int EACH = -2;
    /** No array. */
    static final int NONE = -1;

    /**
     * One property.
     *
     * @param index which element of the property's array; {@link #EACH}, {@link #NONE} or from 0
     */
    record Step(String name, int index) {}

    static JsonPath of(String path) {
        List<Step> steps = new ArrayList<>();
        for (String part : path.split("/")) {
            int bracket = part.indexOf('[');
            if (bracket < 0) {
                steps.add(new Step(part, NONE));
            } else {
                String index = part.substring(bracket + 1, part.length() - 1);
                steps.add(new Step(part.substring(0, bracket), index.isEmpty() ? EACH : Integer.parseInt(index)));
            }
        }
        return new JsonPath(List.copyOf(steps));
    }

    /** True when the path leads to one place in an array. */
    boolean isIndexed() {
        return steps.stream().anyMatch(step -> step.index() >= 0);
    }
}
