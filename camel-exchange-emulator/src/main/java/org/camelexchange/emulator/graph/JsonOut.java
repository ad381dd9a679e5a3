package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camelexchange.emulator.store.Item;

/** Writes rows as JSON, as the shape of the query wants them. */
final class JsonOut {
    /** The name of a property whose fields stand where others stand, as those of open types do. */
    static final String IN_PLACE = "openFields";

    private final JsonGenerator json;
    private final View view;

    JsonOut(JsonGenerator json, View view) {
        this.json = json;
        this.view = view;
    }

    /** One row in braces. */
    <S> void row(Resource<S> resource, S row, Query.Shape shape) throws IOException {
        json.writeStartObject();
        fields(resource, row, shape);
        json.writeEndObject();
    }

    /** The inside of a row. */
    <S> void fields(Resource<S> resource, S row, Query.Shape shape) throws IOException {
        String derived = resource.derivedType(row, view);
        if (derived != null) {
            json.writeStringField("@odata.type", "#" + Model.NAMESPACE + "." + derived);
            if (resource == (Object) Attachments.RESOURCE && derived.equals(Attachments.FILE)) {
                json.writeStringField("@odata.mediaContentType", contentType(resource, row));
            }
        }
        String etag = resource.etag(row);
        if (etag != null) {
            json.writeStringField("@odata.etag", etag);
        }
        for (Property<S> property : resource.properties()) {
            if (shape.writes(property) && has(property, derived)) {
                property(resource, property, row, shape);
            }
        }
    }

    private <S> String contentType(Resource<S> resource, S row) {
        Object type = resource.property("contentType").get().apply(row, view);
        return type == null ? "application/octet-stream" : type.toString();
    }

    private static boolean has(Property<?> property, String derived) {
        return property.derived() == null || derived != null && derived.startsWith(property.derived());
    }

    private <S> void property(Resource<S> resource, Property<S> property, S row, Query.Shape shape) throws IOException {
        Object value = property.get().apply(row, view);
        if (property.isNavigation()) {
            Query.Shape inner = shape.expanded().get(property.expandName());
            if (value instanceof Extended.Lookup lookup) {
                value = lookup.rows(Conditions.extendedIds(inner.filter()), false);
                // Exchange leaves an expanded collection of extended properties out when it is empty.
                if (Values.list(value).isEmpty()) {
                    return;
                }
            }
            json.writeFieldName(property.name());
            navigation(property.rows(), value, inner);
        } else if (property.name().equals(IN_PLACE)) {
            for (Map.Entry<String, Object> field : Values.fields(value).entrySet()) {
                json.writeFieldName(field.getKey());
                value(field.getValue());
            }
        } else if (value != null || resource.writesNulls()) {
            json.writeFieldName(property.name());
            value(value);
        }
    }

    private <T> void navigation(Resource<T> resource, Object value, Query.Shape shape) throws IOException {
        if (value instanceof Item item && resource.property("id") == null) {
            // Which kind of item it is cannot be told from the property.
            Resource<Item> kind = Attachments.of(item);
            json.writeStartObject();
            if (kind.derivedType(item, view) == null) {
                json.writeStringField("@odata.type", "#" + Model.NAMESPACE + "." + kind.name());
            }
            fields(kind, item, shape);
            json.writeEndObject();
            return;
        }
        if (value == null) {
            json.writeNull();
            return;
        }
        if (!(value instanceof List)) {
            row(resource, Resource.<T>rows(List.of(value)).get(0), shape);
            return;
        }
        Predicate<T> filter = shape.filter() == null
                ? row -> true
                : Conditions.filter(resource, shape.filter(), View.plain(view.store(), view.mailbox()));
        json.writeStartArray();
        for (T row : Resource.<T>rows(value)) {
            if (filter.test(row)) {
                row(resource, row, shape);
            }
        }
        json.writeEndArray();
    }

    void value(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Instant instant) {
            json.writeString(
                    instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        } else if (value instanceof byte[] bytes) {
            json.writeString(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object one : list) {
                value(one);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                json.writeFieldName(field.getKey().toString());
                value(field.getValue());
            }
            json.writeEndObject();
        } else {
            throw new IllegalStateException("No property has a value of " + value.getClass());
        }
    }
}
