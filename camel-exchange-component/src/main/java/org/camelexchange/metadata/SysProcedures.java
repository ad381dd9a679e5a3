package org.camelexchange.metadata;

import java.util.stream.Stream;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** {@code sys_procedures}: a row for every procedure. */
final class SysProcedures implements SystemTable {
    private static final Table TABLE = SystemTable.declare(
            "sys_procedures",
            SystemTable.text("CatalogName"),
            SystemTable.text("SchemaName"),
            SystemTable.text("ProcedureName"),
            SystemTable.text("Description"));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Stream<Row> rows(Vocabulary vocabulary) {
        return vocabulary.procedures().stream().map(procedure -> SystemTable.row(procedure.schema())
                .with("ProcedureName", procedure.name())
                .with("Description", Descriptions.of(procedure)));
    }
}
