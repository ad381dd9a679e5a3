package org.camelexchange.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.camelexchange.table.Vocabulary;

/** A table about tables: its rows are read off the vocabulary and cost no request. */
interface SystemTable {
    /** The schema of the tables about tables. */
    String SCHEMA = "sys";

    /** What the connector family has a name of its product for. */
    String CATALOG = "Exchange";

    /** The declaration; always a view. */
    Table table();

    /** All rows, with all columns. */
    Stream<Row> rows(Vocabulary vocabulary);

    /** Declares one. */
    static Table declare(String name, Column... columns) {
        return new Table(SCHEMA, name, true, Arrays.asList(columns));
    }

    /** Declares a column of text. */
    static Column text(String name) {
        return Column.of(name, ColumnType.STRING, Access.READ_ONLY);
    }

    /** Declares a column that says yes or no. */
    static Column flag(String name) {
        return Column.of(name, ColumnType.BOOLEAN, Access.READ_ONLY);
    }

    /** Declares a column of whole numbers. */
    static Column number(String name) {
        return Column.of(name, ColumnType.INTEGER, Access.READ_ONLY);
    }

    /** Declares a column of lists of text. */
    static Column texts(String name) {
        return new Column(name, ColumnType.STRING, true, Access.READ_ONLY, java.util.Set.of());
    }

    /** A row that begins with where a thing belongs. */
    static Row row(String schema) {
        return Row.of("CatalogName", CATALOG).with("SchemaName", schema);
    }

    /** The tables there are, one line each. */
    List<SystemTable> ALL =
            List.of(new SysTables(), new SysTableColumns(), new SysProcedures(), new SysProcedureParameters());
}
