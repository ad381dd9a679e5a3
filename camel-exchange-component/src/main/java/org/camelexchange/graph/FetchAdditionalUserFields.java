package org.camelexchange.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camelexchange.graph.tables.Flag;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.GraphTables;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Column;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Reads of one user what no list gives: aboutMe, skills, mailboxSettings and the like. */
final class FetchAdditionalUserFields {
    private static final List<GraphColumn> COLUMNS = GraphTables.USERS.columns().stream()
            .filter(column -> column.is(Flag.KEY) || column.is(Flag.SINGLE))
            .toList();

    static final Procedure DECLARATION = OwnProcedures.of(
            "FetchAdditionalUserFields",
            List.of(),
            COLUMNS.stream()
                    .map(GraphColumn::column)
                    .map(FetchAdditionalUserFields::output)
                    .toList());

    private FetchAdditionalUserFields() {}

    private static Column output(Column column) {
        return OwnProcedures.output(column.name(), column.type());
    }

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        String properties =
                COLUMNS.stream().map(GraphColumn::property).distinct().collect(Collectors.joining(","));
        GraphCall call =
                GraphCall.get(tools.urls().url(OwnProcedures.scope(inputs, scope), "", Map.of("$select", properties)));
        Row user = tools.transport().json(Prefer.on(call), tools.context(), json -> {
            json.nextToken();
            return new RowReader(COLUMNS).read(json);
        });
        return List.of(user);
    }
}
