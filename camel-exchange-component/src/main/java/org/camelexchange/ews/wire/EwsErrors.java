package org.camelexchange.ews.wire;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.camelexchange.error.AccessDeniedException;
import org.camelexchange.error.Failure;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.error.ServerException;
import org.camelexchange.error.ThrottledException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.http.NetworkFailures;
import org.camelexchange.http.RetryPolicy.Trouble;
import org.camelexchange.http.Verdict;

/** Says what went wrong with a call, whether to try again, and what to do about it. */
final class EwsErrors {
    private EwsErrors() {}

    static boolean isBusy(String code) {
        return "ErrorServerBusy".equals(code);
    }

    /** What the library wrapped: our own error, a refusal, or what the network or the parser threw. */
    static Throwable cause(Throwable thrown) {
        Throwable innermost = thrown;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Refusal || t instanceof MsExchangeException) {
                return t;
            }
            if (t instanceof IOException || t instanceof XMLStreamException) {
                return t;
            }
            innermost = t;
        }
        return innermost;
    }

    static Verdict verdict(Throwable cause, CallContext context, String server) {
        if (cause instanceof MsExchangeException own) {
            return Verdict.terminal(own);
        }
        if (cause instanceof Refusal refusal) {
            return refusal.code() == null ? status(refusal, context, server) : fault(refusal, context);
        }
        Failure failure = context.failure();
        if (cause instanceof XMLStreamException && !(cause.getCause() instanceof IOException)) {
            return new Verdict(
                    new ServerException(
                            failure.withCure("Check that " + server + " is an Exchange server's EWS address"),
                            "the answer is no answer of EWS: " + NetworkFailures.firstLine(cause.getMessage()),
                            cause),
                    Trouble.FINAL,
                    null);
        }
        Throwable io = cause instanceof XMLStreamException ? cause.getCause() : cause;
        if (io instanceof ConnectionPoolTimeoutException busy) {
            return new Verdict(
                    new UnreachableException(
                            failure.withRetryable(true).withCure("Raise maxConnections, or use fewer threads"),
                            "all connections to " + server + " were in use for too long",
                            busy),
                    Trouble.NOT_DONE,
                    null);
        }
        if (io instanceof ConnectTimeoutException slow) {
            return NetworkFailures.noConnection(slow, failure, server, "server");
        }
        return io instanceof IOException network
                ? NetworkFailures.judge(network, failure, server, "server")
                : Verdict.terminal(new ServerException(failure, "the call failed: " + cause, cause));
    }

    private static Verdict status(Refusal refusal, CallContext context, String server) {
        Failure failure =
                context.failure().withServerCode("HTTP " + refusal.status()).withRequestId(refusal.requestId());
        String reason = refusal.getMessage();
        return switch (refusal.status()) {
            case 401 -> Verdict.terminal(LoginRefusals.of(refusal, failure, server));
            case 403 ->
                Verdict.terminal(new AccessDeniedException(
                        failure.withCure(
                                "Check that EWS is enabled for the tenant (EWSEnabled, EWSAllowedAppIDs) and the"
                                        + " mailbox; in Exchange Online schema=MSGraph stays"),
                        "the server forbids the request",
                        refusal));
            case 404 ->
                Verdict.terminal(new NotFoundException(
                        failure.withCure("Check the option server: EWS lives at /EWS/Exchange.asmx"),
                        "there is nothing at " + server,
                        refusal));
            case 301, 302, 303, 307, 308 ->
                Verdict.terminal(new ServerException(
                        failure.withCure("Set the option server to where EWS is, if you trust that address"),
                        "the server redirects to " + refusal.location() + ", which is not followed",
                        refusal));
            case 429, 503 ->
                new Verdict(
                        new ThrottledException(failure.withRetryable(true), reason, refusal),
                        // A proxy that lost its server says 503 too, then without a time.
                        refusal.status() == 429 || refusal.retryAfter() != null ? Trouble.NOT_DONE : Trouble.UNKNOWN,
                        refusal.retryAfter());
            case 502, 504 ->
                new Verdict(new ServerException(failure.withRetryable(true), reason, refusal), Trouble.UNKNOWN, null);
            default -> Verdict.terminal(new ServerException(failure, reason, refusal));
        };
    }

    private static Verdict fault(Refusal refusal, CallContext context) {
        return ResponseCodes.verdict(
                refusal.code(),
                refusal.getMessage(),
                refusal.retryAfter(),
                context.failure().withRequestId(refusal.requestId()),
                refusal);
    }

    static Verdict verdict(ResponseMessage<?> message, CallContext context) {
        return ResponseCodes.verdict(message.code(), message.text(), message.backOff(), context.failure(), null);
    }

    static MsExchangeException empty(String operation, CallContext context) {
        return new ServerException(context.failure(), "the answer to " + operation + " has no response message", null);
    }
}
