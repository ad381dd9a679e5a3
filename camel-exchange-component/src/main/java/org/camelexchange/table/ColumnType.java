package org.camelexchange.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The types a column's value can have. {@link #convert} takes what users and parsers hand in and gives the one Java class that
 * rows hold for the type; null stays null; what does not fit is an {@link IllegalArgumentException} that names value and type.
 */
public enum ColumnType {
    STRING(String.class),
    BOOLEAN(Boolean.class),
    INTEGER(Integer.class),
    LONG(Long.class),
    DOUBLE(Double.class),
    /** With offset; a value without one is taken in the zone said, which is UTC unless its user says another. */
    DATETIME(OffsetDateTime.class),
    DATE(LocalDate.class),
    BINARY(byte[].class),
    /** A Map or a List; taken as the text of JSON too. */
    STRUCTURE(Object.class);

    private static final int SHOWN = 60;
    private static final Pattern LINE_ENDS = Pattern.compile("\\s+");

    private static final Pattern STRUCTURE_TEXT = Pattern.compile("\\s*[\\[{]");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Class<?> javaType;

    ColumnType(Class<?> javaType) {
        this.javaType = javaType;
    }

    public Class<?> javaType() {
        return javaType;
    }

    public Object convert(Object value) {
        return convert(value, ZoneOffset.UTC);
    }

    /**
     * The same with the zone of a date and time that does not say its own. A local time that a change of the clock skips is
     * taken as much later, one that comes twice is the first.
     */
    public Object convert(Object value, ZoneId zone) {
        if (value == null) {
            return null;
        }
        try {
            return switch (this) {
                case STRING -> text(value);
                case BOOLEAN -> bool(value);
                case INTEGER -> number(value).intValueExact();
                case LONG -> number(value).longValueExact();
                case DOUBLE ->
                    value instanceof Number n
                            ? n.doubleValue()
                            : Double.valueOf(value.toString().trim());
                case DATETIME -> dateTime(value, zone);
                case DATE -> date(value, zone);
                case BINARY -> binary(value);
                case STRUCTURE -> structure(value);
            };
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + shown(value) + "' is not " + expected(), e);
        }
    }

    /** The type in a user's words, with its article. */
    public String expected() {
        return switch (this) {
            case STRING -> "a text";
            case BOOLEAN -> "a boolean (true or false)";
            case INTEGER -> "a whole number of 32 bits";
            case LONG -> "a whole number";
            case DOUBLE -> "a number";
            case DATETIME -> "a date and time (such as 2026-01-31T08:00:00Z)";
            case DATE -> "a date (such as 2026-01-31)";
            case BINARY -> "bytes (byte[], a stream, or base64 text)";
            case STRUCTURE -> "a structure (Map, List, or the text of a JSON object or array)";
        };
    }

    private static String shown(Object value) {
        String text = value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof Map || value instanceof Iterable) {
            throw new IllegalArgumentException("structure");
        }
        return value instanceof Date d ? d.toInstant().toString() : value.toString();
    }

    private static Boolean bool(Object value) {
        if (value instanceof Boolean b) {
            return b;
        }
        return switch (value.toString().trim().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException("boolean");
        };
    }

    private static BigDecimal number(Object value) {
        if (value instanceof BigDecimal d) {
            return d;
        }
        if (value instanceof BigInteger i) {
            return new BigDecimal(i);
        }
        String text = value.toString().trim();
        BigDecimal parsed = new BigDecimal(text);
        // 1E999999999 is short to write and endless to expand.
        if (Math.abs((long) parsed.scale()) > 400) {
            throw new ArithmeticException("scale");
        }
        return parsed;
    }

    private static OffsetDateTime dateTime(Object value, ZoneId zone) {
        if (value instanceof OffsetDateTime o) {
            return o;
        }
        if (value instanceof ZonedDateTime z) {
            return z.toOffsetDateTime();
        }
        if (value instanceof Instant i) {
            return i.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Date d) {
            return Instant.ofEpochMilli(d.getTime()).atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Calendar c) {
            return c.toInstant().atZone(c.getTimeZone().toZoneId()).toOffsetDateTime();
        }
        if (value instanceof LocalDateTime l) {
            return l.atZone(zone).toOffsetDateTime();
        }
        if (value instanceof LocalDate l) {
            return l.atStartOfDay(zone).toOffsetDateTime();
        }
        return dateTimeOf(value.toString().trim(), zone);
    }

    private static OffsetDateTime dateTimeOf(String text, ZoneId zone) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toOffsetDateTime();
        }
        // SQL writes a blank where ISO 8601 has its T.
        String iso =
                text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) + 'T' + text.substring(11) : text;
        if (iso.indexOf('[') > 0) {
            return ZonedDateTime.parse(iso).toOffsetDateTime();
        }
        boolean offset = iso.endsWith("Z") || iso.endsWith("z") || iso.indexOf('+') > 0 || iso.lastIndexOf('-') > 10;
        return offset
                ? OffsetDateTime.parse(iso)
                : LocalDateTime.parse(iso).atZone(zone).toOffsetDateTime();
    }

    private static LocalDate date(Object value, ZoneId zone) {
        if (value instanceof LocalDate d) {
            return d;
        }
        if (value instanceof CharSequence text) {
            String iso = text.toString().trim();
            return iso.length() == 10
                    ? LocalDate.parse(iso)
                    : dateTimeOf(iso, zone).toLocalDate();
        }
        return dateTime(value, zone).toLocalDate();
    }

    private static byte[] binary(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (value instanceof CharSequence text) {
            // The decoder for MIME would pass over whatever is no Base64, and a plain text would become a few wrong
            // bytes.
            return Base64.getDecoder().decode(LINE_ENDS.matcher(text).replaceAll(""));
        }
        if (value instanceof InputStream stream) {
            try (stream) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new IllegalArgumentException("stream", e);
            }
        }
        throw new IllegalArgumentException("binary");
    }

    private static Object structure(Object value) {
        if (value instanceof Map || value instanceof List) {
            return value;
        }
        if (value instanceof CharSequence text && STRUCTURE_TEXT.matcher(text).lookingAt()) {
            try {
                return JSON.readValue(text.toString(), Object.class);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("JSON", e);
            }
        }
        throw new IllegalArgumentException("structure");
    }
}
