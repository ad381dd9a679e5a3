package org.camelexchange.graph;

import java.util.List;
import org.camelexchange.auth.OAuthProcedures;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** What a procedure does on Graph. */
@FunctionalInterface
interface GraphProcedure {
    /** What a procedure works with. */
    record Tools(
            GraphTransport transport,
            Urls urls,
            GraphFolders folders,
            GraphWrites writes,
            OAuthProcedures tokens,
            CallContext context) {}

    /**
     * Runs the procedure.
     *
     * @param inputs its inputs, already checked and converted
     * @return its result rows
     */
    List<Row> run(Tools tools, Row inputs, Scope scope);
}
