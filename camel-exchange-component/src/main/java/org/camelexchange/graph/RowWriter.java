package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.tables.Joint;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.table.Row;

/** Writes a row as an object of JSON, each value at its column's path. */
final class RowWriter {
    private static final TypeReference<Map<String, Object>> PROPERTIES = new TypeReference<>() {};

    private RowWriter() {}

    /** The properties of a new row. */
    static ObjectNode create(GraphTable table, Row row) {
        ObjectNode json = GraphTransport.mapper().createObjectNode();
        for (GraphColumn column : table.columns()) {
            boolean settable = column.is(Flag.WRITE) || column.is(Flag.CREATE);
            if (settable && isProperty(table, column) && row.get(column.name()) != null) {
                put(json, column, row, Map.of());
            }
        }
        return json;
    }

    /** The properties to change; null takes a value away. */
    static ObjectNode changes(GraphTable table, Row row) {
        return changes(table, row, GraphTransport.mapper().createObjectNode());
    }

    /**
     * The same where a property changes in some of its parts.
     *
     * @param present such properties as they are
     */
    static ObjectNode changes(GraphTable table, Row row, ObjectNode present) {
        ObjectNode json = GraphTransport.mapper().createObjectNode();
        present.fields().forEachRemaining(property -> {
            if (property.getValue().isArray()) {
                json.set(property.getKey(), property.getValue());
            }
        });
        Map<String, Object> properties = GraphTransport.mapper().convertValue(present, PROPERTIES);
        for (GraphColumn column : table.columns()) {
            if (column.is(Flag.WRITE) && isProperty(table, column) && row.containsKey(column.name())) {
                put(json, column, row, properties);
            }
        }
        return json;
    }

    /** The properties of a row whose present value must be known before some parts of them can be changed. */
    static Set<String> missing(GraphTable table, Row row) {
        Set<String> missing = new TreeSet<>();
        for (GraphColumn column : table.columns()) {
            if (row.containsKey(column.name()) && column.is(Flag.WRITE)) {
                if (column.joint() != null) {
                    missing.addAll(column.joint().missing(row));
                } else if (column.isProperty() && JsonPath.of(column.path()).isIndexed()) {
                    missing.add(column.property());
                }
            }
        }
        return missing;
    }

    private static void put(ObjectNode json, GraphColumn column, Row row, Map<String, Object> present) {
        Joint joint = column.joint();
        if (joint == null) {
            put(json, column, row.get(column.name()));
        } else {
            json.set(joint.property(), GraphTransport.mapper().valueToTree(joint.write(row, present)));
        }
    }

    /** The parent is where a row goes, not what it holds; the MIME is no property. */
    private static boolean isProperty(GraphTable table, GraphColumn column) {
        return (column.isProperty() || column.extended().isPresent())
                && !column.name().equals(table.parent());
    }

    static byte[] bytes(JsonNode json) {
        try {
            return GraphTransport.mapper().writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of JSON can always be written", e);
        }
    }

    private static void put(ObjectNode json, GraphColumn column, Object value) {
        if (column.extended().isPresent()) {
            ExtendedValues.write(json, column, column.extended().get(), value);
            return;
        }
        List<JsonPath.Step> steps = JsonPath.of(column.path()).steps();
        if (value instanceof List<?> list && column.column().multiple()) {
            array(json, steps);
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) != null) {
                    set(json, steps, 0, i, wire(column, list.get(i)));
                }
            }
        } else if (value == null && column.column().multiple()) {
            array(json, steps);
        } else {
            set(json, steps, 0, 0, value == null ? null : wire(column, value));
        }
    }

    private static JsonNode wire(GraphColumn column, Object value) {
        return GraphTransport.mapper().valueToTree(column.codec().write().apply(value));
    }

    /** An empty list is written too: it takes away what was there. */
    private static void array(ObjectNode json, List<JsonPath.Step> steps) {
        for (JsonPath.Step step : steps) {
            if (step.index() == JsonPath.EACH) {
                json.withArray("/" + step.name());
                return;
            }
        }
    }

    private static void set(ObjectNode json, List<JsonPath.Step> steps, int at, int element, JsonNode value) {
        JsonPath.Step step = steps.get(at);
        boolean last = at == steps.size() - 1;
        if (step.index() == JsonPath.NONE) {
            if (last) {
                json.set(step.name(), value);
            } else {
                set(object(json, step.name()), steps, at + 1, element, value);
            }
            return;
        }
        ArrayNode array = json.get(step.name()) instanceof ArrayNode there ? there : json.putArray(step.name());
        int index = step.index() == JsonPath.EACH ? element : step.index();
        if (value == null) {
            takeAway(array, index);
            return;
        }
        while (array.size() <= index) {
            if (last) {
                array.add("");
            } else {
                array.addObject();
            }
        }
        if (last) {
            array.set(index, value);
        } else {
            set((ObjectNode) array.get(index), steps, at + 1, element, value);
        }
    }

    /** Empties a place of an array; what is empty at its end goes. */
    private static void takeAway(ArrayNode array, int index) {
        if (index < array.size()) {
            array.set(index, array.get(index).isObject() ? array.objectNode() : array.textNode(""));
        }
        for (int last = array.size() - 1; last >= 0 && isBlank(array.get(last)); last--) {
            array.remove(last);
        }
    }

    private static boolean isBlank(JsonNode node) {
        return node.isObject() ? node.isEmpty() : node.asText().isEmpty();
    }

    private static ObjectNode object(ObjectNode json, String name) {
        return json.get(name) instanceof ObjectNode there ? there : json.putObject(name);
    }
}
