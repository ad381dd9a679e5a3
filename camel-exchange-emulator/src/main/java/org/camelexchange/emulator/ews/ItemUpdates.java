package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** SetItemField, AppendToItemField and DeleteItemField. */
final class ItemUpdates {
    private ItemUpdates() {}

    static Item apply(Item item, List<Element> updates) {
        Item changed = item;
        for (Element update : updates) {
            Path path = Path.read(update.first());
            changed = switch (update.name()) {
                case "SetItemField" -> set(changed, path, update);
                case "AppendToItemField" -> append(changed, path, update);
                case "DeleteItemField" -> delete(changed, path);
                default ->
                    throw EwsFault.schema("The element 'Updates' has invalid child element '" + update.name() + "'.");
            };
        }
        return changed;
    }

    private static Item set(Item item, Path path, Element update) {
        Element value = value(item, path, update);
        if (path.extended() != null) {
            if (!ExtendedProperties.id(value.need("ExtendedFieldURI")).equals(path.extended())) {
                throw new EwsException(EwsError.UPDATE_MISMATCH);
            }
            return ExtendedProperties.read(item, value);
        }
        Property<?> property = settable(item, path, EwsError.INVALID_PROPERTY_SET);
        return path.selector() == null ? property.read(item, value) : property.readEntry(item, path.selector(), value);
    }

    /** The one element with the new value, inside the one item of the update. */
    private static Element value(Item item, Path path, Element update) {
        if (update.children().size() != 2) {
            throw EwsFault.schema("The element '" + update.name() + "' has incomplete content.");
        }
        Element holder = update.children().get(1);
        if (holder.children().size() != 1) {
            throw new EwsException(EwsError.INCORRECT_UPDATE_COUNT);
        }
        Catalog.Type type = Catalog.ofElement(holder.name())
                .orElseThrow(() -> EwsFault.schema(
                        "The element '" + update.name() + "' has invalid child element '" + holder.name() + "'."));
        Element value = holder.children().get(0);
        String wanted = path.extended() != null
                ? "ExtendedProperty"
                : path.property() == null ? null : path.property().element();
        if (!value.name().equals(wanted)) {
            throw new EwsException(EwsError.UPDATE_MISMATCH);
        }
        boolean general = type.element().equals("Item");
        if (!general
                && type.kind() != item.kind()
                && !(type.kind().isMail() && item.kind().isMail())) {
            throw new EwsException(EwsError.INVALID_PROPERTY_REQUEST);
        }
        return value;
    }

    private static Property<?> settable(Item item, Path path, EwsError refusal) {
        Property<?> property = path.property();
        if (property == null) {
            throw new EwsException(EwsError.INVALID_PROPERTY_REQUEST);
        }
        if (!Catalog.of(item.kind()).properties().contains(property)) {
            throw new EwsException(EwsError.INVALID_PROPERTY_REQUEST);
        }
        if (!property.settable() || property.is(Property.Flag.CREATE_ONLY)) {
            throw new EwsException(refusal, text(refusal, path));
        }
        if (property.is(Property.Flag.DRAFT_ONLY) && item.kind().isMail() && !item.is(Props.DRAFT)) {
            throw new EwsException(EwsError.INVALID_UPDATE_SENT, text(EwsError.INVALID_UPDATE_SENT, path));
        }
        return property;
    }

    private static String text(EwsError refusal, Path path) {
        return refusal.text().replaceAll("\\.$", "") + ": " + path.uri() + ".";
    }

    private static Item delete(Item item, Path path) {
        if (path.extended() != null) {
            return ExtendedProperties.with(item, path.extended(), null);
        }
        Property<?> property = settable(item, path, EwsError.INVALID_PROPERTY_DELETE);
        if (property.is(Property.Flag.NO_DELETE)) {
            throw new EwsException(EwsError.INVALID_PROPERTY_DELETE, text(EwsError.INVALID_PROPERTY_DELETE, path));
        }
        return path.selector() == null ? property.clear(item) : property.readEntry(item, path.selector(), null);
    }

    private static Item append(Item item, Path path, Element update) {
        Element value = value(item, path, update);
        if (path.property() == null
                || path.selector() != null
                || !path.property().is(Property.Flag.APPEND)) {
            throw new EwsException(EwsError.INVALID_PROPERTY_APPEND, text(EwsError.INVALID_PROPERTY_APPEND, path));
        }
        return settable(item, path, EwsError.INVALID_PROPERTY_APPEND).append(item, value);
    }
}
