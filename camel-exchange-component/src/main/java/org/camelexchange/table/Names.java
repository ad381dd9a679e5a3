package org.camelexchange.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Suggestions for a name that is not there. */
public final class Names {
    private static final int SUGGESTIONS = 3;

    private Names() {}

    /** "Did you mean A, B?" with the nearest of the known names; never null, never empty. */
    public static String didYouMean(String name, Collection<String> known) {
        if (known.isEmpty()) {
            return "There are none";
        }
        List<String> near = nearest(name, known);
        if (near.isEmpty()) {
            return "Known names: "
                    + known.stream().sorted().limit(40).collect(Collectors.joining(", "))
                    + (known.size() > 40 ? ", …" : "");
        }
        return "Did you mean " + String.join(", ", near) + "?";
    }

    private static List<String> nearest(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int limit = Math.max(2, wanted.length() / 2);
        LevenshteinDistance distance = new LevenshteinDistance(limit);
        record Near(String name, int distance) {}
        return known.stream()
                .distinct()
                .map(candidate -> {
                    String lower = candidate.toLowerCase(Locale.ROOT);
                    boolean part = wanted.length() > 2 && (lower.contains(wanted) || wanted.contains(lower));
                    int steps = distance.apply(wanted, lower);
                    return new Near(candidate, steps < 0 ? (part ? limit : -1) : steps);
                })
                .filter(near -> near.distance() >= 0)
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
                .limit(SUGGESTIONS)
                .map(Near::name)
                .toList();
    }
}
