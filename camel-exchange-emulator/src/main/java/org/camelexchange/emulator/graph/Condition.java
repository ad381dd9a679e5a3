package org.camelexchange.emulator.graph;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How values compare, as Exchange compares them: texts without regard to case. */
final class Condition {
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d.*)?");

    private Condition() {}

    /** A part of a condition that gives a value for a row. */
    interface Node {
        Object value(Scope scope);
    }

    /**
     * Where names are looked up.
     *
     * @param row gives the row's property of a name
     * @param variables the variables of the lambda expressions around
     */
    record Scope(java.util.function.Function<String, Object> row, Map<String, Object> variables) {}

    static boolean isTrue(Object value) {
        return Boolean.TRUE.equals(value);
    }

    static boolean equal(Object a, Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        return compare(a, b) == 0;
    }

    /** Neither may be null. */
    static int compare(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) {
            return new BigDecimal(x.toString()).compareTo(new BigDecimal(y.toString()));
        }
        if (a instanceof Instant x && b instanceof Instant y) {
            return x.compareTo(y);
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return x.compareTo(y);
        }
        if (a instanceof String x && b instanceof String y) {
            if (LOCAL_TIME.matcher(x).matches() && LOCAL_TIME.matcher(y).matches()) {
                return local(x).compareTo(local(y));
            }
            return fold(x).compareTo(fold(y));
        }
        throw GraphError.INVALID_FILTER.because("The query filter contains one or more invalid nodes.");
    }

    /** A text as cast() gives it to a comparison; null for what cannot be cast, which nothing is equal to. */
    static Object cast(Object value, String edmType) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        try {
            return switch (edmType) {
                case "Byte", "SByte", "Int16", "Int32", "Int64", "Decimal", "Double", "Single" -> new BigDecimal(text);
                case "Boolean" -> Boolean.valueOf(text);
                case "DateTimeOffset" -> OffsetDateTime.parse(text).toInstant();
                default -> text;
            };
        } catch (java.time.DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** For sorting: null comes first. */
    static int order(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return compare(a, b);
    }

    static String fold(Object text) {
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static Instant local(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return text.endsWith("Z") || text.lastIndexOf('+') > 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (java.time.DateTimeException e) {
            throw GraphError.INVALID_FILTER.because("'" + text + "' is no date and time.");
        }
    }

    /** The part of a value a path names: a field of a complex value. */
    static Object field(Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map.get(name);
        }
        return null;
    }
}
