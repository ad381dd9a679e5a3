package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.emulator.http.HttpRequest;

/**
 * What a client asks for with the header Prefer.
 *
 * @param zone the name of a time zone; null for UTC
 * @param pageSize null when not given
 * @param applied the preferences that were understood, as they go into Preference-Applied
 */
record Prefer(boolean immutableIds, String zone, Integer pageSize, boolean textBody, List<String> applied) {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([^=;,\\s]+)(?:\\s*=\\s*(\"[^\"]*\"|[^,;\\s]*))?\\s*[,;]?");

    static Prefer of(HttpRequest request) {
        boolean immutable = false;
        String zone = null;
        Integer size = null;
        boolean text = false;
        List<String> applied = new ArrayList<>();
        for (String line : request.headers().getOrDefault("Prefer", List.of())) {
            Matcher token = TOKEN.matcher(line);
            while (token.find()) {
                String value = token.group(2) == null ? "" : token.group(2).replace("\"", "");
                boolean known = true;
                switch (token.group(1).toLowerCase(Locale.ROOT)) {
                    case "idtype" -> immutable = value.equalsIgnoreCase("ImmutableId");
                    case "outlook.timezone" -> zone = value;
                    case "odata.maxpagesize", "maxpagesize" -> size = size(value);
                    case "outlook.body-content-type" -> text = value.equalsIgnoreCase("text");
                    default -> known = false;
                }
                if (known) {
                    applied.add(token.group().strip().replaceAll("[,;]$", ""));
                }
            }
        }
        return new Prefer(immutable, zone, size, text, applied);
    }

    private static Integer size(String value) {
        try {
            int size = Integer.parseInt(value);
            return size > 0 ? Math.min(size, Query.MOST) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
