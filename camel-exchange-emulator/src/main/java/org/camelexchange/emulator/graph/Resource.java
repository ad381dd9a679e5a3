package org.camelexchange.emulator.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A resource type of Graph: the table of its properties, from which the data model, the reader, the writer, the
 * conditions and the sorting are made.
 *
 * @param <S> what a row is made of
 */
final class Resource<S> {
    private final String name;
    private final Map<String, Property<S>> properties = new LinkedHashMap<>();
    private final Function<S, String> etag;
    private final BiFunction<S, View, String> derivedType;

    /**
     * @param etag gives the change key of a row; null when rows have none
     * @param derivedType gives the name of a row's derived type, or null for the type itself
     */
    Resource(
            String name,
            Function<S, String> etag,
            BiFunction<S, View, String> derivedType,
            List<Property<S>> properties) {
        this.name = name;
        this.etag = etag;
        this.derivedType = derivedType;
        properties.forEach(p -> this.properties.put(p.name(), p));
    }

    /** Without the namespace, such as {@code message}. */
    String name() {
        return name;
    }

    Collection<Property<S>> properties() {
        return properties.values();
    }

    /** The property of this name, or null. */
    Property<S> property(String wanted) {
        return properties.get(wanted);
    }

    /** To Do and references leave out what is not set; all others say null. */
    boolean writesNulls() {
        return !name.equals("todoTask") && !name.equals("directoryObject");
    }

    /** The entity tag as it stands in JSON and in the header, or null. */
    String etag(S row) {
        String key = etag == null ? null : etag.apply(row);
        return key == null ? null : "W/\"" + key + "\"";
    }

    String derivedType(S row, View view) {
        return derivedType == null ? null : derivedType.apply(row, view);
    }

    @SuppressWarnings("unchecked") // navigation properties give rows of the resource they name
    static <T> List<T> rows(Object value) {
        return (List<T>) value;
    }

    /** Puts what was read from JSON into a row. */
    S apply(S row, Map<String, Object> values) {
        S changed = row;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Property<S> property = properties.get(value.getKey());
            if (property != null && property.set() != null) {
                changed = property.set().set(changed, value.getValue());
            }
        }
        return changed;
    }
}
