package org.camelexchange.graph;

import static org.camelexchange.graph.OwnProcedures.output;
import static org.camelexchange.graph.OwnProcedures.required;
import static org.camelexchange.table.ColumnType.BOOLEAN;
import static org.camelexchange.table.ColumnType.STRING;

import java.util.List;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Procedure;
import org.camelexchange.table.Row;

/** Moves a mail to a folder named by its id, its well-known name or its path. */
final class MoveMail {
    static final Procedure DECLARATION = OwnProcedures.of(
            "MoveMail",
            List.of(required("MessageId", STRING), required("DestinationId", STRING)),
            List.of(output("Success", BOOLEAN), output("Id", STRING)));

    private MoveMail() {}

    static List<Row> run(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        Row moved = BridgeProcedures.move(
                tools, inputs.text("MessageId"), inputs.text("DestinationId"), OwnProcedures.scope(inputs, scope));
        return List.of(Row.of("Success", true).with("Id", moved.get("id")));
    }
}
