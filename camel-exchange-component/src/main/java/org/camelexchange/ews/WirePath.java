package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;

/**
 * The path of a column's value below its item's element, taken apart; see {@link
 * org.camelexchange.ews.tables.EwsColumn#path()} for how it is written.
 *
 * @param steps the elements, from the outside in
 * @param attribute the attribute of the last element; null when the value is its text
 */
record WirePath(List<Step> steps, String attribute) {
    /**
     * One element of a path.
     *
     * @param name its name; null for any
     * @param key the value of its attribute Key; null when it has none
     * @param repeats true when the element may come more than once, each with a value of its own
     * @param nth which of the elements of this name it is, from 1; 0 for any
     */
    record Step(String name, String key, boolean repeats, int nth) {}

    static WirePath of(String path) {
        int at = path.indexOf('@');
        List<Step> steps = new ArrayList<>();
        for (String part : (at < 0 ? path : path.substring(0, at)).split("/")) {
            boolean repeats = part.endsWith("*");
            String plain = repeats ? part.substring(0, part.length() - 1) : part;
            int bracket = plain.indexOf('[');
            String inside = bracket < 0 ? null : plain.substring(bracket + 1, plain.length() - 1);
            boolean number = inside != null && Character.isDigit(inside.charAt(0));
            String name = bracket < 0 ? plain : plain.substring(0, bracket);
            steps.add(new Step(
                    name.isEmpty() ? null : name,
                    number ? null : inside,
                    repeats,
                    number ? Integer.parseInt(inside) : 0));
        }
        return new WirePath(List.copyOf(steps), at < 0 ? null : path.substring(at + 1));
    }
}
