package org.camelexchange.connection;

import java.util.Map;
import org.camelexchange.backend.Backend;
import org.camelexchange.backend.DerivedTables;
import org.camelexchange.backend.DirectedBackend;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.ews.EwsBackend;
import org.camelexchange.graph.GraphBackend;
import org.camelexchange.metadata.SystemBackend;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.camelexchange.view.ViewBackend;

/** The back ends there are, one line each; each with its user's views and the tables about its tables. */
public final class SchemaBackends implements BackendOpener {
    private static final Map<Schema, BackendOpener> BACKENDS = Map.of(
            Schema.EWS, EwsBackend::open, //
            Schema.MSGraph, GraphBackend::open);

    /** @throws InvalidSettingException when there is no back end for the schema */
    @Override
    public Backend open(ConnectionSettings settings) {
        BackendOpener opener = BACKENDS.get(settings.getSchema());
        if (opener == null) {
            throw InvalidSettingException.notOneOf("schema", settings.getSchema(), BACKENDS.keySet());
        }
        Backend directed = new DirectedBackend(new DerivedTables(opener.open(settings)));
        return new SystemBackend(ViewBackend.over(directed, settings.getUserDefinedViews()));
    }
}
