package org.camelexchange.emulator.store;

/** Why the store refused; each door has its own code for each. */
public enum StoreError {
    MAILBOX_NOT_FOUND,
    FOLDER_NOT_FOUND,
    ITEM_NOT_FOUND,
    ATTACHMENT_NOT_FOUND,
    /** The id is well formed but belongs to another mailbox. */
    FOREIGN_ID,
    ID_MALFORMED,
    FOLDER_EXISTS,
    /** A well-known folder can be neither moved, renamed nor deleted. */
    WELL_KNOWN_FOLDER,
    /** A folder cannot be moved into itself or below. */
    FOLDER_CYCLE,
    /** The given change key is not the item's present one. */
    STALE_CHANGE_KEY,
    /** The history does not reach back to the given point. */
    HISTORY_GONE,
    /** The property follows from others and cannot be set. */
    PROPERTY_READ_ONLY,
    /** The value is none of the property's type. */
    PROPERTY_VALUE
}
