package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.emulator.store.ExtendedPropId;

/** Which properties of items an answer has, and in which form. */
final class ItemShape {
    private final Base base;
    private final boolean find;
    private final Version version;
    private final String bodyType;
    private final String uniqueBodyType;
    private final String normalizedBodyType;
    /** The properties asked for by name, each with the entries wanted; none means all. */
    private final Map<Property<?>, Set<String>> named = new HashMap<>();

    private final List<ExtendedPropId> extended = new ArrayList<>();

    private enum Base {
        ID_ONLY,
        DEFAULT,
        ALL
    }

    private ItemShape(Base base, boolean find, Version version, Element shape) {
        this.base = base;
        this.find = find;
        this.version = version;
        this.bodyType = text(shape, "BodyType", "Best");
        this.uniqueBodyType = text(shape, "UniqueBodyType", bodyType);
        this.normalizedBodyType = text(shape, "NormalizedBodyType", bodyType);
    }

    private static String text(Element shape, String name, String otherwise) {
        String own = shape == null ? null : shape.childText(name);
        return own == null ? otherwise : own;
    }

    /** The shape of answers that only name what they made. */
    static ItemShape idOnly() {
        return new ItemShape(Base.ID_ONLY, false, Version.EXCHANGE2016, null);
    }

    /** All that an attached item has. */
    static ItemShape attached(Element shape, Version version) {
        ItemShape made = new ItemShape(Base.ALL, false, version, shape);
        if (shape != null) {
            made.addMime(shape);
            shape.in("AdditionalProperties").forEach(p -> made.add(Path.read(p)));
        }
        return made;
    }

    /**
     * Reads the shape of a request.
     *
     * @param find true for the operations that give summaries only: FindItem and SyncFolderItems
     */
    static ItemShape read(Element shape, boolean find, Version version) {
        Base base =
                switch (shape.need("BaseShape").text()) {
                    case "IdOnly" -> Base.ID_ONLY;
                    case "Default" -> Base.DEFAULT;
                    case "AllProperties" -> Base.ALL;
                    default -> throw EwsFault.schema("The 'BaseShape' element is invalid.");
                };
        ItemShape made = new ItemShape(base, find, version, shape);
        made.addMime(shape);
        for (Element path : shape.in("AdditionalProperties")) {
            made.add(Path.read(path));
        }
        return made;
    }

    private void addMime(Element shape) {
        if (shape.child("IncludeMimeContent").map(e -> Codecs.bool(e.text())).orElse(false)) {
            add(new Path(ItemProperties.MIME_CONTENT.uri(), ItemProperties.MIME_CONTENT, null, null));
        }
    }

    private void add(Path path) {
        if (path.extended() != null) {
            extended.add(path.extended());
            return;
        }
        if (path.property() == null) {
            if (path.uri().startsWith("folder:")) {
                throw new EwsException(EwsError.INVALID_PROPERTY_REQUEST);
            }
            return;
        }
        if (find && path.property().is(Property.Flag.GET_ONLY)) {
            throw new EwsException(EwsError.INVALID_PROPERTY_FOR_OPERATION);
        }
        if (!version.knows(path.property().since())) {
            throw EwsFault.schema("The 'FieldURI' attribute is invalid - The value '" + path.uri()
                    + "' is invalid in this version of the schema.");
        }
        Set<String> selectors = named.get(path.property());
        if (path.selector() == null) {
            named.put(path.property(), Set.of());
        } else if (selectors == null) {
            named.put(path.property(), new HashSet<>(Set.of(path.selector())));
        } else if (!selectors.isEmpty()) {
            selectors.add(path.selector());
        }
    }

    private Set<String> wanted(Property<?> property) {
        boolean inBase = version.knows(property.since())
                && !property.is(Property.Flag.ON_DEMAND)
                && !(find && property.is(Property.Flag.GET_ONLY))
                && (base == Base.ALL || base == Base.DEFAULT && property.is(Property.Flag.DEFAULT));
        return inBase || property.uri().equals("item:ItemId") ? Set.of() : named.get(property);
    }

    /** Writes the item element with all that is wanted of it. */
    void write(EwsWriter out, Seen seen) {
        Catalog.Type type = Catalog.of(seen.item().kind());
        out.t(type.element());
        if (base == Base.ID_ONLY && named.isEmpty() && extended.isEmpty()) {
            if (seen.item().entryId() != null) {
                out.t("ItemId").attribute("Id", seen.id());
                out.attribute("ChangeKey", seen.item().changeKey()).end();
            }
        } else {
            type.properties().forEach(property -> write(out, seen, property));
        }
        out.end();
    }

    private void write(EwsWriter out, Seen seen, Property<?> property) {
        if (property == ItemProperties.EXTENDED) {
            extended.forEach(id -> ExtendedProperties.write(out, seen, id));
            return;
        }
        Set<String> selectors = wanted(property);
        if (selectors == null) {
            return;
        }
        if (property == ItemProperties.BODY) {
            writeBody(out, seen, ItemProperties.BODY, bodyType);
        } else if (property == ItemProperties.UNIQUE_BODY) {
            writeBody(out, seen, ItemProperties.UNIQUE_BODY, uniqueBodyType);
        } else if (property == ItemProperties.NORMALIZED_BODY) {
            writeBody(out, seen, ItemProperties.NORMALIZED_BODY, normalizedBodyType);
        } else if (find && property.codec() == Codecs.STRING) {
            writeSummary(out, seen, property);
        } else {
            property.write(out, seen, selectors);
        }
    }

    private static void writeBody(
            EwsWriter out, Seen seen, Property<org.camelexchange.emulator.store.Body> property, String form) {
        property.codec().write(out, property.element(), Bodies.as(property.get(seen), form));
    }

    /** FindItem gives the first 255 characters of a string, no more. */
    private static void writeSummary(EwsWriter out, Seen seen, Property<?> property) {
        String text = (String) property.get(seen);
        if (text != null) {
            int end = Math.min(text.length(), 255);
            boolean split = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
            out.t(property.element(), text.substring(0, split ? end - 1 : end));
        }
    }
}
