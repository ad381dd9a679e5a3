package org.camelexchange.activity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;

/** Reads rows from message bodies: Map, JSON (text, bytes, stream, file, JsonNode), any bean, and lists of these. */
final class Bodies {
    private final CamelContext context;
    private final String operation;
    private final String target;

    /** @param single true when the body was one row and no list */
    record Rows(List<Map<String, Object>> rows, boolean single) {}

    private Bodies(CamelContext context, String operation, String target) {
        this.context = context;
        this.operation = operation;
        this.target = target;
    }

    /** @throws InvalidInputException when there is no row, or something that is none */
    static Rows rows(Object body, CamelContext context, String operation, String target) {
        return new Bodies(context, operation, target).rows(body);
    }

    /** True for a text that is no JSON object or array. */
    static boolean isPlain(String text) {
        String trimmed = text.trim();
        return !trimmed.isEmpty() && trimmed.charAt(0) != '{' && trimmed.charAt(0) != '[';
    }

    private Rows rows(Object body) {
        if (body == null || body instanceof String text && text.isBlank()) {
            throw refused("the body is empty", null);
        }
        Object plain = isJson(body) ? parsed(body) : body;
        if (plain instanceof JsonNode node && node.isMissingNode()) {
            throw refused("the body is empty", null);
        }
        Iterator<?> several = iterator(plain);
        if (several == null) {
            return new Rows(List.of(row(plain)), true);
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        while (several.hasNext()) {
            Object element = several.next();
            if (element == null) {
                throw refused("the row at index " + rows.size() + " is null", null);
            }
            rows.add(row(isJson(element) ? parsed(element) : element));
        }
        return new Rows(rows, false);
    }

    private static Iterator<?> iterator(Object body) {
        if (body instanceof JsonNode node) {
            return node.isArray() ? node.elements() : null;
        }
        if (body instanceof Iterator<?> iterator) {
            return iterator;
        }
        if (body instanceof Iterable<?> iterable && !(body instanceof Map)) {
            return iterable.iterator();
        }
        return body instanceof Object[] array ? Arrays.asList(array).iterator() : null;
    }

    private static boolean isJson(Object body) {
        return body instanceof CharSequence
                || body instanceof byte[]
                || body instanceof InputStream
                || body instanceof Reader
                || body instanceof StreamCache
                || body instanceof WrappedFile
                || body instanceof java.io.File;
    }

    private JsonNode parsed(Object json) {
        try {
            if (json instanceof CharSequence text) {
                return RowJson.mapper().readTree(text.toString());
            }
            try (InputStream in = context.getTypeConverter().convertTo(InputStream.class, json)) {
                return RowJson.mapper().readTree(in);
            }
        } catch (IOException e) {
            throw refused("the body is not JSON: " + firstLine(e), e);
        }
    }

    private Map<String, Object> row(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> row = new LinkedHashMap<>();
            map.forEach((name, columnValue) -> row.put(String.valueOf(name), columnValue));
            return row;
        }
        if (value instanceof JsonNode node && !node.isObject()) {
            throw refused("a row is a JSON object, here is " + node.getNodeType(), null);
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof Date || value instanceof Enum) {
            throw refused("a " + value.getClass().getSimpleName() + " is no row", null);
        }
        try {
            Map<String, Object> row = RowJson.mapper().convertValue(value, RowJson.MAP);
            if (!(value instanceof JsonNode)) {
                // A bean has every property; null is what it does not set.
                row.values().removeIf(Objects::isNull);
            }
            return row;
        } catch (IllegalArgumentException e) {
            throw refused("a " + value.getClass().getName() + " cannot be read as a row: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private InvalidInputException refused(String reason, Exception cause) {
        return new InvalidInputException(
                Failure.of(operation, target)
                        .withCure("Give a Map, a JSON object or a bean with the columns' names, or a list of these"),
                reason,
                cause);
    }
}
