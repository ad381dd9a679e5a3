package org.camelexchange.emulator.ews;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.StoreException;
import org.camelexchange.emulator.store.mapi.FolderProperties;
import org.camelexchange.emulator.store.mapi.MapiProperties;
import org.camelexchange.emulator.store.mapi.MapiValue;

/** Properties named by what MAPI calls them ([MS-OXWSXPROP]). */
final class ExtendedProperties {
    /** From here on a tag belongs to a named property and cannot be named itself. */
    private static final int FIRST_NAMED_TAG = 0x8000;

    private ExtendedProperties() {}

    static ExtendedPropId id(Element uri) {
        String type = uri.needAttribute("PropertyType");
        if (!MapiValue.isType(type)) {
            throw EwsFault.schema("The 'PropertyType' attribute is invalid - The value '" + type + "' is invalid.");
        }
        String set = uri.attribute("DistinguishedPropertySetId", uri.attribute("PropertySetId"));
        String name = uri.attribute("PropertyName");
        String id = uri.attribute("PropertyId");
        String tag = uri.attribute("PropertyTag");
        boolean named = set != null && (name == null) != (id == null) && tag == null;
        boolean tagged = tag != null && set == null && name == null && id == null;
        if (!named && !tagged) {
            throw new EwsException(EwsError.INVALID_EXTENDED_PROPERTY);
        }
        if (uri.attribute("PropertySetId") != null) {
            set = set.toLowerCase(Locale.ROOT);
        }
        Integer number = tag == null ? null : tag(tag);
        if (number != null && number >= FIRST_NAMED_TAG) {
            throw new EwsException(EwsError.INVALID_EXTENDED_PROPERTY, "A named property has no tag of its own.");
        }
        return new ExtendedPropId(set, name, id == null ? null : Codecs.integer(id), number, type);
    }

    private static int tag(String text) {
        try {
            return Integer.decode(text.strip());
        } catch (NumberFormatException e) {
            throw EwsFault.schema("The 'PropertyTag' attribute is invalid - The value '" + text + "' is invalid.");
        }
    }

    /** Sets the property an ExtendedProperty element names. */
    static Item read(Item item, Element element) {
        ExtendedPropId id = id(element.need("ExtendedFieldURI"));
        return with(item, id, value(element));
    }

    /** The value of an ExtendedProperty element: a text or a list of texts. */
    static Object value(Element element) {
        return element.child("Values")
                .<Object>map(v -> v.children().stream().map(Element::text).toList())
                .orElseGet(() -> element.need("Value").text());
    }

    /** The item with another value of the property; null takes it away. */
    static Item with(Item item, ExtendedPropId id, Object value) {
        try {
            return MapiProperties.set(item, id, value);
        } catch (StoreException e) {
            throw new EwsException(EwsError.of(e.error()), e.getMessage());
        }
    }

    /** Gives a folder another value of the property; null takes it away. */
    static Folder set(Call.Place place, ExtendedPropId id, Object value) {
        try {
            return place.mailbox().updateFolder(place.folder().id(), folder -> FolderProperties.set(folder, id, value));
        } catch (StoreException e) {
            throw new EwsException(EwsError.of(e.error()), e.getMessage());
        }
    }

    static void write(EwsWriter out, Seen seen, ExtendedPropId id) {
        write(out, id, MapiProperties.text(seen.mailbox(), seen.item(), id));
    }

    /**
     * Writes a property under the name it was asked for by.
     *
     * @param value a text, a list of texts, or null: then nothing is written
     */
    static void write(EwsWriter out, ExtendedPropId id, Object value) {
        if (value == null) {
            return;
        }
        out.t("ExtendedProperty").t("ExtendedFieldURI");
        if (id.tag() != null) {
            out.attribute("PropertyTag", "0x" + Integer.toHexString(id.tag()));
        } else {
            boolean guid = id.set().indexOf('-') > 0;
            out.attribute(guid ? "PropertySetId" : "DistinguishedPropertySetId", id.set());
            out.attribute("PropertyName", id.name());
            out.attribute("PropertyId", id.id() == null ? null : id.id().toString());
        }
        out.attribute("PropertyType", id.type()).end();
        if (value instanceof List<?> values) {
            out.t("Values");
            values.forEach(v -> out.t("Value", v.toString()));
            out.end();
        } else {
            out.t("Value", value.toString());
        }
        out.end();
    }

    /** What restrictions and sort orders compare. */
    static Object key(Seen seen, ExtendedPropId id) {
        return comparable(MapiProperties.value(seen.mailbox(), seen.item(), id));
    }

    /** A value as its type compares; a text that is none of its type is refused. */
    static Object constant(ExtendedPropId id, String text) {
        try {
            return comparable(MapiValue.parse(id.type(), text));
        } catch (StoreException e) {
            throw new EwsException(EwsError.of(e.error()), e.getMessage());
        }
    }

    /** Bytes compare as the text of their digits does. */
    static Object comparable(Object value) {
        if (value instanceof List<?> all) {
            return all.stream().map(ExtendedProperties::comparable).toList();
        }
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value;
    }
}
