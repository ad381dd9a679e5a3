package org.camelexchange.emulator.graph;

import org.camelexchange.emulator.store.StoreException;

/** The errors this server gives, with Graph's codes. */
enum GraphError {
    BAD_REQUEST(400, "BadRequest"),
    DIRECTORY_REQUEST(400, "Request_BadRequest"),
    DIRECTORY_QUERY(400, "Request_UnsupportedQuery"),
    DIRECTORY_NOT_FOUND(404, "Request_ResourceNotFound"),
    PARSE_URI(400, "RequestBroker--ParseUri"),
    INVALID_FILTER(400, "ErrorInvalidUrlQueryFilter"),
    INEFFICIENT_FILTER(400, "InefficientFilter"),
    SEARCH_WITH_FILTER(400, "SearchWithFilter"),
    SEARCH_WITH_ORDERBY(400, "SearchWithOrderBy"),
    BODY_READ(400, "RequestBodyRead"),
    INVALID_REQUEST(400, "ErrorInvalidRequest"),
    INVALID_PARAMETER(400, "ErrorInvalidParameter"),
    INVALID_VALUE(400, "ErrorPropertyValidationFailure"),
    INVALID_EXTENDED_PROPERTY(400, "ErrorInvalidExtendedProperty"),
    INVALID_EXTENDED_VALUE(400, "ErrorInvalidExtendedPropertyValue"),
    INVALID_PROPERTY_SET(400, "ErrorInvalidPropertySet"),
    INVALID_RECIPIENTS(400, "ErrorInvalidRecipients"),
    INVALID_MIME(400, "ErrorMimeContentInvalidBase64String"),
    TIME_ZONE(400, "TimeZoneNotSupportedException"),
    ID_MALFORMED(400, "ErrorInvalidIdMalformed"),
    UPLOAD_TOO_SMALL(400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize"),
    UPLOAD_TOO_BIG(413, "ErrorAttachmentSizeLimitExceeded"),
    INVALID_RANGE(400, "InvalidContentRange"),
    WRONG_RANGE(416, "ErrorUploadSessionUnexpectedRange"),
    CANNOT_DELETE(400, "ErrorDeleteDistinguishedFolder"),
    CANNOT_MOVE(400, "ErrorMoveDistinguishedFolder"),
    FOLDER_CYCLE(400, "ErrorMoveCopyFailed"),
    ACCESS_DENIED(403, "ErrorAccessDenied"),
    SEND_AS_DENIED(403, "ErrorSendAsDenied"),
    ITEM_NOT_FOUND(404, "ErrorItemNotFound"),
    FOREIGN_ID(404, "ErrorInvalidMailboxItemId"),
    PHOTO_NOT_FOUND(404, "ImageNotFound"),
    INVALID_USER(404, "ErrorInvalidUser"),
    NOT_FOUND(404, "ResourceNotFound"),
    METHOD_NOT_ALLOWED(405, "BadRequest"),
    CATEGORY_EXISTS(409, "ErrorCategoryAlreadyExists"),
    FOLDER_EXISTS(409, "ErrorFolderExists"),
    SYNC_STATE_GONE(410, "SyncStateNotFound"),
    CONFLICT(412, "ErrorIrresolvableConflict"),
    TOO_LARGE(413, "RequestEntityTooLarge"),
    FAILED_DEPENDENCY(424, "FailedDependency");

    private final int status;
    private final String code;

    GraphError(int status, String code) {
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    GraphException because(String message) {
        return new GraphException(this, message);
    }

    /** What Graph says when the store refuses. */
    static GraphException of(StoreException e) {
        return switch (e.error()) {
            case MAILBOX_NOT_FOUND -> INVALID_USER.because(e.getMessage());
            case FOLDER_NOT_FOUND, ITEM_NOT_FOUND, ATTACHMENT_NOT_FOUND -> notFound();
            case FOREIGN_ID -> FOREIGN_ID.because("Item doesn't belong to the targeted mailbox.");
            case ID_MALFORMED -> ID_MALFORMED.because("Id is malformed.");
            case FOLDER_EXISTS -> FOLDER_EXISTS.because("A folder with the specified name already exists.");
            case WELL_KNOWN_FOLDER ->
                CANNOT_DELETE.because("Distinguished folders cannot be deleted, renamed or moved.");
            case FOLDER_CYCLE -> FOLDER_CYCLE.because(e.getMessage());
            case STALE_CHANGE_KEY -> conflict();
            case PROPERTY_READ_ONLY -> INVALID_VALUE.because(e.getMessage());
            case PROPERTY_VALUE -> INVALID_EXTENDED_VALUE.because(e.getMessage());
            case HISTORY_GONE -> SYNC_STATE_GONE.because("The sync state generation is not found; resyncRequired");
        };
    }

    static GraphException notFound() {
        return ITEM_NOT_FOUND.because("The specified object was not found in the store.");
    }

    static GraphException conflict() {
        return CONFLICT.because("The send or update operation could not be performed because the change key passed in"
                + " the request does not match the current change key for the item.");
    }
}
