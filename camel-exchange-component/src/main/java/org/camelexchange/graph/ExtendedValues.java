package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.table.ExtendedProperty;

/**
 * Extended properties in the JSON of a row. Graph gives those a request names, as arrays of id and value, and takes them so;
 * every value is a text (singleValueLegacyExtendedProperty, multiValueLegacyExtendedProperty). An id it gives may be written
 * otherwise than it was asked for, so ids are compared by what they mean.
 */
final class ExtendedValues {
    private static final String SINGLE = "singleValueExtendedProperties";
    static final String MULTI = "multiValueExtendedProperties";

    /** The places of the columns that show a property. */
    private final Map<ExtendedProperty, List<Integer>> places = new HashMap<>();

    ExtendedValues(List<GraphColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            columns.get(i).extended().ifPresent(property -> places.computeIfAbsent(property, p -> new ArrayList<>())
                    .add(place));
        }
    }

    /** Takes a value: a text, or a list of texts. */
    interface Taker {
        void take(int place, Object value);
    }

    static boolean isArray(String property) {
        return property.equals(SINGLE) || property.equals(MULTI);
    }

    /** What $expand asks for; null when no column lies in an extended property. */
    static String expand(List<GraphColumn> columns) {
        List<String> expanded = new ArrayList<>();
        for (String array : List.of(SINGLE, MULTI)) {
            String ids = columns.stream()
                    .map(GraphColumn::extended)
                    .flatMap(Optional::stream)
                    .filter(property -> array(property).equals(array))
                    .distinct()
                    .map(property -> "id eq " + Codec.quoted(property))
                    .collect(Collectors.joining(" or "));
            if (!ids.isEmpty()) {
                expanded.add(array + "($filter=" + ids + ")");
            }
        }
        return expanded.isEmpty() ? null : String.join(",", expanded);
    }

    private static String array(ExtendedProperty property) {
        return property.array() ? MULTI : SINGLE;
    }

    /** Reads the array the parser stands at. */
    void read(JsonParser json, Taker taker) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Map<?, ?> one = json.readValueAs(Map.class);
            if (one != null && one.get("id") instanceof String id) {
                of(id).forEach(place -> taker.take(place, one.get("value")));
            }
        }
    }

    private List<Integer> of(String id) {
        return parse(id).map(places::get).orElse(List.of());
    }

    /** Empty for an id that cannot be read, which nobody asked for. */
    private static Optional<ExtendedProperty> parse(String id) {
        try {
            return Optional.of(ExtendedProperty.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a property; null takes it away.
     *
     * @param json may hold the property as it is, when the column is one of its values
     */
    static void write(ObjectNode json, GraphColumn column, ExtendedProperty property, Object value) {
        String name = array(property);
        ArrayNode array = json.get(name) instanceof ArrayNode there ? there : json.putArray(name);
        ObjectNode one = column.isElement() ? there(array, property) : array.addObject();
        one.put("id", property.toString());
        if (column.isElement()) {
            ArrayNode texts = one.withArray("/value");
            while (texts.size() <= column.element()) {
                texts.add("");
            }
            texts.set(column.element(), value == null ? "" : text(column, value));
            for (int last = texts.size() - 1;
                    last >= 0 && texts.get(last).asText().isEmpty();
                    last--) {
                texts.remove(last);
            }
        } else if (value instanceof List<?> list) {
            ArrayNode texts = one.putArray("value");
            list.forEach(element -> texts.add(text(column, element)));
        } else {
            one.put("value", value == null ? null : text(column, value));
        }
    }

    private static ObjectNode there(ArrayNode array, ExtendedProperty property) {
        for (JsonNode one : array) {
            if (parse(one.path("id").asText()).filter(property::equals).isPresent()) {
                return (ObjectNode) one;
            }
        }
        return array.addObject();
    }

    private static String text(GraphColumn column, Object value) {
        Object written = column.codec().write().apply(value);
        return written instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : String.valueOf(written);
    }
}
