package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a client stands in the changes of a collection; it needs nothing kept here between its requests.
 *
 * @param collection what it is good for
 * @param position the place in the mailbox's history
 * @param last in the first walk the id of the last item given; null when the walk is over
 * @param options the options of the first request, which hold for all that follow
 */
record DeltaToken(String collection, long position, String last, Map<String, String> options) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    String text() {
        ObjectNode node = MAPPER.createObjectNode()
                .put("c", collection)
                .put("p", position)
                .put("l", last);
        ObjectNode given = node.putObject("o");
        options.forEach(given::put);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a token that was given out for this collection. */
    static DeltaToken of(String text, String collection) {
        try {
            JsonNode node = MAPPER.readTree(Base64.getUrlDecoder().decode(text));
            if (!node.path("c").asText().equals(collection) || !node.path("p").isNumber()) {
                throw malformed();
            }
            Map<String, String> options = new LinkedHashMap<>();
            node.path("o")
                    .fields()
                    .forEachRemaining(f -> options.put(f.getKey(), f.getValue().asText()));
            String last = node.path("l").isTextual() ? node.path("l").asText() : null;
            if (last != null) {
                Base64.getUrlDecoder().decode(last);
            }
            return new DeltaToken(collection, node.get("p").asLong(), last, options);
        } catch (IOException | IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static GraphException malformed() {
        return GraphError.BAD_REQUEST.because("Badly formed token.");
    }
}
