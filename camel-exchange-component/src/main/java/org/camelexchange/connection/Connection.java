package org.camelexchange.connection;

import org.camelexchange.backend.Backend;

/** An opened back end that its holder shares with others of equal settings. Close it once when done. */
public interface Connection extends AutoCloseable {
    Backend backend();

    /** Gives up this share; the last one closes the back end. Closing twice does nothing. */
    @Override
    void close();
}
