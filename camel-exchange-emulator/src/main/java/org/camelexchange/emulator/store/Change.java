package org.camelexchange.emulator.store;

/**
 * One entry of a folder's history.
 *
 * @param number its place in the mailbox's history, from 1, always growing
 * @param kind what happened
 * @param entryId the item's entry id at that time
 * @param immutableId the item's immutable id
 */
public record Change(long number, Kind kind, String entryId, String immutableId) {
    /** What happened to an item, seen from its folder; a move is a delete here and a create there. */
    public enum Kind {
        CREATED,
        UPDATED,
        READ_FLAG,
        DELETED
    }
}
