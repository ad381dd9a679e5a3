package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camelexchange.backend.Backend;
import org.camelexchange.connection.SchemaBackends;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Each column that says it can be written is written, read back, changed, read back and filtered by, in every table of
 * every back end. The tests are made from the declarations: a new column is tested by being declared.
 */
class EveryColumnTest {
    private static final Map<Schema, Office> OFFICES = new EnumMap<>(Schema.class);
    private static final Map<String, Integer> DONE = new TreeMap<>();

    @AfterAll
    static void count() {
        OFFICES.values().forEach(Office::close);
        OFFICES.clear();
        int all = DONE.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("Columns written, read back and filtered by: " + all + " " + DONE);
    }

    @TestFactory
    Stream<DynamicNode> onEws() throws Exception {
        return tables(Schema.EWS);
    }

    @TestFactory
    Stream<DynamicNode> onGraph() throws Exception {
        return tables(Schema.MSGraph);
    }

    private Stream<DynamicNode> tables(Schema schema) throws Exception {
        Office office = Office.over(schema);
        OFFICES.put(schema, office);
        List<Table> tables = new ArrayList<>();
        try (Backend backend = new SchemaBackends().open(office.settings())) {
            tables.addAll(backend.vocabulary().tables());
        }
        TableSamples samples = new TableSamples(office);
        ColumnSamples values = new ColumnSamples(samples::folders);
        return tables.stream()
                .filter(table -> !table.view())
                .map(table -> dynamicContainer(
                        table.fullName(),
                        table.columns().stream()
                                .filter(EveryColumnTest::writable)
                                .map(column -> dynamicTest(column.name(), () -> {
                                    named(office, samples, table, column, values.of(table, column));
                                    DONE.merge(schema + " " + table.fullName(), 1, Integer::sum);
                                }))));
    }

    private static boolean writable(Column column) {
        boolean settable = column.access() == Access.WRITABLE || column.access() == Access.CREATE_ONLY;
        return settable && !column.can(Ability.PSEUDO);
    }

    private static void named(
            Office office, TableSamples samples, Table table, Column column, ColumnSamples.Sample sample) {
        try {
            check(office, samples, table, column, sample);
        } catch (RuntimeException | AssertionError e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw new AssertionError(table.fullName() + "." + column.name() + ": " + cause.getMessage(), e);
        }
    }

    private static void check(
            Office office, TableSamples samples, Table table, Column column, ColumnSamples.Sample sample) {
        Row made = samples.standing(table).orElseGet(() -> made(office, samples, table, column, sample));
        try {
            if (samples.standing(table).isPresent() || !sample.onCreate()) {
                change(office, samples, table, column, made, sample.first(), sample.alongside());
            }
            shows(office, samples, table, column, made, sample, sample.first());
            boolean changes = column.access() == Access.WRITABLE;
            if (changes) {
                change(office, samples, table, column, made, sample.second(), sample.together());
                shows(office, samples, table, column, made, sample, sample.second());
            }
            if (sample.seen() != ColumnSamples.Seen.NEVER && sample.shownBy() == null) {
                finds(office, samples, table, column, made, sample, changes);
            }
        } finally {
            if (samples.standing(table).isEmpty()) {
                office.call("delete/" + table.fullName(), samples.keys(table, made));
            }
        }
    }

    private static Row made(
            Office office, TableSamples samples, Table table, Column column, ColumnSamples.Sample sample) {
        Row row = samples.row(table);
        if (sample.onCreate()) {
            row.putAll(sample.alongside());
            row.put(column.name(), sample.first());
        }
        return office.call("create/" + table.fullName(), row);
    }

    private static void change(
            Office office, TableSamples samples, Table table, Column column, Row made, Object value, Row beside) {
        Row change = samples.keys(table, made);
        change.putAll(beside);
        change.put(column.name(), value);
        office.call("update/" + table.fullName(), change);
    }

    private static void shows(
            Office office,
            TableSamples samples,
            Table table,
            Column column,
            Row made,
            ColumnSamples.Sample sample,
            Object value) {
        if (sample.seen() == ColumnSamples.Seen.READ && !column.can(Ability.PSEUDO)) {
            String shownBy = sample.shownBy() == null ? column.name() : sample.shownBy();
            assertThat(plain(read(office, samples, table, shownBy, made))).isEqualTo(plain(value));
        }
    }

    private static void finds(
            Office office,
            TableSamples samples,
            Table table,
            Column column,
            Row made,
            ColumnSamples.Sample sample,
            boolean changed) {
        Object key = made.get(table.key().name());
        Object present = changed ? sample.second() : sample.first();
        Object other = changed ? sample.first() : sample.second();
        if (column.type() == ColumnType.STRUCTURE || column.type() == ColumnType.BINARY) {
            assertThat(found(office, samples, table, column, made, " IS NOT NULL", ""))
                    .contains(key);
            assertThat(found(office, samples, table, column, made, " IS NULL", ""))
                    .doesNotContain(key);
            return;
        }
        assertThat(found(office, samples, table, column, made, " = :value", element(present)))
                .contains(key);
        if (!present.equals(other)) {
            assertThat(found(office, samples, table, column, made, " = :value", element(other)))
                    .doesNotContain(key);
        }
    }

    private static Object read(Office office, TableSamples samples, Table table, String column, Row made) {
        List<Row> rows = office.call(
                "query/" + table.fullName() + bodyType(column),
                null,
                Map.of(MsExchangeHeaders.SELECT, column, MsExchangeHeaders.WHERE, samples.one(table, made)));
        assertThat(rows).hasSize(1);
        return rows.get(0).get(column);
    }

    private static List<Object> found(
            Office office, TableSamples samples, Table table, Column column, Row made, String test, Object value) {
        String key = table.key().name();
        List<Row> rows = office.call(
                "query/" + table.fullName() + bodyType(column.name()),
                null,
                Map.of(
                        MsExchangeHeaders.SELECT,
                        key,
                        MsExchangeHeaders.WHERE,
                        samples.among(table, made) + column.name() + test,
                        "value",
                        value));
        return rows.stream().map(row -> row.get(key)).toList();
    }

    /** A body is asked for as it was written; its type is what the server says. */
    private static String bodyType(String column) {
        return column.endsWith("_contentType") ? "" : "?bodyType=Text";
    }

    private static Object element(Object value) {
        return value instanceof List<?> list ? list.get(0) : value;
    }

    /** A value in the one form in which equal ones are equal. */
    private static Object plain(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(EveryColumnTest::plain).toList();
        }
        if (value instanceof byte[] bytes) {
            return Base64.getEncoder().encodeToString(bytes);
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        // A body of plain text ends with a line end.
        return value instanceof String text ? text.strip() : value;
    }
}
