package org.camelexchange.connection;

import org.camelexchange.backend.Backend;
import org.camelexchange.settings.ConnectionSettings;

/** Opens a back end. Sends nothing yet: the first request logs in. */
@FunctionalInterface
public interface BackendOpener {
    /** @param settings validated; not changed afterwards */
    Backend open(ConnectionSettings settings);
}
