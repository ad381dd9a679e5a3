package org.camelexchange.ews;

import java.util.List;
import org.camelexchange.auth.OAuthProcedures;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** What a procedure does on EWS. */
@FunctionalInterface
interface EwsProcedure {
    /** What a procedure works with. */
    record Tools(
            EwsTransport transport, EwsFolders folders, EwsWrites writes, Contexts contexts, OAuthProcedures tokens) {}

    /**
     * Runs the procedure.
     *
     * @param inputs its inputs, already checked and converted
     * @return its result rows
     */
    List<Row> run(Tools tools, Row inputs, Scope scope);
}
