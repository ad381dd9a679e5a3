package org.camelexchange.metadata;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** {@code sys_tablecolumns}: a row for every column of every table and view. */
final class SysTableColumns implements SystemTable {
    private static final Table TABLE = SystemTable.declare(
            "sys_tablecolumns",
            SystemTable.text("CatalogName"),
            SystemTable.text("SchemaName"),
            SystemTable.text("TableName"),
            SystemTable.text("ColumnName"),
            SystemTable.number("Ordinal"),
            SystemTable.text("DataType"),
            SystemTable.flag("IsKey"),
            SystemTable.flag("IsReadOnly"),
            SystemTable.flag("IsCreateOnly"),
            SystemTable.flag("IsMultiple"),
            SystemTable.flag("IsContent"),
            SystemTable.text("FilteredBy"),
            SystemTable.text("SortedBy"),
            SystemTable.text("Description"));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Stream<Row> rows(Vocabulary vocabulary) {
        return vocabulary.tables().stream().flatMap(SysTableColumns::rows);
    }

    private static Stream<Row> rows(Table table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> row(table, i + 1, table.columns().get(i)));
    }

    private static Row row(Table table, int ordinal, Column column) {
        return SystemTable.row(table.schema())
                .with("TableName", table.name())
                .with("ColumnName", column.name())
                .with("Ordinal", ordinal)
                .with("DataType", column.type().name())
                .with("IsKey", column.isKey())
                .with("IsReadOnly", Descriptions.isReadOnly(table, column))
                .with("IsCreateOnly", !table.view() && column.access() == Access.CREATE_ONLY)
                .with("IsMultiple", column.multiple())
                .with("IsContent", column.can(Ability.CONTENT))
                .with("FilteredBy", Descriptions.filteredBy(column))
                .with("SortedBy", Descriptions.sortedBy(column))
                .with("Description", Descriptions.of(table, column));
    }
}
