package org.camelexchange.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A condition in two languages.
 *
 * @param ours as a user writes it
 * @param sql the same for the judge, whose columns of several values are tables of their own
 * @param headers the values of our :name parameters
 */
record Phrase(String ours, String sql, Map<String, Object> headers) {
    static Phrase of(String same) {
        return new Phrase(same, same, Map.of());
    }

    Phrase negated() {
        return new Phrase("NOT (" + ours + ")", "NOT (" + sql + ")", headers);
    }

    Phrase joined(String word, Phrase other) {
        Map<String, Object> all = new HashMap<>(headers);
        all.putAll(other.headers);
        return new Phrase(
                "(" + ours + ") " + word + " (" + other.ours + ")",
                "(" + sql + ") " + word + " (" + other.sql + ")",
                all);
    }

    static String quoted(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }

    static String list(List<String> literals) {
        return "(" + String.join(", ", literals) + ")";
    }
}
