package org.camelexchange.emulator.ews;

import java.util.List;
import java.util.Set;
import org.camelexchange.emulator.store.Item;

/** Makes an item of the element a request describes it with. */
final class ItemReader {
    /** Kinds of items the schema has and this server has not. */
    private static final Set<String> ABSENT = Set.of(
            "PostItem",
            "PostReplyItem",
            "RemoveItem",
            "AcceptSharingInvitation",
            "MeetingMessage",
            "RoleMember",
            "Network",
            "Person");

    private ItemReader() {}

    static Item read(Element element) {
        if (ABSENT.contains(element.name())) {
            throw new EwsException(EwsError.INVALID_ITEM_FOR_CREATE);
        }
        Catalog.Type type = Catalog.ofElement(element.name())
                .orElseThrow(() -> EwsFault.schema("The element has invalid child element '" + element.name() + "'."));
        Item item = Item.of(type.kind());
        int place = -1;
        for (Element child : element.children()) {
            int next = place(type, child, place);
            place = next;
            item = child.name().equals("ExtendedProperty")
                    ? ExtendedProperties.read(item, child)
                    : set(item, type.properties().get(next), child);
        }
        return item;
    }

    /** Where a child stands in the schema's sequence; one that comes too late violates it. */
    private static int place(Catalog.Type type, Element child, int last) {
        List<Property<?>> properties = type.properties();
        int from = child.name().equals("ExtendedProperty") ? Math.max(last, 0) : last + 1;
        for (int i = from; i < properties.size(); i++) {
            if (properties.get(i).element().equals(child.name())) {
                return i;
            }
        }
        throw EwsFault.schema("The element '" + type.element() + "' has invalid child element '" + child.name() + "'.");
    }

    private static Item set(Item item, Property<?> property, Element child) {
        if (!property.settable()) {
            throw new EwsException(
                    EwsError.INVALID_PROPERTY_SET, "Set action is invalid for property " + property.uri() + ".");
        }
        return property.read(item, child);
    }
}
