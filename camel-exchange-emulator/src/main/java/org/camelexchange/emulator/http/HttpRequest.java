package org.camelexchange.emulator.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that was read to its end.
 *
 * @param uri absolute, as the client saw it: scheme, host and port are those the client used
 * @param headers by name, in any case
 * @param connection what it came on
 */
public record HttpRequest(
        String method, URI uri, Map<String, List<String>> headers, byte[] body, Connection connection) {
    public HttpRequest {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        headers = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads an address. Blanks, quotes and braces may stand bare in it: Graph takes them although RFC 3986 does not.
     *
     * @return empty when it is none even so
     */
    public static Optional<URI> uri(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (" \"<>\\^`{|}".indexOf(c) >= 0) {
                escaped.append(String.format("%%%02X", (int) c));
            } else {
                escaped.append(c);
            }
        }
        try {
            return Optional.of(URI.create(escaped.toString()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A request that came on a connection of its own. */
    public HttpRequest(String method, URI uri, Map<String, List<String>> headers, byte[] body) {
        this(method, uri, headers, body, new Connection());
    }

    /** The path as it came, with its percent escapes. */
    public String path() {
        String path = uri.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** The query as it came, null if there is none. */
    public String rawQuery() {
        return uri.getRawQuery();
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The body as UTF-8, which is what all the doors speak. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Scheme, host and port, without a slash at the end: what links in answers begin with. */
    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** The body read as an HTML form; of a name given twice the first value counts. */
    public Map<String, String> form() {
        return pairs(bodyText());
    }

    /** The query read as parameters; of a name given twice the first value counts. */
    public Map<String, String> query() {
        return pairs(rawQuery() == null ? "" : rawQuery());
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                pairs.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            // A stray percent sign is the client's mistake; the door that needs the value will refuse it.
            return text;
        }
    }
}
