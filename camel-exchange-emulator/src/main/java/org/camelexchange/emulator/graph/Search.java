package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of $search: the part of KQL where all words must be found, each anywhere or in the property it names. */
final class Search {
    private static final Pattern WORD = Pattern.compile("(?:(\\w+):)?(?:\\\\?\"([^\"\\\\]*)\\\\?\"|([^\\s\"]+))");
    private static final Map<String, String> PROPERTIES = Map.of(
            "subject",
            "subject",
            "body",
            "body",
            "from",
            "from",
            "to",
            "toRecipients",
            "cc",
            "ccRecipients",
            "bcc",
            "bccRecipients",
            "importance",
            "importance");

    private Search() {}

    static <S> Predicate<S> of(Resource<S> resource, String search, View view) {
        String text = search.strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = text.substring(1, text.length() - 1);
        }
        Predicate<S> all = row -> true;
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String wanted = (word.group(2) == null ? word.group(3) : word.group(2)).toLowerCase(Locale.ROOT);
            if (wanted.equals("and")) {
                continue;
            }
            List<Property<S>> places = places(resource, word.group(1));
            all = all.and(
                    row -> places.stream().anyMatch(p -> String.valueOf(p.get().apply(row, view))
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted)));
        }
        return all;
    }

    private static <S> List<Property<S>> places(Resource<S> resource, String named) {
        List<Property<S>> places = new ArrayList<>();
        if (named != null) {
            String name = PROPERTIES.get(named.toLowerCase(Locale.ROOT));
            if (name == null || resource.property(name) == null) {
                throw GraphError.BAD_REQUEST.because("Syntax error in $search: '" + named + "' is no property.");
            }
            return List.of(resource.property(name));
        }
        for (String name :
                List.of("subject", "body", "from", "toRecipients", "displayName", "emailAddresses", "title")) {
            if (resource.property(name) != null) {
                places.add(resource.property(name));
            }
        }
        return places;
    }
}
