package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.query.BodyType;
import org.camelexchange.table.Row;

/** Rows as they go to the server, which takes some properties only as a whole. */
final class WholeRows {
    private final EwsTransport transport;

    WholeRows(EwsTransport transport) {
        this.transport = transport;
    }

    List<Row> toCreate(EwsTable table, List<Row> rows) {
        NumberedColumns numbered = new NumberedColumns(table);
        return rows.stream().map(row -> numbered.whole(row, null)).toList();
    }

    /** Asks for what is there already, in one request, when a row changes but a part of it. */
    List<Row> toUpdate(EwsTable table, List<Row> rows, CallContext context) {
        NumberedColumns numbered = new NumberedColumns(table);
        List<EwsColumn> wanted = numbered.wanted(rows);
        if (wanted.isEmpty()) {
            return rows.stream().map(row -> numbered.whole(row, null)).toList();
        }
        List<String> ids =
                rows.stream().map(row -> row.text(table.key().name())).toList();
        List<Row> present = new GetRows(transport, table.kind(), wanted, BodyType.Best).readEach(ids, context);
        List<Row> whole = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            whole.add(numbered.whole(rows.get(i), present.get(i)));
        }
        return whole;
    }
}
