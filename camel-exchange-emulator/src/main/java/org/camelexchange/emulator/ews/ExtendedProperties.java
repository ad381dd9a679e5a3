package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Header;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** MAPI properties beyond the declared ones ([MS-OXWSXPROP]). */
final class ExtendedProperties {
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
            "SystemTime",
            "String");
    private static final int MESSAGE_FLAGS = 0x0E07;
    private static final int SUBMITTED = 0x0039;
    private static final int DELIVERED = 0x0E06;
    private static final int TITLE = 0x3A45;
    private static final int READ_FLAG = 1;
    private static final int UNSENT_FLAG = 8;
    /** From here on a tag belongs to a named property and cannot be named itself. */
    private static final int FIRST_NAMED_TAG = 0x8000;

    private ExtendedProperties() {}

    static ExtendedPropId id(Element uri) {
        String type = uri.needAttribute("PropertyType");
        String single = type.endsWith("Array") ? type.substring(0, type.length() - "Array".length()) : type;
        if (!TYPES.contains(single)) {
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
        Object value = element.child("Values")
                .<Object>map(v -> v.children().stream().map(Element::text).toList())
                .orElseGet(() -> element.need("Value").text());
        if (value instanceof List<?> != id.type().endsWith("Array")) {
            throw new EwsException(EwsError.INVALID_EXTENDED_VALUE);
        }
        if (value instanceof String text) {
            constant(id, text);
            if (id.tag() != null && id.tag() == MESSAGE_FLAGS) {
                // Who writes mail into a mailbox says with these that it is none of the owner's drafts.
                int flags = Codecs.integer(text);
                return item.with(Props.DRAFT, (flags & UNSENT_FLAG) != 0).with(Props.READ, (flags & READ_FLAG) != 0);
            }
            if (id.tag() != null) {
                Item changed = mirrored(item, id.tag(), text);
                if (changed != null) {
                    return changed;
                }
            }
        }
        return with(item, id, value);
    }

    /** Tags of what has a property of its own here; null for any other. */
    private static Item mirrored(Item item, int tag, String text) {
        return switch (tag) {
            case SUBMITTED -> item.with(Props.SENT, Codecs.instant(text));
            case DELIVERED -> item.with(Props.RECEIVED, Codecs.instant(text));
            case TITLE -> item.with(Props.TITLE, text);
            default -> null;
        };
    }

    static Item with(Item item, ExtendedPropId id, Object value) {
        Map<ExtendedPropId, Object> all = new HashMap<>(item.get(Props.EXTENDED, Map.of()));
        if (value == null) {
            all.remove(id);
        } else {
            all.put(id, value);
        }
        return item.with(Props.EXTENDED, all.isEmpty() ? null : Map.copyOf(all));
    }

    static void write(EwsWriter out, Item item, ExtendedPropId id) {
        Object value = value(item, id);
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

    /** The value, as text or a list of texts; some tags name what has a property of its own. */
    private static Object value(Item item, ExtendedPropId id) {
        Object own = item.get(Props.EXTENDED, Map.of()).get(id);
        if (own != null || id.tag() == null) {
            return own;
        }
        return switch (id.tag()) {
            case 0x001A -> item.itemClass();
            case 0x0037 -> item.get(Props.SUBJECT);
            case 0x007D -> headers(item);
            case MESSAGE_FLAGS -> {
                int flags = (item.is(Props.READ) ? READ_FLAG : 0)
                        | (item.is(Props.DRAFT) ? UNSENT_FLAG : 0)
                        | (item.hasAttachments() ? 0x10 : 0);
                yield String.valueOf(flags);
            }
            case 0x0E08 -> String.valueOf(item.size());
            case 0x1035 -> item.get(Props.MESSAGE_ID);
            case 0x3007 -> dateTime(item.created());
            case 0x3008 -> dateTime(item.modified());
            case SUBMITTED -> dateTime(item.get(Props.SENT));
            case DELIVERED -> dateTime(item.get(Props.RECEIVED));
            case TITLE -> item.get(Props.TITLE);
            default -> null;
        };
    }

    private static String dateTime(Instant instant) {
        return instant == null ? null : Codecs.dateTime(instant);
    }

    private static String headers(Item item) {
        List<Header> headers = item.get(Props.HEADERS);
        return headers == null
                ? null
                : headers.stream()
                        .map(h -> h.name() + ": " + h.value() + "\r\n")
                        .collect(Collectors.joining());
    }

    static Object key(Item item, ExtendedPropId id) {
        Object value = value(item, id);
        if (value instanceof List<?> list) {
            return list.stream().map(v -> constant(id, v.toString())).toList();
        }
        return value == null ? null : constant(id, value.toString());
    }

    /** A value as its type compares; a text that is none of its type is refused. */
    static Object constant(ExtendedPropId id, String text) {
        String type = id.type().replace("Array", "");
        try {
            return switch (type) {
                case "Integer", "Short", "Long", "Currency" -> Long.parseLong(text.strip());
                case "Double", "Float", "ApplicationTime" -> Double.parseDouble(text.strip());
                case "Boolean" -> Codecs.bool(text);
                case "SystemTime" -> Codecs.instant(text);
                case "Binary" -> Arrays.toString(Codecs.base64(text));
                default -> text;
            };
        } catch (NumberFormatException | EwsFault e) {
            throw new EwsException(EwsError.INVALID_EXTENDED_VALUE);
        }
    }
}
