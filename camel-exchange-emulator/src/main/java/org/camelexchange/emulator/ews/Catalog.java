package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.store.ItemKind;

/** Which element an item is and which properties it has, in the order the schema wants them. */
final class Catalog {
    /** What stands in the table where the extended properties are. */
    static final String EXTENDED_URI = "ExtendedProperty";

    private static final Map<ItemKind, Type> BY_KIND = new EnumMap<>(ItemKind.class);
    private static final Map<String, Type> BY_ELEMENT = new HashMap<>();
    private static final Map<String, Property<?>> BY_URI = new HashMap<>();

    static {
        add(ItemKind.MESSAGE, "Message", MessageProperties.ALL);
        add(ItemKind.MEETING_REQUEST, "MeetingRequest", MessageProperties.ALL, CalendarProperties.MEETING_REQUEST);
        add(ItemKind.MEETING_RESPONSE, "MeetingResponse", MessageProperties.ALL, CalendarProperties.MEETING_NOTE);
        add(
                ItemKind.MEETING_CANCELLATION,
                "MeetingCancellation",
                MessageProperties.ALL,
                CalendarProperties.MEETING_NOTE);
        add(ItemKind.APPOINTMENT, "CalendarItem", CalendarProperties.APPOINTMENT);
        add(ItemKind.CONTACT, "Contact", ContactProperties.CONTACT);
        add(ItemKind.DISTRIBUTION_LIST, "DistributionList", ContactProperties.DISTRIBUTION_LIST);
        add(ItemKind.TASK, "Task", TaskProperties.ALL);
        BY_ELEMENT.put("Item", new Type(ItemKind.MESSAGE, "Item", ItemProperties.ALL));
    }

    /** One of the item types of the schema. */
    record Type(ItemKind kind, String element, List<Property<?>> properties) {
        Optional<Property<?>> property(String name) {
            return properties.stream().filter(p -> p.element().equals(name)).findFirst();
        }
    }

    private Catalog() {}

    @SafeVarargs
    private static void add(ItemKind kind, String element, List<Property<?>>... more) {
        List<Property<?>> all = new ArrayList<>(ItemProperties.ALL);
        for (List<Property<?>> part : more) {
            all.addAll(part);
        }
        Type type = new Type(kind, element, List.copyOf(all));
        BY_KIND.put(kind, type);
        BY_ELEMENT.put(element, type);
        all.forEach(p -> BY_URI.putIfAbsent(p.uri(), p));
    }

    static Type of(ItemKind kind) {
        return BY_KIND.get(kind);
    }

    static Optional<Type> ofElement(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }

    /** The property of a field URI; empty for one no item here has. */
    static Optional<Property<?>> property(String uri) {
        return Optional.ofNullable(BY_URI.get(uri));
    }
}
