package org.camelexchange.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camelexchange.table.Column;
import org.camelexchange.table.Input;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** {@code sys_procedureparameters}: a row for every input and every column of the result of every procedure. */
final class SysProcedureParameters implements SystemTable {
    private static final Table TABLE = SystemTable.declare(
            "sys_procedureparameters",
            SystemTable.text("CatalogName"),
            SystemTable.text("SchemaName"),
            SystemTable.text("ProcedureName"),
            SystemTable.text("ParameterName"),
            SystemTable.text("Direction"),
            SystemTable.number("Ordinal"),
            SystemTable.text("DataType"),
            SystemTable.flag("IsRequired"),
            SystemTable.flag("IsMultiple"),
            SystemTable.texts("Words"),
            SystemTable.text("Description"));

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public Stream<Row> rows(Vocabulary vocabulary) {
        return vocabulary.procedures().stream().flatMap(procedure -> rows(procedure).stream());
    }

    private static List<Row> rows(Procedure procedure) {
        List<Row> rows = new ArrayList<>();
        for (Input input : procedure.inputs()) {
            rows.add(parameter(procedure, input.name(), "IN", rows.size() + 1)
                    .with("DataType", input.type().name())
                    .with("IsRequired", input.required())
                    .with("IsMultiple", input.multiple())
                    .with("Words", input.words())
                    .with("Description", Descriptions.of(input)));
        }
        for (Column output : procedure.outputs()) {
            rows.add(parameter(procedure, output.name(), "OUT", rows.size() + 1)
                    .with("DataType", output.type().name())
                    .with("IsRequired", false)
                    .with("IsMultiple", output.multiple())
                    .with("Words", List.of())
                    .with("Description", Descriptions.type(output.type(), output.multiple())));
        }
        return rows;
    }

    private static Row parameter(Procedure procedure, String name, String direction, int ordinal) {
        return SystemTable.row(procedure.schema())
                .with("ProcedureName", procedure.name())
                .with("ParameterName", name)
                .with("Direction", direction)
                .with("Ordinal", ordinal);
    }
}
