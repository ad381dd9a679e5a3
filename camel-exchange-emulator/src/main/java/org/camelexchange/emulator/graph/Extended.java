package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.mapi.FolderProperties;
import org.camelexchange.emulator.store.mapi.MapiProperties;

/**
 * Extended properties of one value and of many, of items and of folders. Nobody can list them: a client names the ids
 * it wants, in the filter of $expand or in a condition, and some ids name what has a property of its own.
 */
final class Extended {
    static final String SINGLE = "singleValueExtendedProperties";
    static final String MULTI = "multiValueExtendedProperties";

    static final Resource<Map<String, Object>> ONE_VALUE =
            resource("singleValueLegacyExtendedProperty", Type.Primitive.STRING);
    static final Resource<Map<String, Object>> MANY_VALUES =
            resource("multiValueLegacyExtendedProperty", new Type.Many(Type.Primitive.STRING));

    private Extended() {}

    private static Resource<Map<String, Object>> resource(String name, Type value) {
        return new Resource<>(
                name,
                null,
                null,
                List.of(
                        Property.readOnly("id", Type.Primitive.STRING, (row, v) -> row.get("id")),
                        Property.readOnly("value", value, (row, v) -> row.get("value"))));
    }

    /**
     * Finds the properties that are asked for.
     *
     * @param value the value of an id: text, a list of texts, or null
     */
    record Lookup(Function<ExtendedPropId, Object> value, boolean many) {
        /**
         * One row for each id.
         *
         * @param absentToo whether ids without a value have a row too
         */
        List<Object> rows(Collection<ExtendedPropId> ids, boolean absentToo) {
            List<Object> rows = new ArrayList<>();
            for (ExtendedPropId id : ids) {
                Object found = id.isArray() == many ? value.apply(id) : null;
                if (found != null || absentToo) {
                    rows.add(Values.map("id", ExtendedId.text(id), "value", found));
                }
            }
            return rows;
        }
    }

    static List<Property<Item>> ofItems() {
        return List.of(
                property(SINGLE, ONE_VALUE, Extended::get, MapiProperties::set),
                property(MULTI, MANY_VALUES, Extended::get, MapiProperties::set));
    }

    static List<Property<Folder>> ofFolders() {
        return List.of(
                property(SINGLE, ONE_VALUE, Extended::get, Extended::set),
                property(MULTI, MANY_VALUES, Extended::get, Extended::set));
    }

    /** Gives a value of a row. */
    private interface Reader<S> {
        Object value(S row, View view, ExtendedPropId id);
    }

    /** Puts a value into a row; null takes it away. */
    private interface Writer<S> {
        S with(S row, ExtendedPropId id, Object value);
    }

    private static <S> Property<S> property(
            String name, Resource<Map<String, Object>> resource, Reader<S> reader, Writer<S> writer) {
        boolean many = resource == MANY_VALUES;
        return new Property<>(
                name,
                new Type.Many(new Type.Entity(resource.name())),
                (row, v) -> new Lookup(id -> reader.value(row, v, id), many),
                (row, value) -> written(row, value, many, writer),
                resource,
                null,
                false);
    }

    private static <S> S written(S row, Object rows, boolean many, Writer<S> writer) {
        S changed = row;
        for (Object one : Values.list(rows)) {
            Map<String, Object> given = Values.fields(one);
            ExtendedPropId id = ExtendedId.of(Values.text(given.get("id")));
            if (id.isArray() != many) {
                throw GraphError.INVALID_EXTENDED_PROPERTY.because("The extended property attribute combination is"
                        + " invalid: '" + ExtendedId.text(id) + "' belongs into " + (many ? SINGLE : MULTI) + ".");
            }
            changed = writer.with(changed, id, given.get("value"));
        }
        return changed;
    }

    private static Object get(Item item, View view, ExtendedPropId id) {
        return MapiProperties.text(view.mailbox(), item, id);
    }

    private static Object get(Folder folder, View view, ExtendedPropId id) {
        return FolderProperties.text(view.mailbox(), folder, id);
    }

    private static Folder set(Folder folder, ExtendedPropId id, Object value) {
        return FolderProperties.set(folder, id, value);
    }
}
