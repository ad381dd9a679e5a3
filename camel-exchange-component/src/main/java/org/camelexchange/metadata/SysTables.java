package org.camelexchange.metadata;

import java.util.stream.Stream;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** {@code sys_tables}: a row for every table and view. */
final class SysTables implements SystemTable {
    private static final Table TABLE = SystemTable.declare(
            "sys_tables",
            SystemTable.text("CatalogName"),
            SystemTable.text("SchemaName"),
            SystemTable.text("TableName"),
            SystemTable.text("TableType"),
            SystemTable.flag("IsUpdateable"),
            SystemTable.text("Description"));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Stream<Row> rows(Vocabulary vocabulary) {
        return vocabulary.tables().stream().map(table -> SystemTable.row(table.schema())
                .with("TableName", table.name())
                .with("TableType", Descriptions.kind(table))
                .with("IsUpdateable", !table.view())
                .with("Description", Descriptions.of(table)));
    }
}
