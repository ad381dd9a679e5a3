package org.camelexchange.emulator.store.mapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.camelexchange.emulator.store.StoreError;
import org.camelexchange.emulator.store.StoreException;

/**
 * Values of MAPI properties: as text, which is how both protocols carry them, and as what they mean. The types are those
 * of MapiPropertyTypeType ([MS-OXWSXPROP] 2.2.5.2).
 */
public final class MapiValue {
    /** The types of single values; each but these has an array, whose name ends with {@code Array}. */
    public static final Set<String> TYPES = Set.of(
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

    private static final String ARRAY = "Array";

    private MapiValue() {}

    /** Whether there is a type of this name, of single values or of several. */
    public static boolean isType(String type) {
        return TYPES.contains(single(type)) && !type.equals("Boolean" + ARRAY);
    }

    private static String single(String type) {
        return type.endsWith(ARRAY) ? type.substring(0, type.length() - ARRAY.length()) : type;
    }

    /**
     * What a text means.
     *
     * @param type of one value or of several, of which this is one
     * @return a String, Integer, Long, Double, Boolean, Instant or byte[]
     * @throws StoreException when the text is no value of this type
     */
    public static Object parse(String type, String text) {
        try {
            return switch (single(type)) {
                case "Integer" -> Integer.parseInt(text.strip());
                case "Short" -> (int) Short.parseShort(text.strip());
                case "Long", "Currency" -> Long.parseLong(text.strip());
                case "Double", "Float", "ApplicationTime" -> Double.parseDouble(text.strip());
                case "Boolean" -> bool(text.strip());
                case "SystemTime" -> time(text.strip());
                case "Binary" -> Base64.getMimeDecoder().decode(text);
                case "CLSID" -> UUID.fromString(text.strip()).toString();
                default -> text;
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid(type, text);
        }
    }

    private static StoreException invalid(String type, Object value) {
        return new StoreException(
                StoreError.PROPERTY_VALUE, "'" + value + "' is no value of an extended property of type " + type + ".");
    }

    /**
     * What the value of a whole property means.
     *
     * @param value a text, or a list of them for a type of several values
     */
    static Object parseAll(String type, Object value) {
        if (value instanceof List<?> list != type.endsWith(ARRAY)) {
            throw invalid(type, value);
        }
        return value instanceof List<?> all
                ? all.stream().map(one -> parse(type, one.toString())).toList()
                : parse(type, value.toString());
    }

    /** A value as text, or a list of them, in the one way the store keeps it. */
    public static Object normal(String type, Object value) {
        return text(parseAll(type, value));
    }

    /** The text of a value, or the list of texts of several. */
    static Object text(Object value) {
        if (value instanceof List<?> all) {
            return all.stream().map(MapiValue::text).toList();
        }
        if (value instanceof Instant instant) {
            return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.SECONDS));
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE) {
            return String.valueOf(number.longValue());
        }
        return value == null ? null : value.toString();
    }

    private static boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** A time; without an offset it is UTC. */
    private static Instant time(String text) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        boolean zoned = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$");
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }
}
