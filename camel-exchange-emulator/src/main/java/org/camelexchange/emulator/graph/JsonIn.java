package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Complex;
import org.camelexchange.emulator.graph.Type.Enumeration;
import org.camelexchange.emulator.graph.Type.Many;
import org.camelexchange.emulator.graph.Type.Primitive;

/** Reads bodies by the declared types; what is not declared is refused, as Graph does. */
final class JsonIn {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonIn() {}

    /** The object a body holds; an empty body is an empty object. */
    static JsonNode object(byte[] body) {
        try {
            JsonNode node = body.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(body);
            if (!node.isObject()) {
                throw GraphError.BODY_READ.because("The request body is no JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw GraphError.BAD_REQUEST.because("Unable to read JSON request payload. Please ensure Content-Type"
                    + " header is set and payload is of valid JSON format.");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes are read without I/O", e);
        }
    }

    /** The properties a body sets, by name; those of a navigation to extended properties included. */
    static <S> Map<String, Object> read(Resource<S> resource, JsonNode body) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = body.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> field = all.next();
            if (field.getKey().contains("@odata.") || field.getKey().startsWith("@")) {
                continue;
            }
            Property<S> property = resource.property(field.getKey());
            if (property == null) {
                throw unknown(field.getKey(), resource.name());
            }
            if (property.isNavigation()) {
                if (property.set() != null) {
                    values.put(field.getKey(), rows(field.getKey(), property.rows(), field.getValue()));
                }
            } else {
                values.put(field.getKey(), value(field.getKey(), property.type(), field.getValue()));
            }
        }
        return values;
    }

    private static <S> List<Object> rows(String name, Resource<S> resource, JsonNode node) {
        List<Object> rows = new ArrayList<>();
        for (JsonNode row : array(name, node)) {
            if (!row.isObject()) {
                throw wrong(name, "StartObject", row);
            }
            rows.add(read(resource, row));
        }
        return rows;
    }

    /** An array; collections have no nulls in OData. */
    static JsonNode array(String name, JsonNode node) {
        if (!node.isArray()) {
            throw wrong(name, "StartArray", node);
        }
        for (JsonNode one : node) {
            if (one.isNull()) {
                throw GraphError.BODY_READ.because("A null value was found in the collection '" + name + "'.");
            }
        }
        return node;
    }

    static GraphException unknown(String name, String type) {
        return GraphError.BODY_READ.because("The property '" + name + "' does not exist on type '" + Model.NAMESPACE
                + "." + type + "'. Make sure to only use property names that are defined by the type.");
    }

    static Object value(String name, Type type, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (type instanceof Many many) {
            List<Object> list = new ArrayList<>();
            array(name, node).forEach(one -> list.add(value(name, many.of(), one)));
            return list;
        }
        if (type instanceof Complex complex) {
            return complex(name, complex, node);
        }
        if (type instanceof Enumeration words) {
            return word(words, node);
        }
        return primitive(name, (Primitive) type, node);
    }

    private static Map<String, Object> complex(String name, Complex type, JsonNode node) {
        if (!node.isObject()) {
            throw wrong(name, "StartObject", node);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = node.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> field = all.next();
            if (field.getKey().contains("@odata.")) {
                continue;
            }
            Type of = type.fields().get(field.getKey());
            if (of == null) {
                throw unknown(field.getKey(), type.name());
            }
            fields.put(field.getKey(), value(field.getKey(), of, field.getValue()));
        }
        return fields;
    }

    private static String word(Enumeration type, JsonNode node) {
        return type.members().stream()
                .filter(m -> node.isTextual() && m.equalsIgnoreCase(node.asText()))
                .findFirst()
                .orElseThrow(() -> GraphError.BODY_READ.because("Requested value '" + node.asText()
                        + "' was not found. It is no member of the enumeration '" + Model.NAMESPACE + "." + type.name()
                        + "'."));
    }

    private static Object primitive(String name, Primitive type, JsonNode node) {
        boolean right =
                switch (type) {
                    case BOOLEAN -> node.isBoolean();
                    case INT32 -> node.isInt();
                    case DOUBLE -> node.isNumber() || node.isTextual();
                    default -> node.isTextual();
                };
        if (!right) {
            throw wrong(name, "Edm." + edm(type), node);
        }
        try {
            return switch (type) {
                case BOOLEAN -> node.booleanValue();
                case INT32 -> node.intValue();
                case DOUBLE -> Double.valueOf(node.asText());
                case STRING -> node.textValue();
                case DATE -> LocalDate.parse(node.textValue()).toString();
                case DATE_TIME_OFFSET -> instant(node.textValue());
                case BINARY -> bytes(node.textValue());
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            throw GraphError.BODY_READ.because(
                    "Cannot convert the literal '" + node.asText() + "' to the expected type 'Edm." + edm(type) + "'.");
        }
    }

    private static Object instant(String text) {
        return Values.inRange(
                text.length() == 10
                        ? LocalDate.parse(text).atTime(LocalTime.MIDNIGHT).toInstant(java.time.ZoneOffset.UTC)
                        : OffsetDateTime.parse(text).toInstant());
    }

    /** Edm.Binary is written with the URL's alphabet or the common one. */
    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    }

    private static String edm(Primitive type) {
        return switch (type) {
            case STRING -> "String";
            case BOOLEAN -> "Boolean";
            case INT32 -> "Int32";
            case DOUBLE -> "Double";
            case DATE_TIME_OFFSET -> "DateTimeOffset";
            case DATE -> "Date";
            case BINARY -> "Binary";
        };
    }

    private static GraphException wrong(String name, String expected, JsonNode node) {
        return GraphError.BODY_READ.because("An unexpected value of kind '" + node.getNodeType()
                + "' was found for the property '" + name + "'. Expected: '" + expected + "'.");
    }
}
