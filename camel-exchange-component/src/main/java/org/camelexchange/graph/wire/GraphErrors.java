package org.camelexchange.graph.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
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
import org.camelexchange.http.NetworkFailures;
import org.camelexchange.http.RetryPolicy.Trouble;
import org.camelexchange.http.Verdict;

/** Says what went wrong with a call, whether to try again, and what to do about it. */
final class GraphErrors {
    /** The cures of the codes that need one of their own. */
    private static final Map<String, String> CURES = Map.ofEntries(
            Map.entry("ErrorItemNotFound", "It may have been deleted since its id was read"),
            Map.entry("ErrorFolderNotFound", "Check the folder's name or id, and that this mailbox has it"),
            Map.entry("ErrorInvalidIdMalformed", "Give an id that was read from this mailbox"),
            Map.entry("ErrorInvalidUser", "Check userId: it is the id or the address of a mailbox of the tenant"),
            Map.entry("ErrorInvalidMailboxItemId", "Give an id that was read from this mailbox"),
            Map.entry(
                    "MailboxNotEnabledForRESTAPI",
                    "The mailbox is on premises, without a licence, or soft-deleted; schema=EWS reaches one on premises"),
            Map.entry("ErrorInvalidRecipients", "Give each recipient a valid mail address"),
            Map.entry("ErrorFolderExists", "Take another name, or use the folder that is there"),
            Map.entry(
                    "ErrorIrresolvableConflict",
                    "Read it again and decide anew, or update without change key to let the last writer win"),
            Map.entry(
                    "NoPermissionsInAccessToken",
                    "Grant the application its permissions on Microsoft Graph and let an administrator consent"),
            Map.entry("ErrorSendAsDenied", "Give the account the right to send as that address"),
            Map.entry(
                    "ErrorAccessDenied",
                    "Grant the application the permission (Mail.ReadWrite, Mail.Send, Calendars.ReadWrite,"
                            + " Contacts.ReadWrite, Tasks.ReadWrite.All) and let an administrator consent; check that its"
                            + " scope holds the mailbox"),
            Map.entry(
                    "ErrorExceededMessageLimit",
                    "The mailbox may send no more for now: wait, or ask for a higher limit"),
            Map.entry("InefficientFilter", "Order by a date column, or use fewer conditions"),
            Map.entry("ErrorQuotaExceeded", "The mailbox has no room left: archive or delete mails"));

    private GraphErrors() {}

    /** What the SDK wrapped: our own error, a refusal, or what the network or the parser threw. */
    static Throwable cause(Throwable thrown) {
        Throwable innermost = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof MsExchangeException || t instanceof IOException) {
                return t;
            }
            innermost = t;
        }
        return innermost;
    }

    static Verdict verdict(Throwable cause, CallContext context, URI url) {
        if (cause instanceof MsExchangeException own) {
            return Verdict.terminal(own);
        }
        if (cause instanceof GraphRefusal refusal) {
            return refusal(refusal, context, url);
        }
        Failure failure = context.failure();
        String server = url.getScheme() + "://" + url.getAuthority();
        if (cause instanceof JsonProcessingException) {
            return Verdict.terminal(new ServerException(
                    failure.withCure("Check that " + server + " is Microsoft Graph"),
                    "the answer is no answer of Graph",
                    cause));
        }
        if (cause instanceof IOException network) {
            return NetworkFailures.judge(network, failure, server, "server");
        }
        return Verdict.terminal(new ServerException(failure, "the call failed: " + cause, cause));
    }

    private static Verdict refusal(GraphRefusal refusal, CallContext context, URI url) {
        String code = refusal.code() == null ? "HTTP " + refusal.status() : refusal.code();
        Failure failure = context.failure()
                .withServerCode(code)
                .withRequestId(refusal.requestId())
                .withCure(CURES.get(code));
        String reason = withoutEnd(refusal.getMessage());
        return switch (refusal.status()) {
            case 400, 405, 411, 413, 415, 416, 422 ->
                Verdict.terminal(new InvalidInputException(failure, reason, refusal));
            case 401 ->
                Verdict.terminal(new LoginException(
                        orCure(failure, "Check authScheme and its token, or its tenant, application and secret"),
                        "the server refused the login (" + reason + ")",
                        refusal));
            case 403 ->
                Verdict.terminal(
                        new AccessDeniedException(orCure(failure, CURES.get("ErrorAccessDenied")), reason, refusal));
            case 404, 410 ->
                Verdict.terminal(new NotFoundException(
                        orCure(failure, "Check the id, and that " + url.getPath() + " is what you mean"),
                        reason,
                        refusal));
            case 409, 412 -> Verdict.terminal(new ConflictException(failure, reason, refusal));
            case 429 ->
                new Verdict(
                        new ThrottledException(
                                failure.withRetryable(true)
                                        .withCure("Use fewer threads, larger pages or longer delays"),
                                reason,
                                refusal),
                        Trouble.NOT_DONE,
                        refusal.retryAfter());
            case 503 ->
                new Verdict(
                        new ThrottledException(failure.withRetryable(true), reason, refusal),
                        refusal.retryAfter() != null ? Trouble.NOT_DONE : Trouble.UNKNOWN,
                        refusal.retryAfter());
            case 500, 502, 504, 509 ->
                new Verdict(
                        new ServerException(failure.withRetryable(true), reason, refusal),
                        Trouble.UNKNOWN,
                        refusal.retryAfter());
            default ->
                Verdict.terminal(new ServerException(
                        refusal.location() == null
                                ? failure
                                : failure.withCure("The server redirects to " + refusal.location()
                                        + "; set the option server to it if you trust it"),
                        reason,
                        refusal));
        };
    }

    private static Failure orCure(Failure failure, String cure) {
        return failure.cure() == null ? failure.withCure(cure) : failure;
    }

    private static String withoutEnd(String text) {
        String line = text.strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
