package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;

/** The forms of Graph's answers. */
final class Answers {
    static final String JSON =
            "application/json;odata.metadata=minimal;odata.streaming=true;" + "IEEE754Compatible=false;charset=utf-8";

    private static final JsonFactory FACTORY = new JsonFactory();

    private Answers() {}

    /** Something that writes the inside of one JSON object. */
    interface Inside {
        void write(JsonGenerator json) throws IOException;
    }

    static HttpAnswer object(int status, Inside inside) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            body(inside).writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HttpAnswer.of(status, JSON, bytes.toByteArray());
    }

    /** An object that is written while it is sent. */
    static HttpAnswer streamed(Inside inside) {
        return HttpAnswer.streaming(200, JSON, body(inside));
    }

    private static HttpAnswer.Body body(Inside inside) {
        return out -> {
            try (JsonGenerator json = FACTORY.createGenerator(out)) {
                // The server closes its own stream, and only when all went well.
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
                json.writeStartObject();
                inside.write(json);
                json.writeEndObject();
            }
        };
    }

    /** One row. */
    static <S> HttpAnswer row(Call call, int status, Resource<S> resource, S row, String collection) {
        return row(call, status, resource, row, collection, Query.Shape.ALL);
    }

    static <S> HttpAnswer row(
            Call call, int status, Resource<S> resource, S row, String collection, Query.Shape shape) {
        HttpAnswer answer = object(status, json -> {
            json.writeStringField("@odata.context", call.context(collection) + "/$entity");
            new JsonOut(json, call.view()).fields(resource, row, shape);
        });
        String etag = resource.etag(row);
        return etag == null ? answer : answer.with("ETag", etag);
    }

    static HttpAnswer map(int status, Map<String, Object> fields) {
        return object(status, json -> {
            JsonOut out = new JsonOut(json, null);
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                json.writeFieldName(field.getKey());
                out.value(field.getValue());
            }
        });
    }
}
