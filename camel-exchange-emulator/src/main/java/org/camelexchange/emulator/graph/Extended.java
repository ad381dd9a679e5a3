package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** Extended properties of one value: {@code String {guid} Name x}, {@code Integer {guid} Id 0x85}, {@code String 0x37}. */
final class Extended {
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(\\w+) \\{([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})} (Name (.+)|Id (\\w+))");
    private static final Pattern TAGGED = Pattern.compile("(?i)(\\w+) (0x[0-9a-f]{1,4})");
    private static final Set<String> TYPES = Set.of(
            "ApplicationTime",
            "Binary",
            "Boolean",
            "CLSID",
            "Currency",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Short",
            "String",
            "SystemTime");
    /** What EWS calls by a name ([MS-OXWSXPROP] 2.2.5.1), so that both doors see one property. */
    private static final Map<String, String> SETS = Map.of(
            "00062008-0000-0000-c000-000000000046", "Common",
            "00062002-0000-0000-c000-000000000046", "Appointment",
            "00062003-0000-0000-c000-000000000046", "Task",
            "00062004-0000-0000-c000-000000000046", "Address",
            "00020329-0000-0000-c000-000000000046", "PublicStrings",
            "00020386-0000-0000-c000-000000000046", "InternetHeaders",
            "6ed8da90-450b-101b-98da-00aa003f1305", "Meeting",
            "11000e07-b51b-40d6-af21-caa85edab1d0", "CalendarAssistant");

    private static final int MESSAGE_FLAGS = 0x0E07;
    private static final int READ_FLAG = 1;
    private static final int UNSENT_FLAG = 8;

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
        List<Object> rows = new ArrayList<>();
        item.get(Props.EXTENDED, Map.of()).forEach((id, value) -> {
            if (!(value instanceof List)) {
                rows.add(Values.map("id", name(id), "value", value.toString()));
            }
        });
        return rows;
    }

    private static Item set(Item item, Object value) {
        Map<ExtendedPropId, Object> all = new HashMap<>(item.get(Props.EXTENDED, Map.of()));
        Item changed = item;
        for (Object one : Values.list(value)) {
            Map<String, Object> row = Values.fields(one);
            ExtendedPropId id = id(Values.text(row.get("id")));
            String text = Values.text(row.get("value"));
            if (id.tag() != null && id.tag() == MESSAGE_FLAGS && text != null) {
                // Who writes mail into a mailbox says with these that it is none of the owner's drafts.
                int flags = flags(text);
                changed = changed.with(Props.DRAFT, (flags & UNSENT_FLAG) != 0)
                        .with(Props.READ, (flags & READ_FLAG) != 0);
            } else if (text == null) {
                all.remove(id);
            } else {
                all.put(id, text);
            }
        }
        return changed.with(Props.EXTENDED, all.isEmpty() ? null : Map.copyOf(all));
    }

    private static int flags(String text) {
        try {
            return Integer.decode(text);
        } catch (NumberFormatException e) {
            throw GraphError.INVALID_VALUE.because(
                    "'" + text + "' is no value of an extended property of type Integer.");
        }
    }

    /** A text of a condition: the id of an extended property in the one way the rows have it, any other as it is. */
    static String recognized(String text) {
        return NAMED.matcher(text).matches()
                        || TAGGED.matcher(text).matches()
                                && TYPES.contains(Values.upper(text.substring(0, text.indexOf(' '))))
                ? name(id(text))
                : text;
    }

    private static ExtendedPropId id(String text) {
        Matcher named = NAMED.matcher(text == null ? "" : text);
        Matcher tagged = TAGGED.matcher(text == null ? "" : text);
        if (named.matches()) {
            String set = named.group(2).toLowerCase(Locale.ROOT);
            Integer id = named.group(5) == null ? null : number(named.group(5), text);
            return new ExtendedPropId(
                    SETS.getOrDefault(set, set), named.group(4), id, null, type(named.group(1), text));
        }
        if (tagged.matches()) {
            return new ExtendedPropId(null, null, null, number(tagged.group(2), text), type(tagged.group(1), text));
        }
        throw invalid(text);
    }

    private static String type(String written, String id) {
        return TYPES.stream().filter(written::equalsIgnoreCase).findFirst().orElseThrow(() -> invalid(id));
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
        String set = SETS.entrySet().stream()
                .filter(e -> e.getValue().equals(id.set()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(id.set());
        return id.type() + " {" + set + "} "
                + (id.name() == null ? "Id 0x" + Integer.toHexString(id.id()) : "Name " + id.name());
    }
}
