package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.table.Row;

/**
 * Makes a row of an object of JSON. It walks the object once, along a trie of the wanted columns' paths; what no wanted
 * column lies in is skipped unread. Safe for many threads.
 */
final class RowReader {
    private final List<GraphColumn> columns;
    private final Node root = new Node();
    private final ExtendedValues extended;

    RowReader(List<GraphColumn> columns) {
        this.columns = columns;
        this.extended = new ExtendedValues(columns);
        for (int i = 0; i < columns.size(); i++) {
            GraphColumn column = columns.get(i);
            if (column.isProperty()) {
                root.add(JsonPath.of(column.path()).steps(), 0, i);
            }
        }
    }

    /** One property, or one element of an array, in the trie. */
    private static final class Node {
        private final Map<String, Node> properties = new HashMap<>();
        private final Map<Integer, Node> elements = new HashMap<>();
        private final List<Integer> here = new ArrayList<>();
        private final List<Integer> below = new ArrayList<>();

        void add(List<JsonPath.Step> steps, int at, int column) {
            below.add(column);
            if (at == steps.size()) {
                here.add(column);
                return;
            }
            JsonPath.Step step = steps.get(at);
            Node property = properties.computeIfAbsent(step.name(), name -> new Node());
            if (step.index() == JsonPath.NONE) {
                property.add(steps, at + 1, column);
            } else {
                property.below.add(column);
                property.elements
                        .computeIfAbsent(step.index(), index -> new Node())
                        .add(steps, at + 1, column);
            }
        }
    }

    /** Reads the object whose start the parser stands at; a property the object does not have is null in the row. */
    Row read(JsonParser json) throws IOException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).constant();
        }
        walk(json, root, values);
        Row row = new Row();
        Object key = null;
        for (int i = 0; i < values.length; i++) {
            row.put(columns.get(i).name(), values[i]);
            if (columns.get(i).is(Flag.KEY)) {
                key = values[i];
            }
        }
        own(row, key);
        return row;
    }

    /** Ids of things inside the row carry the row's id: Graph finds them by both. */
    private void own(Row row, Object key) {
        for (GraphColumn column : columns) {
            if (column.is(Flag.OWNED) && row.get(column.name()) instanceof List<?> ids) {
                row.put(
                        column.name(),
                        ids.stream().map(id -> OwnedId.of(key, id)).toList());
            }
        }
    }

    private void walk(JsonParser json, Node node, Object[] values) throws IOException {
        JsonToken token = json.currentToken();
        if (!node.here.isEmpty()) {
            Object value = token.isScalarValue() ? scalar(json) : json.readValueAs(Object.class);
            for (int column : node.here) {
                put(values, column, value);
            }
        } else if (token == JsonToken.START_OBJECT && (node == root || !node.properties.isEmpty())) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                Node property = node.properties.get(name);
                json.nextToken();
                if (node == root && ExtendedValues.isArray(name)) {
                    extended.read(json, (place, value) -> take(values, place, value));
                } else if (property == null) {
                    json.skipChildren();
                } else {
                    walk(json, property, values);
                }
            }
        } else if (token == JsonToken.START_ARRAY && !node.elements.isEmpty()) {
            elements(json, node, values);
        } else {
            json.skipChildren();
        }
    }

    private void elements(JsonParser json, Node node, Object[] values) throws IOException {
        Node each = node.elements.get(JsonPath.EACH);
        if (each != null) {
            each.below.forEach(column -> list(values, column));
        }
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            Node one = node.elements.get(index);
            Node element = each != null ? each : one;
            if (element == null) {
                json.skipChildren();
                continue;
            }
            if (one != null && one != element && json.currentToken().isScalarValue()) {
                Object value = scalar(json);
                one.here.forEach(column -> put(values, column, value));
            }
            walk(json, element, values);
            if (each != null) {
                pad(values, each.below, index + 1);
            }
        }
    }

    private static Object scalar(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getNumberValue();
            default -> json.getText();
        };
    }

    /** Columns side by side in an array keep their places: who has no value there has null. */
    private static void pad(Object[] values, List<Integer> below, int count) {
        for (int column : below) {
            List<Object> list = list(values, column);
            while (list.size() < count) {
                list.add(null);
            }
        }
    }

    /** Puts the value of an extended property, or the element of it the column is for. */
    private void take(Object[] values, int index, Object value) {
        GraphColumn column = columns.get(index);
        if (!(value instanceof List<?> all)) {
            put(values, index, value);
        } else if (column.column().multiple()) {
            values[index] = all.stream().map(one -> value(column, one)).toList();
        } else if (column.element() < all.size()) {
            put(values, index, all.get(column.element()));
        }
    }

    private void put(Object[] values, int index, Object raw) {
        GraphColumn column = columns.get(index);
        if (raw == null && !column.isEach()) {
            return;
        }
        Object value = raw == null ? null : value(column, raw);
        if (column.isEach() && !(value instanceof List)) {
            list(values, index).add(value);
        } else {
            values[index] = value;
        }
    }

    /** A value no client can make sense of is no reason to lose the row: it is null. */
    private static Object value(GraphColumn column, Object raw) {
        try {
            Object read = column.codec().read().apply(raw);
            return read instanceof List
                    ? column.column().convert(read)
                    : column.column().convertElement(read);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked") // only put and pad fill the lists
    private static List<Object> list(Object[] values, int index) {
        if (values[index] == null) {
            values[index] = new ArrayList<>();
        }
        return (List<Object>) values[index];
    }
}
