package org.camelexchange.emulator.store;

import java.time.Instant;

/**
 * One entry of a folder's history.
 *
 * @param number its place in the mailbox's history, from 1, always growing
 * @param kind what happened
 * @param folderId the folder it happened in
 * @param at when; of a deletion the last time before it that the item was changed
 * @param entryId the item's entry id at that time
 * @param immutableId the item's immutable id
 */
public record Change(long number, Kind kind, String folderId, Instant at, String entryId, String immutableId) {
    /** What happened to an item, seen from its folder; a move is a delete here and a create there. */
    public enum Kind {
        CREATED,
        UPDATED,
        READ_FLAG,
        DELETED;

        /** What a change of an item was: to be read or not is less than any other. */
        static Kind of(Item old, Item changed) {
            boolean onlyRead = old.is(Props.READ) != changed.is(Props.READ)
                    && changed.with(Props.READ, old.get(Props.READ)).sameContent(old);
            return onlyRead ? READ_FLAG : UPDATED;
        }
    }
}
