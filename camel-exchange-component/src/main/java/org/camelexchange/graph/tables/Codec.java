package org.camelexchange.graph.tables;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How a value of a row becomes JSON and comes back.
 *
 * @param read from what the JSON holds (text, number, boolean, Map or List) to what the column converts; null for null. A
 *     List is all of a multi-valued column's values at once
 * @param write from the row's value to what the JSON shall hold
 * @param literal from the row's value to a literal of $filter
 * @param word true for one of a few words, which the server compares with {@code =} and {@code <>} alone
 * @param missing what it means when the server gives nothing; null for no value
 */
public record Codec(
        Function<Object, Object> read,
        Function<Object, Object> write,
        Function<Object, String> literal,
        boolean word,
        Object missing) {
    private Codec(Function<Object, Object> read, Function<Object, Object> write, Function<Object, String> literal) {
        this(read, write, literal, false, null);
    }

    /** [OData] 4.01 URL conventions, 5.1.1.14: the date and time of a dateTimeTimeZone have no offset. */
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS");

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    /** What JSON has itself. */
    public static final Codec PLAIN = new Codec(value -> value, Codec::plain, Codec::plainLiteral);

    /** A text Graph gives as an empty one where there is none. */
    public static final Codec FILLED =
            new Codec(value -> "".equals(value) ? null : value, Codec::plain, Codec::plainLiteral);

    /** A dateTimeTimeZone; times are asked for and given in UTC. */
    public static final Codec ZONED = new Codec(
            Codec::readZoned, Codec::writeZoned, value -> "'" + LOCAL.format(utc((OffsetDateTime) value)) + "'");

    /** The text of a dateTimeTimeZone's date and time. In conditions it is taken as UTC, as it is asked for. */
    public static final Codec TIME_TEXT = new Codec(
            value -> value,
            value -> value instanceof OffsetDateTime time ? LOCAL.format(utc(time)) : value,
            Codec::plainLiteral);

    /** A body: it says itself whether it is HTML. */
    public static final Codec BODY = new Codec(
            value -> value instanceof Map<?, ?> body ? body.get("content") : null, Codec::writeBody, Codec::quoted);

    /** Of which type a body is, in the words of EWS; for reading only. */
    public static final Codec BODY_TYPE =
            reading(value -> value instanceof Map<?, ?> body && body.get("contentType") instanceof String type
                    ? type.equalsIgnoreCase("html") ? "HTML" : "Text"
                    : null);

    /** A word of small letters. */
    public static final Codec WORD = new Codec(value -> value, Codec::lower, value -> quoted(lower(value)), true, null);

    /** A word Graph writes with small letters and EWS with a capital one in front. */
    public static final Codec CAPITALIZED =
            new Codec(value -> capital(value.toString()), Codec::lower, value -> quoted(lower(value)), true, null);

    /** Words of Graph and the words of EWS for them, in turn. A word without a counterpart stays as it is. */
    public static Codec words(String... pairs) {
        Map<String, String> toEws = new LinkedHashMap<>();
        Map<String, String> toGraph = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            toEws.put(pairs[i], pairs[i + 1]);
            toGraph.putIfAbsent(pairs[i + 1].toLowerCase(Locale.ROOT), pairs[i]);
        }
        Function<Object, Object> write =
                value -> toGraph.getOrDefault(value.toString().toLowerCase(Locale.ROOT), small(value.toString()));
        return new Codec(
                value -> toEws.getOrDefault(value.toString(), value.toString()),
                write,
                value -> quoted(write.apply(value)),
                true,
                null);
    }

    /** How free a time is. */
    public static final Codec BUSY = words(
            "free",
            "Free",
            "tentative",
            "Tentative",
            "busy",
            "Busy",
            "oof",
            "OOF",
            "workingElsewhere",
            "WorkingElsewhere",
            "unknown",
            "NoData");

    /** True when the word is one of these; for reading only. */
    public static Codec is(String... words) {
        List<String> all = List.of(words);
        return new Codec(all::contains, value -> value, Codec::plainLiteral);
    }

    /** For a column that is written with others. */
    static Codec reading(Function<Object, Object> read) {
        return new Codec(read, value -> value, Codec::plainLiteral);
    }

    /** The same, where nothing means this value. */
    Codec or(Object value) {
        return new Codec(read, write, literal, word, value);
    }

    /** True when this bit of a number is set. */
    static Codec bit(int bit) {
        return reading(number -> (Integer.parseInt(number.toString()) & bit) != 0);
    }

    private static Object plain(Object value) {
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        return value instanceof OffsetDateTime time ? INSTANT.format(utc(time)) : value;
    }

    private static String plainLiteral(Object value) {
        if (value instanceof OffsetDateTime time) {
            return INSTANT.format(utc(time));
        }
        return value instanceof Boolean || value instanceof Number ? value.toString() : quoted(value);
    }

    /** A text as a literal: its quotes are doubled, so that it cannot end itself. */
    public static String quoted(Object value) {
        return "'" + value.toString().replace("'", "''") + "'";
    }

    private static Object readZoned(Object value) {
        if (!(value instanceof Map<?, ?> zoned) || !(zoned.get("dateTime") instanceof String text)) {
            return null;
        }
        try {
            return text.endsWith("Z")
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Object writeZoned(Object value) {
        Map<String, Object> zoned = new LinkedHashMap<>();
        zoned.put("dateTime", LOCAL.format(utc((OffsetDateTime) value)));
        zoned.put("timeZone", "UTC");
        return zoned;
    }

    private static Object writeBody(Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("contentType", value.toString().stripLeading().startsWith("<") ? "html" : "text");
        body.put("content", value.toString());
        return body;
    }

    private static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static String lower(Object word) {
        return word.toString().toLowerCase(Locale.ROOT);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String small(String word) {
        return word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
