package org.camelexchange.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Converter;
import org.camelexchange.table.Row;

/** Camel's type converters between rows and JSON (UTF-8). */
@Converter(generateLoader = true)
public final class RowConverters {
    private RowConverters() {}

    @Converter
    public static String toText(Row row) {
        return RowJson.text(row);
    }

    @Converter
    public static InputStream toStream(Row row) {
        return new ByteArrayInputStream(toBytes(row));
    }

    @Converter
    public static byte[] toBytes(Row row) {
        return RowJson.text(row).getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public static JsonNode toNode(Row row) {
        return RowJson.mapper().valueToTree(row);
    }

    @Converter
    public static Row fromNode(JsonNode node) {
        return new Row(RowJson.mapper().convertValue(node, RowJson.MAP));
    }

    /** @throws JsonProcessingException when the text is no JSON object */
    @Converter
    public static Row fromText(String json) throws JsonProcessingException {
        return new Row(RowJson.mapper().readValue(json, RowJson.MAP));
    }
}
