package org.camelexchange.table;

import java.time.ZoneOffset;
import java.util.List;

/**
 * An input of a procedure.
 *
 * @param words the words it can be, as the server writes them; empty for any value
 * @param fields the columns of the rows it is a list of; empty for plain values
 */
public record Input(
        String name, ColumnType type, boolean multiple, boolean required, List<String> words, List<String> fields) {
    public Input {
        words = List.copyOf(words);
        fields = List.copyOf(fields);
    }

    /** An input that can be anything of its type. */
    public Input(String name, ColumnType type, boolean multiple, boolean required) {
        this(name, type, multiple, required, List.of());
    }

    /** An input that can be one of a few words, in any case. */
    public Input(String name, ColumnType type, boolean multiple, boolean required, List<String> words) {
        this(name, type, multiple, required, words, List.of());
    }

    /** An input that need not be given and is one of a few words, in any case. */
    public static Input word(String name, List<String> words) {
        return new Input(name, ColumnType.STRING, false, false, words);
    }

    /** A required input that is rows: a list of maps, {@code <Row>} elements, or nothing but values of the first field. */
    public static Input rows(String name, List<String> fields) {
        return new Input(name, ColumnType.STRUCTURE, true, true, List.of(), fields);
    }

    /** @throws IllegalArgumentException when the value is not of its type or not one of its words */
    public Object convert(Object value) {
        if (!fields.isEmpty()) {
            return InputRows.of(value, fields);
        }
        Object converted = Column.Values.convert(type, multiple, value, ZoneOffset.UTC);
        if (words.isEmpty() || converted == null) {
            return converted;
        }
        return words.stream()
                .filter(word -> word.equalsIgnoreCase(converted.toString().strip()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("'" + converted + "' is not one of " + String.join(", ", words)));
    }
}
