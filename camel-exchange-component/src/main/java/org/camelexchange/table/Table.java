package org.camelexchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;

/**
 * A table or view: its name and columns. Plain data; names are found without regard to case.
 *
 * @param schema EWS or MSGraph
 * @param view true when it can only be queried
 * @param absent columns the table has elsewhere but not on this server, each with the reason
 */
public record Table(String schema, String name, boolean view, List<Column> columns, Map<String, String> absent) {

    public Table {
        columns = List.copyOf(columns);
        absent = Map.copyOf(absent);
    }

    /** A table with all its columns. */
    public Table(String schema, String name, boolean view, List<Column> columns) {
        this(schema, name, view, columns, Map.of());
    }

    public String fullName() {
        return schema + "." + name;
    }

    public Optional<Column> find(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }

    /** @throws InvalidInputException naming the nearest columns when there is none of that name */
    public Column column(String columnName) {
        return find(columnName).orElseThrow(() -> unknown("column", columnName));
    }

    /** The column that identifies a row. */
    public Column key() {
        return columns.stream()
                .filter(Column::isKey)
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        Failure.of("Table", fullName()).withCure("Use a table with a key, or query it only"),
                        "it has no key column",
                        null));
    }

    /** The columns that identify a row together; none for a table without a key. */
    public List<Column> keys() {
        return columns.stream().filter(Column::isKey).toList();
    }

    /** The same columns under another name: a folder of the same kind. */
    public Table named(String newName) {
        return new Table(schema, newName, view, columns, absent);
    }

    /**
     * The table with further columns behind its own.
     *
     * @throws InvalidInputException when it has a column of that name already
     */
    public Table with(List<Column> further) {
        List<Column> all = new ArrayList<>(columns);
        for (Column column : further) {
            if (all.stream().anyMatch(c -> c.name().equalsIgnoreCase(column.name()))) {
                throw new InvalidInputException(
                        Failure.of("column", column.name()).withCure("Give the extended property another name"),
                        "the table " + fullName() + " has a column of that name",
                        null);
            }
            all.add(column);
        }
        return further.isEmpty() ? this : new Table(schema, name, view, all, absent);
    }

    /**
     * Checks and converts what a user gave.
     *
     * @throws InvalidInputException on an unknown column, one that may not be written, a value of the wrong type, a missing key
     */
    public Row row(Map<String, ?> in, Purpose purpose) {
        return row(in, purpose, null);
    }

    /**
     * The same for a user who works in a time zone.
     *
     * @param zone where dates and times lie that do not say it themselves; null for UTC
     */
    public Row row(Map<String, ?> in, Purpose purpose, Zone zone) {
        Map<String, Column> byName = new HashMap<>();
        columns.forEach(column -> byName.put(column.name().toLowerCase(Locale.ROOT), column));
        Row row = new Row();
        in.forEach((name, value) -> {
            Column column = byName.get(name.toLowerCase(Locale.ROOT));
            if (column == null) {
                throw unknown(purpose.name().toLowerCase(Locale.ROOT), name);
            }
            if (purpose == Purpose.DELETE && !isNamedInDelete(column)) {
                return;
            }
            check(column, purpose);
            row.put(column.name(), converted(column, value, purpose, zone));
        });
        if (purpose != Purpose.CREATE) {
            key();
        }
        for (Column key : purpose == Purpose.CREATE ? List.<Column>of() : keys()) {
            if (row.get(key.name()) == null) {
                throw new InvalidInputException(
                        Failure.of(purpose.name().toLowerCase(Locale.ROOT), fullName())
                                .withCure("Put the key column " + key.name()
                                        + " into the row, or name the rows by where"),
                        "the row has no key",
                        null);
            }
        }
        columns.stream()
                .map(Column::group)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(group -> complete(group, row, purpose, zone));
        return row;
    }

    private void complete(ColumnGroup group, Row row, Purpose purpose, Zone zone) {
        try {
            group.complete(row, purpose, zone);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    Failure.of(purpose.name().toLowerCase(Locale.ROOT), fullName())
                            .withCure("These columns belong together: " + String.join(", ", group.names())),
                    e.getMessage(),
                    e);
        }
    }

    private static boolean isNamedInDelete(Column column) {
        return column.isKey() || column.access() == Access.VERSION || column.can(Ability.PSEUDO);
    }

    private void check(Column column, Purpose purpose) {
        boolean allowed =
                switch (column.access()) {
                    // A pseudo column says where a new row shall be, too.
                    case KEY, VERSION -> purpose != Purpose.CREATE || column.can(Ability.PSEUDO);
                    case READ_ONLY -> false;
                    case CREATE_ONLY -> purpose == Purpose.CREATE;
                    case GIVEN_KEY, WRITABLE -> true;
                };
        if (!allowed) {
            throw new InvalidInputException(
                    Failure.of(purpose.name().toLowerCase(Locale.ROOT), fullName())
                            .withCure("Leave the column out of the row"),
                    "the column " + column.name() + " cannot be set here: " + reason(column.access()),
                    null);
        }
    }

    private static String reason(Access access) {
        return switch (access) {
            case KEY -> "the server gives a new row its key";
            case VERSION -> "the server gives a new row its change key";
            case CREATE_ONLY -> "it can be set when the row is created, and not after that";
            default -> "the server fills it, it can only be read";
        };
    }

    private Object converted(Column column, Object value, Purpose purpose, Zone zone) {
        try {
            return zone == null ? column.convert(value) : column.convert(value, zone.id());
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    Failure.of(purpose.name().toLowerCase(Locale.ROOT), fullName())
                            .withCure("Give " + column.type().expected()),
                    "the value of the column " + column.name() + " does not fit: " + e.getMessage(),
                    e);
        }
    }

    private InvalidInputException unknown(String operation, String columnName) {
        for (Map.Entry<String, String> column : absent.entrySet()) {
            if (column.getKey().equalsIgnoreCase(columnName)) {
                return new InvalidInputException(
                        Failure.of(operation, columnName)
                                .withCure("Leave it out, or set the option platform to the server's release"),
                        "the table " + fullName() + " has no such column here: " + column.getValue(),
                        null);
            }
        }
        return new InvalidInputException(
                Failure.of(operation, columnName)
                        .withCure(Names.didYouMean(
                                columnName, columns.stream().map(Column::name).toList())),
                "the table " + fullName() + " has no such column",
                null);
    }
}
