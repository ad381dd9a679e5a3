package org.camelexchange.emulator.ews;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camelexchange.emulator.store.ExtendedPropId;

/**
 * What a FieldURI, an IndexedFieldURI or an ExtendedFieldURI names.
 *
 * @param uri the field URI; null for an extended property
 * @param property the property of an item; null where no item has this one
 * @param selector the entry of a dictionary; null for the whole property
 * @param extended the extended property; null for any other
 */
record Path(String uri, Property<?> property, String selector, ExtendedPropId extended) {
    private static final Set<String> NAMES = Set.of("FieldURI", "IndexedFieldURI", "ExtendedFieldURI");
    private static final TreeMap<String, String> DICTIONARIES = new TreeMap<>();

    static {
        DICTIONARIES.put("item:InternetMessageHeader", "item:InternetMessageHeaders");
        DICTIONARIES.put("contacts:ImAddress", "contacts:ImAddresses");
        DICTIONARIES.put("contacts:PhoneNumber", "contacts:PhoneNumbers");
        DICTIONARIES.put("contacts:EmailAddress", "contacts:EmailAddresses");
        DICTIONARIES.put("distributionlist:Members:Member", "distributionlist:Members");
    }

    static boolean isPath(Element element) {
        return NAMES.contains(element.name());
    }

    static Path read(Element element) {
        return switch (element.name()) {
            case "FieldURI" -> field(element.needAttribute("FieldURI"));
            case "IndexedFieldURI" -> indexed(element.needAttribute("FieldURI"), element.needAttribute("FieldIndex"));
            case "ExtendedFieldURI" -> new Path(null, null, null, ExtendedProperties.id(element));
            default -> throw EwsFault.schema("The element '" + element.name() + "' is no path to a property.");
        };
    }

    private static Path field(String uri) {
        int colon = uri.indexOf(':');
        if (colon < 0 || uri.equals(Catalog.EXTENDED_URI)) {
            throw EwsFault.schema("The 'FieldURI' attribute is invalid - The value '" + uri
                    + "' is invalid: the Enumeration constraint failed.");
        }
        Optional<Property<?>> property = Catalog.property(uri);
        if (property.isEmpty() && !FieldUris.exists(uri)) {
            throw EwsFault.schema("The 'FieldURI' attribute is invalid - The value '" + uri
                    + "' is invalid: the Enumeration constraint failed.");
        }
        return new Path(uri, property.orElse(null), null, null);
    }

    private static Path indexed(String uri, String index) {
        if (DICTIONARIES.containsKey(uri)) {
            return new Path(uri, Catalog.property(DICTIONARIES.get(uri)).orElseThrow(), index, null);
        }
        String postal = "contacts:PhysicalAddress:";
        if (uri.startsWith(postal) && Dictionaries.POSTAL_PARTS.contains(uri.substring(postal.length()))) {
            String selector = index + "/" + uri.substring(postal.length());
            return new Path(uri, Catalog.property("contacts:PhysicalAddresses").orElseThrow(), selector, null);
        }
        throw EwsFault.schema("The 'FieldURI' attribute is invalid - The value '" + uri
                + "' is invalid: the Enumeration constraint failed.");
    }

    /** What restrictions and sort orders compare; null where the item has no value. */
    Object key(Seen seen) {
        if (extended != null) {
            return ExtendedProperties.key(seen, extended);
        }
        return property == null ? null : property.key(seen, selector);
    }

    /** The constant of a restriction in the form the property's own keys have. */
    Object constant(String text) {
        if (extended != null) {
            return ExtendedProperties.constant(extended, text);
        }
        return property == null || selector != null ? text : property.codec().constant(text);
    }

    boolean queryable() {
        return extended != null || property != null && !property.is(Property.Flag.NO_QUERY);
    }
}
