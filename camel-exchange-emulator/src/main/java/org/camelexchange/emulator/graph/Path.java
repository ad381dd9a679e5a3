package org.camelexchange.emulator.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The segments of a path, decoded and in one form. */
final class Path {
    private static final Pattern KEY = Pattern.compile("(\\w+)\\('(.*)'\\)");

    private Path() {}

    /** Ids in parentheses become segments of their own; namespaces, which have a short name too, and empty parentheses go. */
    static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String raw : rawPath.split("/")) {
            if (raw.isEmpty()) {
                continue;
            }
            // A plus sign is no blank in a path.
            String segment = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            Matcher key = KEY.matcher(segment);
            if (key.matches()) {
                segments.add(key.group(1));
                segments.add(key.group(2).replace("''", "'"));
            } else {
                segments.add(
                        segment.replaceFirst("^(?:microsoft\\.)?graph\\.", "").replaceFirst("\\(\\)$", ""));
            }
        }
        return segments;
    }
}
