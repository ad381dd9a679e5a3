package org.camelexchange.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camelexchange.backend.Backend;
import org.camelexchange.settings.ConnectionSettings;

/** Opens one back end per equal settings and closes it with its last holder. Thread-safe. */
public final class Connections {
    private final BackendOpener opener;
    private final Map<ConnectionSettings, Shared> open = new HashMap<>();

    public Connections(BackendOpener opener) {
        this.opener = opener;
    }

    /**
     * @param settings copied: what is done to them later changes nothing
     * @throws org.camelexchange.error.InvalidSettingException when they do not fit
     */
    public Connection open(ConnectionSettings settings) {
        ConnectionSettings key = settings.connectionSettings();
        key.validate();
        synchronized (open) {
            Shared shared = open.get(key);
            if (shared == null) {
                shared = new Shared(key, opener.open(key.connectionSettings()));
                open.put(key, shared);
            }
            shared.holders++;
            return new Share(shared);
        }
    }

    /** Closes what is still open, whoever holds it. */
    public void closeAll() {
        synchronized (open) {
            open.values().forEach(shared -> shared.backend.close());
            open.clear();
        }
    }

    int size() {
        synchronized (open) {
            return open.size();
        }
    }

    private void release(Shared shared) {
        synchronized (open) {
            if (--shared.holders == 0 && open.remove(shared.key, shared)) {
                shared.backend.close();
            }
        }
    }

    private static final class Shared {
        private final ConnectionSettings key;
        private final Backend backend;
        private int holders;

        Shared(ConnectionSettings key, Backend backend) {
            this.key = key;
            this.backend = backend;
        }
    }

    private final class Share implements Connection {
        private final Shared shared;
        private final AtomicBoolean closed = new AtomicBoolean();

        Share(Shared shared) {
            this.shared = shared;
        }

        @Override
        public Backend backend() {
            return shared.backend;
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                release(shared);
            }
        }
    }
}
