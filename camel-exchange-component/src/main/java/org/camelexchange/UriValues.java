package org.camelexchange;

import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.util.URISupport;

/**
 * Decodes option values of a URI, telling encoded ones from those written as they are. A value with a character that encoding
 * would have replaced (a blank, a quote mark, a bracket, a percent sign without two hex digits) was not encoded and stays as it
 * is; so does one in RAW().
 */
final class UriValues {
    private static final Pattern WRITTEN = Pattern.compile("[\\s<>\"{}|\\\\^`]|%(?![0-9A-Fa-f]{2})");

    private UriValues() {}

    /** @param parameters changed in place; only those that stand in the URI */
    static void decode(String uri, Map<String, Object> parameters) throws URISyntaxException {
        int query = uri.indexOf('?');
        if (query < 0) {
            return;
        }
        Map<String, Object> written = URISupport.parseQuery(uri.substring(query + 1), true);
        parameters.replaceAll((name, value) -> {
            boolean plain = value instanceof String && written.get(name) instanceof String text && !isRaw(text);
            return plain ? decoded((String) value) : value;
        });
    }

    static String decoded(String value) {
        return WRITTEN.matcher(value).find() ? value : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /** As {@link #decoded}, but a plus sign is no blank there. */
    static String decodedPath(String path) {
        return WRITTEN.matcher(path).find() ? path : decoded(path.replace("+", "%2B"));
    }

    private static boolean isRaw(String text) {
        return text.startsWith("RAW(") || text.startsWith("RAW{");
    }
}
