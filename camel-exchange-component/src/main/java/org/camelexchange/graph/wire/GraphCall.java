package org.camelexchange.graph.wire;

import com.microsoft.kiota.HttpMethod;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request of Graph.
 *
 * @param url absolute and encoded
 * @param repeatable true when doing it twice is the same as doing it once
 * @param body the content; null for none
 * @param contentType what the content is; null for none
 */
public record GraphCall(
        HttpMethod method, URI url, Map<String, String> headers, boolean repeatable, byte[] body, String contentType) {
    private static final String JSON = "application/json";

    public static GraphCall get(URI url) {
        return new GraphCall(HttpMethod.GET, url, Map.of(), true, null, null);
    }

    /** A POST of JSON, which is not repeated when it may have happened. */
    public static GraphCall post(URI url, byte[] json) {
        return new GraphCall(HttpMethod.POST, url, Map.of(), false, json, JSON);
    }

    /** A POST of something else than JSON. */
    public static GraphCall post(URI url, byte[] content, String contentType) {
        return new GraphCall(HttpMethod.POST, url, Map.of(), false, content, contentType);
    }

    /** A PATCH says how the thing shall be, so it may be repeated. */
    public static GraphCall patch(URI url, byte[] json) {
        return new GraphCall(HttpMethod.PATCH, url, Map.of(), true, json, JSON);
    }

    /** Repeated, a DELETE that happened would find nothing and report an error. */
    public static GraphCall delete(URI url) {
        return new GraphCall(HttpMethod.DELETE, url, Map.of(), false, null, null);
    }

    /** The same call with a header more; null adds none. */
    public GraphCall with(String header, String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new GraphCall(method, url, Map.copyOf(more), repeatable, body, contentType);
    }
}
