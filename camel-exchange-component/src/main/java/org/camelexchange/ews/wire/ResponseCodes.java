package org.camelexchange.ews.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camelexchange.error.AccessDeniedException;
import org.camelexchange.error.ConflictException;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.error.ServerException;
import org.camelexchange.error.ThrottledException;
import org.camelexchange.http.RetryPolicy.Trouble;
import org.camelexchange.http.Verdict;

/** The response codes of EWS ([MS-OXWSCDATA] 2.2.5.24) that mean something particular, with their cures. */
final class ResponseCodes {
    @FunctionalInterface
    private interface Maker {
        MsExchangeException make(Failure failure, String reason, Throwable cause);
    }

    private record Meaning(Maker maker, Trouble trouble, String cure) {}

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    private static void mean(Maker maker, Trouble trouble, String cure, String... codes) {
        for (String code : codes) {
            MEANINGS.put(code, new Meaning(maker, trouble, cure));
        }
    }

    static {
        mean(
                NotFoundException::new,
                Trouble.FINAL,
                "It may have been moved or deleted since its id was read; the id of a moved item is a new one",
                "ErrorItemNotFound",
                "ErrorAttachmentNestLevelLimitExceeded",
                "ErrorInvalidAttachmentId");
        mean(
                NotFoundException::new,
                Trouble.FINAL,
                "Check the folder's name or id, and that this mailbox has it",
                "ErrorFolderNotFound",
                "ErrorParentFolderNotFound",
                "ErrorToFolderNotFound",
                "ErrorParentFolderIdRequired");
        mean(
                NotFoundException::new,
                Trouble.FINAL,
                "Check the address of the mailbox",
                "ErrorNonExistentMailbox",
                "ErrorMissingEmailAddress",
                "ErrorInvalidSmtpAddress",
                "ErrorMailboxConfiguration");
        mean(
                InvalidInputException::new,
                Trouble.FINAL,
                "Give an id that was read from this mailbox",
                "ErrorInvalidId",
                "ErrorInvalidIdEmpty",
                "ErrorInvalidIdMalformed",
                "ErrorInvalidIdMalformedEwsLegacyIdFormat",
                "ErrorInvalidIdNotAnItemAttachmentId",
                "ErrorInvalidIdReturnedByResolveNames",
                "ErrorInvalidIdStoreObjectIdTooLong",
                "ErrorInvalidIdXml",
                "ErrorInvalidIdTooManyAttachmentLevels",
                "ErrorCannotUseItemIdForFolderId",
                "ErrorCannotUseFolderIdForItemId",
                "ErrorChangeKeyRequired",
                "ErrorInvalidChangeKey");
        mean(
                InvalidInputException::new,
                Trouble.FINAL,
                "Give each recipient a valid mail address",
                "ErrorInvalidRecipients",
                "ErrorMissingRecipients");
        mean(
                InvalidInputException::new,
                Trouble.FINAL,
                "Check the values against their columns",
                "ErrorSchemaValidation",
                "ErrorInvalidRequest",
                "ErrorInvalidPropertySet",
                "ErrorInvalidPropertyRequest",
                "ErrorInvalidExtendedPropertyValue",
                "ErrorInvalidMimeContent",
                "ErrorMimeContentInvalid",
                "ErrorMimeContentInvalidBase64String",
                "ErrorCalendarEndDateIsEarlierThanStartDate",
                "ErrorCalendarDurationIsTooLong",
                "ErrorObjectTypeChanged",
                "ErrorRestrictionTooComplex",
                "ErrorRestrictionTooLong",
                "ErrorUnsupportedPathForQuery",
                "ErrorUnsupportedPathForSortGroup",
                "ErrorCalendarViewRangeTooBig",
                "ErrorFolderExists",
                "ErrorDeleteDistinguishedFolder",
                "ErrorMoveDistinguishedFolder",
                "ErrorAttachmentSizeLimitExceeded",
                "ErrorMessageSizeExceeded");
        mean(
                ConflictException::new,
                Trouble.FINAL,
                "Read it again and decide anew, or update without ItemChangeKey to let the last writer win",
                "ErrorIrresolvableConflict",
                "ErrorStaleObject");
        mean(
                AccessDeniedException::new,
                Trouble.FINAL,
                "Give the account rights on the mailbox or folder",
                "ErrorAccessDenied",
                "ErrorCreateItemAccessDenied",
                "ErrorFolderSavePropertyError",
                "ErrorItemSavePropertyError",
                "ErrorDelegateNoUser",
                "ErrorSendAsDenied");
        mean(
                AccessDeniedException::new,
                Trouble.FINAL,
                "Give the account the role ApplicationImpersonation, or an application the permission full_access_as_app",
                "ErrorImpersonateUserDenied",
                "ErrorImpersonationDenied",
                "ErrorImpersonationFailed",
                "ErrorImpersonationRequired");
        mean(
                LoginException::new,
                Trouble.FINAL,
                "Check authScheme and its user, password or token",
                "ErrorAccountDisabled",
                "ErrorTokenSerializationDenied",
                "ErrorInvalidToken");
        mean(
                ThrottledException::new,
                Trouble.NOT_DONE,
                "The server asks to slow down: fewer threads, larger pages, longer delays",
                "ErrorServerBusy",
                "ErrorExceededConnectionCount",
                "ErrorExceededFindCountLimit",
                "ErrorTooManyObjectsOpened");
        mean(
                ServerException::new,
                Trouble.UNKNOWN,
                "Try again later",
                "ErrorMailboxStoreUnavailable",
                "ErrorADUnavailable",
                "ErrorMailboxMoveInProgress",
                "ErrorMailboxFailover",
                "ErrorConnectionFailed",
                "ErrorInternalServerTransientError",
                "ErrorTimeoutExpired");
        mean(
                ServerException::new,
                Trouble.NOT_DONE,
                "It was not begun, for the server stopped at an error before it: try it again",
                ResponseMessage.NOT_BEGUN);
        mean(
                InvalidInputException::new,
                Trouble.FINAL,
                "Set platform to the server's version or an earlier one",
                "ErrorInvalidServerVersion",
                "ErrorIncorrectSchemaVersion");
        mean(
                InvalidInputException::new,
                Trouble.FINAL,
                "The mailbox has no room left: archive or delete mails, or raise its quota",
                "ErrorQuotaExceeded");
    }

    private ResponseCodes() {}

    static Verdict verdict(String code, String text, Duration retryAfter, Failure failure, Throwable cause) {
        Meaning meaning =
                MEANINGS.getOrDefault(String.valueOf(code), new Meaning(ServerException::new, Trouble.FINAL, null));
        Failure full = failure.withServerCode(code)
                .withRetryable(meaning.trouble() != Trouble.FINAL)
                .withCure(meaning.cure());
        String reason = text == null || text.isBlank() ? "the server refused" : stripEnd(text);
        return new Verdict(meaning.maker().make(full, reason, cause), meaning.trouble(), retryAfter);
    }

    /** The server's sentence without its full stop: ours goes on. */
    private static String stripEnd(String text) {
        String line = text.strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
