package org.camelexchange.ews;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.Flag;
import org.camelexchange.ews.tables.Joint;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.ExtendedProperty;
import org.camelexchange.table.Row;

/**
 * Makes a row of an item's or a folder's element. It walks the element once, along a trie of the wanted columns' paths;
 * what no wanted column lies in is skipped unread. Safe for many threads.
 */
final class RowReader {
    private static final String ANY = "*";

    private final List<EwsColumn> columns;
    private final Node root = new Node();
    private final Map<ExtendedProperty, Integer> extended = new HashMap<>();

    RowReader(List<EwsColumn> columns) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).column().extended() != null) {
                extended.put(columns.get(i).column().extended(), i);
            } else if (!columns.get(i).path().isEmpty()) {
                root.add(
                        WirePath.of(columns.get(i).path()), 0, i, columns.get(i).joint());
            }
        }
    }

    /** One element of the trie. */
    private static final class Node {
        private final Map<String, Node> children = new HashMap<>();
        private final Map<String, Integer> attributes = new HashMap<>();
        /** The columns that have a value for each element of this name. */
        private final List<Integer> repeating = new ArrayList<>();
        /** The columns its text is for, each with which of the elements of this name it means; 0 for any. */
        private final Map<Integer, Integer> texts = new LinkedHashMap<>();

        private final List<Integer> together = new ArrayList<>();
        private Joint joint;

        void add(WirePath path, int step, int column, Joint shared) {
            if (step < path.steps().size()) {
                WirePath.Step next = path.steps().get(step);
                Node child = children.computeIfAbsent(label(next.name(), next.key()), name -> new Node());
                if (next.repeats()) {
                    child.repeating.add(column);
                }
                child.add(path, step + 1, column, shared);
            } else if (shared != null) {
                joint = shared;
                together.add(column);
            } else if (path.attribute() != null) {
                attributes.put(path.attribute(), column);
            } else {
                texts.put(column, path.steps().get(step - 1).nth());
            }
        }

        Node child(String name, String key) {
            Node child = key == null ? null : children.get(label(name, key));
            if (child == null) {
                child = children.get(name);
            }
            return child == null ? children.get(ANY) : child;
        }

        private static String label(String name, String key) {
            return name == null ? ANY : key == null ? name : name + "[" + key + "]";
        }
    }

    /** Reads the element the reader stands at; a column the element does not have is null in the row. */
    Row read(XmlIn xml) throws XMLStreamException {
        Object[] values = new Object[columns.size()];
        String element = xml.name();
        read(xml, root, values, 1);
        Row row = new Row();
        for (int i = 0; i < values.length; i++) {
            row.put(columns.get(i).name(), values[i]);
            if (values[i] == null && columns.get(i).is(Flag.KEY)) {
                throw new XMLStreamException("An element " + element + " has no id");
            }
        }
        return row;
    }

    /** @param place which of its parent's elements of this kind it is, from 1 */
    private void read(XmlIn xml, Node node, Object[] values, int place) throws XMLStreamException {
        for (Map.Entry<String, Integer> attribute : node.attributes.entrySet()) {
            String text = xml.attribute(attribute.getKey());
            if (text != null) {
                put(values, attribute.getValue(), text);
            }
        }
        if (node.joint != null) {
            Map<String, Object> shown = joint(node.joint, xml);
            node.together.forEach(
                    column -> values[column] = shown.get(columns.get(column).name()));
            return;
        }
        if (!node.texts.isEmpty()) {
            readText(xml, node, values, place);
            return;
        }
        if (node.children.isEmpty() && (node != root || extended.isEmpty())) {
            return;
        }
        int depth = xml.depth();
        Map<Node, Integer> places = new IdentityHashMap<>();
        while (xml.nextChild(depth)) {
            if (node == root && xml.name().equals("ExtendedProperty")) {
                readExtended(xml, values);
                continue;
            }
            Node child = node.child(xml.name(), xml.attribute("Key"));
            if (child != null) {
                int at = places.merge(child, 1, Integer::sum);
                read(xml, child, values, at);
                pad(values, child.repeating, at);
            }
        }
    }

    private void readExtended(XmlIn xml, Object[] values) throws XMLStreamException {
        ExtendedFields.Value value = ExtendedFields.read(xml);
        Integer index = extended.get(value.property());
        if (index != null) {
            value.texts().forEach(text -> put(values, index, text));
        }
    }

    private void readText(XmlIn xml, Node node, Object[] values, int place) throws XMLStreamException {
        boolean binary = node.texts.keySet().stream()
                .anyMatch(index -> columns.get(index).column().type() == ColumnType.BINARY);
        Object raw = binary ? xml.binary() : xml.text();
        node.texts.forEach((index, nth) -> {
            // An element that is empty keeps the place of one behind it.
            if (nth == 0 || nth == place && !"".equals(raw)) {
                put(values, index, raw);
            }
        });
    }

    /** What no client can make sense of is no reason to lose the row. */
    private static Map<String, Object> joint(Joint joint, XmlIn xml) throws XMLStreamException {
        try {
            return joint.read(xml);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Map.of();
        }
    }

    /** Columns side by side in a repeating element keep their places: who has no value there has null. */
    private static void pad(Object[] values, List<Integer> repeating, int count) {
        for (int column : repeating) {
            List<Object> list = list(values, column);
            while (list.size() < count) {
                list.add(null);
            }
        }
    }

    private void put(Object[] values, int index, Object raw) {
        Column column = columns.get(index).column();
        Object value = value(column.type(), raw);
        if (column.multiple()) {
            list(values, index).add(value);
        } else {
            values[index] = value;
        }
    }

    /** A value no client can make sense of is no reason to lose the row: it is null. */
    private static Object value(ColumnType type, Object raw) {
        try {
            return type.convert(raw);
        } catch (IllegalArgumentException e) {
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
