package org.camelexchange.truth;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The same rows in a database of others, which says what a condition means. */
final class Judge implements AutoCloseable {
    private final Connection database;

    Judge() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
    }

    void load(Sample sample, List<Map<String, Object>> rows) throws SQLException {
        List<Sample.Field> single = sample.fields().stream()
                .filter(field -> field.type() != Sample.Type.TEXTS)
                .toList();
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE TABLE \"" + sample.table() + "\" (row_number INT, "
                    + single.stream()
                            .map(f -> '"' + f.column() + "\" " + f.type().sql)
                            .collect(Collectors.joining(", "))
                    + ")");
            for (Sample.Field field : sample.fields()) {
                if (field.type() == Sample.Type.TEXTS) {
                    statement.execute("CREATE TABLE " + child(sample, field.column()) + " (row_number INT, v "
                            + field.type().sql + ")");
                }
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            List<Object> values = new ArrayList<>(List.of(i));
            for (Sample.Field field : sample.fields()) {
                Object value = rows.get(i).get(field.column());
                if (field.type() != Sample.Type.TEXTS) {
                    values.add(shown(value));
                } else if (value instanceof List<?> several) {
                    for (Object one : several) {
                        insert(child(sample, field.column()), List.of(i, one));
                    }
                }
            }
            insert('"' + sample.table() + '"', values);
        }
    }

    /** A time is shown without the fraction of its second. */
    private static Object shown(Object value) {
        return value instanceof Instant time
                ? time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC)
                : value;
    }

    private void insert(String table, List<Object> values) throws SQLException {
        String places = values.stream().map(value -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                database.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }

    static String child(Sample sample, String column) {
        return '"' + sample.table() + '.' + column + '"';
    }

    /** The numbers of the rows a condition is true of. */
    Set<Integer> matching(Sample sample, String where) throws SQLException {
        Set<Integer> found = new TreeSet<>();
        try (Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT row_number FROM \"" + sample.table() + "\" t WHERE " + where)) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
