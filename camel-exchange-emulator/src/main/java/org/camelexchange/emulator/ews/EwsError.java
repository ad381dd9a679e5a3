package org.camelexchange.emulator.ews;

import org.camelexchange.emulator.store.StoreError;

/** The response codes this door uses, with the texts Exchange sends with them ([MS-OXWSCDATA] 2.2.5.24). */
enum EwsError {
    ACCESS_DENIED("ErrorAccessDenied", "Access is denied. Check credentials and try again."),
    AFFECTED_TASK_OCCURRENCES_REQUIRED(
            "ErrorAffectedTaskOccurrencesRequired",
            "AffectedTaskOccurrences attribute must be specified for task deletion."),
    ATTACHMENT_SIZE(
            "ErrorAttachmentSizeLimitExceeded", "The attachment exceeds the size limit of the server for attachments."),
    CALENDAR_END_BEFORE_START("ErrorCalendarEndDateIsEarlierThanStartDate", "EndDate is earlier than StartDate."),
    CALENDAR_VIEW_FOLDER(
            "ErrorCalendarFolderIsInvalidForCalendarView", "This folder is not a calendar and has no calendar view."),
    CALENDAR_VIEW_RANGE(
            "ErrorCalendarViewRangeTooBig", "The specified view range exceeds the maximum range of two years."),
    CALENDAR_IN_OTHER_FOLDER(
            "ErrorCannotCreateCalendarItemInNonCalendarFolder",
            "Cannot create a calendar item in a folder that is not a calendar folder."),
    CONTACT_IN_OTHER_FOLDER(
            "ErrorCannotCreateContactInNonContactFolder",
            "Cannot create a contact in a folder that is not a contacts folder."),
    TASK_IN_OTHER_FOLDER(
            "ErrorCannotCreateTaskInNonTaskFolder", "Cannot create a task in a folder that is not a task folder."),
    FOLDER_ID_FOR_ITEM(
            "ErrorCannotUseFolderIdForItemId", "Id is of the wrong type: a folder id where an item id is expected."),
    ITEM_ID_FOR_FOLDER(
            "ErrorCannotUseItemIdForFolderId", "Id is of the wrong type: an item id where a folder id is expected."),
    CHANGE_KEY_REQUIRED("ErrorChangeKeyRequired", "The change key passed in the request is missing."),
    CHANGE_KEY_REQUIRED_TO_WRITE(
            "ErrorChangeKeyRequiredForWriteOperations", "Change key is required for this operation."),
    CONTAINS_WRONG_TYPE(
            "ErrorContainsFilterWrongType", "The Contains filter can only be applied to string properties."),
    DELETE_INSIDE("ErrorCannotDeleteObject", "What is attached to an attached item cannot be deleted by itself."),
    DELETE_DISTINGUISHED("ErrorDeleteDistinguishedFolder", "Distinguished folders cannot be deleted."),
    FOLDER_EXISTS("ErrorFolderExists", "A folder with the specified name already exists., Could not create folder."),
    FOLDER_NOT_FOUND("ErrorFolderNotFound", "The specified folder could not be found in the store."),
    IMPERSONATE_DENIED(
            "ErrorImpersonateUserDenied", "The account does not have permission to impersonate the requested user."),
    IMPERSONATION_HEADER(
            "ErrorInvalidExchangeImpersonationHeaderData", "The ExchangeImpersonation header is not valid."),
    INCORRECT_UPDATE_COUNT(
            "ErrorIncorrectUpdatePropertyCount",
            "An object within a change description must contain one and only one property to modify."),
    INVALID_CHANGE_KEY("ErrorInvalidChangeKey", "The change key is invalid."),
    INVALID_EXTENDED_PROPERTY("ErrorInvalidExtendedProperty", "Extended property attributes are not valid."),
    INVALID_EXTENDED_VALUE(
            "ErrorInvalidExtendedPropertyValue", "The value of the extended property does not fit its type."),
    INVALID_FOLDER_TYPE(
            "ErrorInvalidFolderTypeForOperation", "The folder type is invalid for the requested operation."),
    INVALID_ID_EMPTY("ErrorInvalidIdEmpty", "Id must be non-empty."),
    INVALID_ID_MALFORMED("ErrorInvalidIdMalformed", "Id is malformed."),
    INVALID_INDEXED_PAGING(
            "ErrorInvalidIndexedPagingParameters",
            "Offset must be non-negative, and MaxEntriesReturned must be greater than zero."),
    INVALID_PAGING_MAX("ErrorInvalidPagingMaxRows", "MaxEntriesReturned must be greater than zero."),
    INVALID_ITEM_FOR_CREATE("ErrorInvalidItemForOperationCreateItem", "Item type is invalid for CreateItem operation."),
    INVALID_ITEM_FOR_SEND(
            "ErrorInvalidItemForOperationSendItem", "Operation would result in an item that cannot be sent."),
    INVALID_ITEM_FOR_ACCEPT("ErrorInvalidItemForOperationAcceptItem", "The item is no meeting that can be answered."),
    INVALID_PROPERTY_APPEND("ErrorInvalidPropertyAppend", "Property is not valid for this object type to append to."),
    INVALID_PROPERTY_DELETE("ErrorInvalidPropertyDelete", "Delete action is invalid for property."),
    INVALID_PROPERTY_FOR_OPERATION("ErrorInvalidPropertyForOperation", "Property is not valid for this operation."),
    INVALID_PROPERTY_REQUEST("ErrorInvalidPropertyRequest", "Property is not valid for this object type."),
    INVALID_PROPERTY_SET("ErrorInvalidPropertySet", "Set action is invalid for property."),
    INVALID_UPDATE_SENT(
            "ErrorInvalidPropertyUpdateSentMessage", "Cannot set property on a message that was sent already."),
    INVALID_RECIPIENTS("ErrorInvalidRecipients", "At least one recipient isn't valid."),
    INVALID_REFERENCE_ITEM("ErrorInvalidReferenceItem", "The reference item does not support the requested operation."),
    INVALID_REQUEST("ErrorInvalidRequest", "The request is invalid."),
    INVALID_RESTRICTION("ErrorInvalidRestriction", "The specified restriction is invalid."),
    INVALID_SEND_SAVE("ErrorInvalidSendItemSaveSettings", "SaveItemToFolder and SavedItemFolderId contradict."),
    INVALID_SERVER_VERSION(
            "ErrorInvalidServerVersion",
            "The specified server version is invalid. It must be one of the versions the schema names."),
    INVALID_SYNC_STATE("ErrorInvalidSyncStateData", "Synchronization state data is corrupt or otherwise invalid."),
    INVALID_VALUE("ErrorInvalidValueForProperty", "The specified value is invalid for property."),
    INVALID_MERGED_INTERVAL(
            "ErrorInvalidMergedFreeBusyInterval", "The interval of the merged view must be from 5 to 1440 minutes."),
    INVALID_OOF_DURATION(
            "ErrorInvalidScheduledOofDuration",
            "The time of automatic replies that are scheduled must have an end after its start."),
    MAIL_RECIPIENT_NOT_FOUND("ErrorMailRecipientNotFound", "Unable to resolve the email address to a mailbox."),
    INVALID_TIME_INTERVAL("ErrorInvalidTimeInterval", "The time window must end after its start."),
    TIME_INTERVAL_TOO_BIG("ErrorTimeIntervalTooBig", "The time window is longer than 62 days."),
    EXPIRED_SUBSCRIPTION("ErrorExpiredSubscription", "The subscription has expired."),
    INVALID_PULL_SUBSCRIPTION("ErrorInvalidPullSubscriptionId", "The subscription is not one that is pulled."),
    INVALID_SUBSCRIPTION("ErrorInvalidSubscription", "The subscription is invalid."),
    INVALID_WATERMARK("ErrorInvalidWatermark", "The watermark is invalid."),
    SUBSCRIPTION_DENIED("ErrorSubscriptionAccessDenied", "The subscription is somebody else's."),
    SUBSCRIPTION_NOT_FOUND("ErrorSubscriptionNotFound", "The specified subscription was not found."),
    ITEM_SAVE_PROPERTY("ErrorItemSavePropertyError", "Property errors occurred during item save."),
    IRRESOLVABLE_CONFLICT(
            "ErrorIrresolvableConflict",
            "The send or update operation could not be performed because the change key passed in the request does not"
                    + " match the current change key for the item."),
    ITEM_NOT_FOUND("ErrorItemNotFound", "The specified object was not found in the store."),
    MESSAGE_DISPOSITION_REQUIRED(
            "ErrorMessageDispositionRequired",
            "For requests that include mail messages, MessageDisposition must be specified."),
    MIME_INVALID("ErrorMimeContentInvalid", "MIME content is invalid."),
    MIME_BASE64("ErrorMimeContentInvalidBase64String", "MIME content is not a valid Base64 string."),
    MOVE_COPY_FAILED("ErrorMoveCopyFailed", "Move or copy operation failed."),
    MOVE_DISTINGUISHED("ErrorMoveDistinguishedFolder", "Distinguished folders cannot be moved."),
    MULTIPLE_NAMES("ErrorNameResolutionMultipleResults", "Multiple results were found."),
    NO_NAMES("ErrorNameResolutionNoResults", "No results were found."),
    NON_EXISTENT_MAILBOX("ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it."),
    PARENT_FOLDER_NOT_FOUND("ErrorParentFolderNotFound", "The parent folder could not be found."),
    ORGANIZER_ANSWERS(
            "ErrorCalendarIsOrganizerForAccept", "The organizer of a meeting cannot answer the invitation to it."),
    OCCURRENCE_MOVED(
            "ErrorCalendarCannotMoveOrCopyOccurrence", "An occurrence of a series can be neither moved nor copied."),
    CANNOT_EMPTY("ErrorCannotEmptyFolder", "This folder cannot be emptied."),
    CROSS_MAILBOX("ErrorCrossMailboxMoveCopy", "Moving or copying from one mailbox to another is not allowed."),
    INVALID_ITEM_FOR_ATTACHMENT(
            "ErrorInvalidItemForOperationCreateItemAttachment", "This kind of item cannot be attached."),
    INVALID_NAME("ErrorInvalidNameForNameResolution", "The name to resolve must not be empty."),
    FOLDER_NAME_MISSING("ErrorFolderSavePropertyError", "The folder's display name is missing or empty."),
    NO_CLASS_OVERRIDE("ErrorNoFolderClassOverride", "The folder class does not fit the type of the folder."),
    OCCURRENCE_INDEX(
            "ErrorCalendarOccurrenceIndexIsOutOfRecurrenceRange", "Occurrence index is out of recurrence range."),
    OCCURRENCE_DELETED(
            "ErrorCalendarOccurrenceIsDeletedFromRecurrence", "Occurrence with this index was previously deleted."),
    RECURRING_MASTER_ID(
            "ErrorCalendarCannotUseIdForRecurringMasterId", "This id does not belong to a recurring master."),
    OCCURRENCE_ID("ErrorCalendarCannotUseIdForOccurrenceId", "An occurrence cannot be used here."),
    REQUIRED_PROPERTY("ErrorRequiredPropertyMissing", "Required property is missing."),
    SAVED_FOLDER_NOT_FOUND("ErrorSavedItemFolderNotFound", "The folder to save the sent item to could not be found."),
    SCHEMA("ErrorSchemaValidation", "The request failed schema validation."),
    SEND_AS_DENIED(
            "ErrorSendAsDenied",
            "The user account which was used to submit this request does not have the right to send mail on behalf of"
                    + " the specified sending account."),
    SEND_CANCELLATIONS_REQUIRED(
            "ErrorSendMeetingCancellationsRequired",
            "SendMeetingCancellations attribute must be specified for calendar item deletion."),
    SEND_INVITATIONS_REQUIRED(
            "ErrorSendMeetingInvitationsRequired", "SendMeetingInvitations attribute is required for calendar items."),
    SEND_UPDATES_REQUIRED(
            "ErrorSendMeetingInvitationsOrCancellationsRequired",
            "SendMeetingInvitationsOrCancellations attribute is required for calendar items."),
    SYNC_FOLDER_NOT_FOUND("ErrorSyncFolderNotFound", "The folder to synchronize could not be found."),
    TO_FOLDER_NOT_FOUND("ErrorToFolderNotFound", "The destination folder could not be found."),
    TIME_ZONE("ErrorTimeZone", "The specified time zone is not valid."),
    UNSUPPORTED_PATH("ErrorUnsupportedPathForQuery", "The property can not be used with this type of restriction."),
    UNSUPPORTED_SORT("ErrorUnsupportedPathForSortGroup", "The property can not be used for sorting or grouping."),
    UPDATE_MISMATCH(
            "ErrorUpdatePropertyMismatch", "The property in the change description and its field URI do not match.");

    private final String code;
    private final String text;

    EwsError(String code, String text) {
        this.code = code;
        this.text = text;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    /** What EWS says where the store refuses. */
    static EwsError of(StoreError error) {
        return switch (error) {
            case MAILBOX_NOT_FOUND -> NON_EXISTENT_MAILBOX;
            case FOLDER_NOT_FOUND -> FOLDER_NOT_FOUND;
            case ITEM_NOT_FOUND, ATTACHMENT_NOT_FOUND, FOREIGN_ID -> ITEM_NOT_FOUND;
            case ID_MALFORMED -> INVALID_ID_MALFORMED;
            case FOLDER_EXISTS -> FOLDER_EXISTS;
            case WELL_KNOWN_FOLDER -> DELETE_DISTINGUISHED;
            case FOLDER_CYCLE -> MOVE_COPY_FAILED;
            case STALE_CHANGE_KEY -> IRRESOLVABLE_CONFLICT;
            case HISTORY_GONE -> INVALID_SYNC_STATE;
            case PROPERTY_READ_ONLY -> ITEM_SAVE_PROPERTY;
            case PROPERTY_VALUE -> INVALID_EXTENDED_VALUE;
        };
    }
}
