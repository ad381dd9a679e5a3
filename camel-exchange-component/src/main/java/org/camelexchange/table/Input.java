package org.camelexchange.table;

import java.util.List;

/**
 * An input of a procedure.
 *
 * @param words the words it can be, as the server writes them; empty for any value
 */
public record Input(String name, ColumnType type, boolean multiple, boolean required, List<String> words) {
    public Input {
        words = List.copyOf(words);
    }

    /** An input that can be anything of its type. */
    public Input(String name, ColumnType type, boolean multiple, boolean required) {
        this(name, type, multiple, required, List.of());
    }

    /** An input that need not be given and is one of a few words, in any case. */
    public static Input word(String name, List<String> words) {
        return new Input(name, ColumnType.STRING, false, false, words);
    }

    /** @throws IllegalArgumentException when the value is not of its type or not one of its words */
    public Object convert(Object value) {
        Object converted = Column.Values.convert(type, multiple, value);
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
