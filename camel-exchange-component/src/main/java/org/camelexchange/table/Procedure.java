package org.camelexchange.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;

/** A procedure: what it takes and the columns of the rows it gives. Plain data. */
public record Procedure(String schema, String name, List<Input> inputs, List<Column> outputs) {

    public Procedure {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    public String fullName() {
        return schema + "." + name;
    }

    /**
     * Checks and converts what a user gave; the result has the inputs' own names.
     *
     * @throws InvalidInputException on an unknown input, a missing required one, a value of the wrong type
     */
    public Row bind(Map<String, ?> in) {
        Row row = new Row();
        in.forEach((name, value) -> {
            Input input = inputs.stream()
                    .filter(candidate -> candidate.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> refused(
                            "it has no input " + name,
                            Names.didYouMean(
                                            name,
                                            inputs.stream().map(Input::name).toList())
                                    + ". " + listed(),
                            null));
            try {
                row.put(input.name(), input.convert(value));
            } catch (IllegalArgumentException e) {
                throw refused(
                        "the input " + input.name() + " does not fit: " + e.getMessage(),
                        "Give " + input.type().expected(),
                        e);
            }
        });
        for (Input input : inputs) {
            if (input.required() && isMissing(row.get(input.name()))) {
                throw refused(
                        "the input " + input.name() + " is missing",
                        "Put " + input.name() + " into the row. " + listed(),
                        null);
            }
        }
        return row;
    }

    /** A result row with all its columns, each null. */
    public Row emptyRow() {
        Row row = new Row();
        outputs.forEach(column -> row.put(column.name(), null));
        return row;
    }

    private String listed() {
        return inputs.isEmpty()
                ? "It takes no inputs"
                : "Its inputs: "
                        + inputs.stream()
                                .map(input -> input.name() + (input.required() ? " (required)" : ""))
                                .collect(Collectors.joining(", "));
    }

    private static boolean isMissing(Object value) {
        return value == null || "".equals(value) || value instanceof List<?> list && list.isEmpty();
    }

    private InvalidInputException refused(String reason, String cure, Exception cause) {
        return new InvalidInputException(Failure.of("execute", fullName()).withCure(cure), reason, cause);
    }
}
