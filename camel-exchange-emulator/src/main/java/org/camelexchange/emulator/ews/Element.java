package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An element of a request, with all that is in it. */
final class Element {
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private String text = "";

    Element(String namespace, String name) {
        this.namespace = namespace;
        this.name = name;
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    String text() {
        return text;
    }

    List<Element> children() {
        return children;
    }

    /** The names of the attributes. */
    Set<String> attributes() {
        return attributes.keySet();
    }

    /** The attribute, or null. */
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    boolean flag(String attribute) {
        String value = attributes.get(attribute);
        return "true".equals(value) || "1".equals(value);
    }

    Optional<Element> child(String childName) {
        return children.stream().filter(c -> c.name.equals(childName)).findFirst();
    }

    /** The child, without which a request does not have the form the schema asks for. */
    Element need(String childName) {
        return child(childName)
                .orElseThrow(() -> EwsFault.schema("The element '" + name
                        + "' has incomplete content. List of possible elements expected: '" + childName + "'."));
    }

    /** The first child, whatever its name. */
    Element first() {
        if (children.isEmpty()) {
            throw EwsFault.schema("The element '" + name + "' has incomplete content.");
        }
        return children.get(0);
    }

    /** The only child, whatever its name. */
    Element only() {
        Element first = first();
        if (children.size() > 1) {
            throw EwsFault.schema("The element '" + name + "' has invalid child element '"
                    + children.get(1).name() + "'.");
        }
        return first;
    }

    String needAttribute(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw EwsFault.schema("The required attribute '" + attribute + "' is missing.");
        }
        return value;
    }

    /** The text of a child, or null. */
    String childText(String childName) {
        return child(childName).map(Element::text).orElse(null);
    }

    /** The children of a child; none where there is no such child. */
    List<Element> in(String childName) {
        return child(childName).map(Element::children).orElse(List.of());
    }

    Stream<Element> all(String childName) {
        return children.stream().filter(c -> c.name.equals(childName));
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(Element child) {
        children.add(child);
    }

    void text(String all) {
        text = all;
    }

    @Override
    public String toString() {
        return name + attributes + (children.isEmpty() ? text : children.toString());
    }
}
