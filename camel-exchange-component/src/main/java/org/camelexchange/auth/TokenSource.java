package org.camelexchange.auth;

/** Where the tokens of a connection come from. Asked by one thread at a time. */
@FunctionalInterface
interface TokenSource extends AutoCloseable {
    /**
     * Gets a token, over the network where need be.
     *
     * @param anew true when one that was got before is of no use any more; no cache may answer then
     * @throws org.camelexchange.error.MsExchangeException saying what failed and the cure
     */
    AccessToken acquire(boolean anew);

    @Override
    default void close() {}
}
