package org.camelexchange.emulator.store.mapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Header;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.StoreError;
import org.camelexchange.emulator.store.StoreException;

/**
 * The MAPI properties of items. Those the tables know are other names of what the item keeps anyway; any other is kept
 * under its id in {@link Props#EXTENDED}.
 */
public final class MapiProperties {
    private static final Map<ExtendedPropId, Line> LINES = Stream.of(
                    ItemLines.ALL, CalendarLines.ALL, ContactLines.ALL, TaskLines.ALL)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Line::id, line -> line));

    private MapiProperties() {}

    /** The properties that are another name of something, each by its canonical id. */
    public static Set<ExtendedPropId> known() {
        return LINES.keySet();
    }

    /** Whether the property can be set; what no table knows always can. */
    public static boolean writable(ExtendedPropId id) {
        Line line = LINES.get(id.canonical());
        return line == null || line.setter() != null;
    }

    /**
     * The value of a property as the protocols carry it.
     *
     * @param mailbox where the item is; null for one in none
     * @return a text, a list of texts for a type of several values, or null
     */
    public static Object text(Mailbox mailbox, Item item, ExtendedPropId id) {
        return MapiValue.text(value(mailbox, item, id));
    }

    /**
     * The value of a property as what it means: see {@link MapiValue#parse}, a list of them, or null. An empty list or
     * text the item follows from nothing else is none.
     */
    public static Object value(Mailbox mailbox, Item item, ExtendedPropId id) {
        ExtendedPropId known = id.canonical();
        Line line = LINES.get(known);
        if (line != null) {
            return line.getter().apply(mailbox, item);
        }
        Object own = item.get(Props.EXTENDED, Map.of()).get(known);
        return own == null ? header(item, known) : MapiValue.parseAll(known.type(), own);
    }

    /** A header of a mail is a property of the set of headers ([MS-OXCMAIL] 2.1.3.2.1). */
    private static String header(Item item, ExtendedPropId id) {
        if (!ExtendedPropId.INTERNET_HEADERS.equals(id.set())
                || id.name() == null
                || !id.type().equals("String")) {
            return null;
        }
        return item.get(Props.HEADERS, List.<Header>of()).stream()
                .filter(h -> h.name().equalsIgnoreCase(id.name()))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    /**
     * The item with another value of a property.
     *
     * @param value a text, a list of texts for a type of several values, or null to take the property away
     * @throws StoreException {@link StoreError#PROPERTY_READ_ONLY} or {@link StoreError#PROPERTY_VALUE}
     */
    public static Item set(Item item, ExtendedPropId id, Object value) {
        ExtendedPropId known = id.canonical();
        Object meant = value == null ? null : MapiValue.parseAll(known.type(), value);
        Line line = LINES.get(known);
        if (line == null) {
            return kept(item, known, MapiValue.text(meant));
        }
        if (line.setter() == null) {
            throw new StoreException(
                    StoreError.PROPERTY_READ_ONLY,
                    "The property " + known + " follows from other properties and cannot be set.");
        }
        return line.set(item, meant);
    }

    private static Item kept(Item item, ExtendedPropId id, Object text) {
        Map<ExtendedPropId, Object> all = new HashMap<>(item.get(Props.EXTENDED, Map.of()));
        if (text == null) {
            all.remove(id);
        } else {
            all.put(id, text);
        }
        return item.with(Props.EXTENDED, all.isEmpty() ? null : Map.copyOf(all));
    }
}
