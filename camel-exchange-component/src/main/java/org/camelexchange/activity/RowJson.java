package org.camelexchange.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Row;

/** Rows in their output forms. Date-times are ISO 8601 text in JSON, bytes are base64. */
final class RowJson {
    static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A row for each line is not one JSON text; the rows after the first would be lost.
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .build();

    private RowJson() {}

    static ObjectMapper mapper() {
        return MAPPER;
    }

    static Object output(Row row, Options options) {
        return switch (options.outputType()) {
            case Map -> row;
            case Json -> text(row);
            case Pojo -> bean(row, options.outputClass());
        };
    }

    /** A List, or one JSON text that holds an array. */
    static Object output(List<Row> rows, Options options) {
        return switch (options.outputType()) {
            case Map -> rows;
            case Json -> text(rows);
            case Pojo ->
                rows.stream().map(row -> bean(row, options.outputClass())).toList();
        };
    }

    static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(Failure.of("Rows", "JSON"), e.getOriginalMessage(), e);
        }
    }

    private static Object bean(Row row, Class<?> type) {
        try {
            return MAPPER.convertValue(row, type);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    Failure.of("outputClass", type.getName())
                            .withCure("Give it a constructor without arguments and properties of the columns' types"),
                    "a row does not fit into it: " + e.getMessage(),
                    e);
        }
    }
}
