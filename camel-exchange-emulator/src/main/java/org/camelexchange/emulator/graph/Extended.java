package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.mapi.MapiProperties;
import org.camelexchange.emulator.store.mapi.MapiValue;

/** Extended properties of one value: {@code String {guid} Name x}, {@code Integer {guid} Id 0x85}, {@code String 0x37}. */
final class Extended {
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(\\w+) \\{([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})} (Name (.+)|Id (\\w+))");
    private static final Pattern TAGGED = Pattern.compile("(?i)(\\w+) (0x[0-9a-f]{1,4})");
    static final Resource<Map<String, Object>> RESOURCE = new Resource<>(
            "singleValueLegacyExtendedProperty",
            null,
            null,
            List.of(
                    Property.readOnly("id", Type.Primitive.STRING, (row, v) -> row.get("id")),
                    Property.readOnly("value", Type.Primitive.STRING, (row, v) -> row.get("value"))));

    private Extended() {}

    static Property<Item> property() {
        return new Property<>(
                "singleValueExtendedProperties",
                new Type.Many(new Type.Entity(RESOURCE.name())),
                (item, v) -> rows(item),
                Extended::set,
                RESOURCE,
                null,
                false);
    }

    private static List<Object> rows(Item item) {
        Set<ExtendedPropId> ids = new LinkedHashSet<>(MapiProperties.known());
        ids.addAll(item.get(Props.EXTENDED, Map.of()).keySet());
        List<Object> rows = new ArrayList<>();
        for (ExtendedPropId id : ids) {
            Object value = id.isArray() ? null : MapiProperties.text(null, item, id);
            if (value != null) {
                rows.add(Values.map("id", name(id), "value", value));
            }
        }
        return rows;
    }

    private static Item set(Item item, Object value) {
        Item changed = item;
        for (Object one : Values.list(value)) {
            Map<String, Object> row = Values.fields(one);
            changed = MapiProperties.set(changed, id(Values.text(row.get("id"))), Values.text(row.get("value")));
        }
        return changed;
    }

    /** A text of a condition: the id of an extended property in the one way the rows have it, any other as it is. */
    static String recognized(String text) {
        return NAMED.matcher(text).matches()
                        || TAGGED.matcher(text).matches()
                                && MapiValue.TYPES.contains(Values.upper(text.substring(0, text.indexOf(' '))))
                ? name(id(text))
                : text;
    }

    private static ExtendedPropId id(String text) {
        Matcher named = NAMED.matcher(text == null ? "" : text);
        Matcher tagged = TAGGED.matcher(text == null ? "" : text);
        if (named.matches()) {
            String set = named.group(2).toLowerCase(Locale.ROOT);
            Integer id = named.group(5) == null ? null : number(named.group(5), text);
            return new ExtendedPropId(set, named.group(4), id, null, type(named.group(1), text)).canonical();
        }
        if (tagged.matches()) {
            return new ExtendedPropId(null, null, null, number(tagged.group(2), text), type(tagged.group(1), text));
        }
        throw invalid(text);
    }

    private static String type(String written, String id) {
        return MapiValue.TYPES.stream()
                .filter(written::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> invalid(id));
    }

    private static Integer number(String text, String id) {
        try {
            return Integer.decode(text);
        } catch (NumberFormatException e) {
            throw invalid(id);
        }
    }

    private static GraphException invalid(String id) {
        return GraphError.INVALID_REQUEST.because("PropertyId values may only be in one of the following formats:"
                + " 'MapiPropertyType namespaceGuid Name propertyName', 'MapiPropertyType namespaceGuid Id propertyId' or"
                + " 'MapiPropertyType propertyTag'. '" + id + "' is in none of them.");
    }

    private static String name(ExtendedPropId id) {
        if (id.tag() != null) {
            return id.type() + " 0x" + Integer.toHexString(id.tag());
        }
        return id.type() + " {" + id.set() + "} "
                + (id.name() == null ? "Id 0x" + Integer.toHexString(id.id()) : "Name " + id.name());
    }
}
