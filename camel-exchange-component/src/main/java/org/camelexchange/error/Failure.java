package org.camelexchange.error;

/**
 * What is known about a failed operation beside its reason.
 *
 * @param operation what was being done, in a user's words ("query", "create", "log in")
 * @param target the table, folder, procedure, option or host it was done to; may be null
 * @param serverCode the server's own code (EWS ResponseCode, Graph error code, HTTP status); null when no server was asked
 * @param requestId the id under which the server logged the request; null when there is none
 * @param retryable true when the same request may succeed later without any change
 * @param cure what the reader can do about it; null when nothing is known
 */
public record Failure(
        String operation, String target, String serverCode, String requestId, boolean retryable, String cure) {

    public static Failure of(String operation, String target) {
        return new Failure(operation, target, null, null, false, null);
    }

    public Failure withOperation(String newOperation) {
        return new Failure(newOperation, target, serverCode, requestId, retryable, cure);
    }

    public Failure withTarget(String newTarget) {
        return new Failure(operation, newTarget, serverCode, requestId, retryable, cure);
    }

    public Failure withServerCode(String newServerCode) {
        return new Failure(operation, target, newServerCode, requestId, retryable, cure);
    }

    public Failure withRequestId(String newRequestId) {
        return new Failure(operation, target, serverCode, newRequestId, retryable, cure);
    }

    public Failure withRetryable(boolean newRetryable) {
        return new Failure(operation, target, serverCode, requestId, newRetryable, cure);
    }

    public Failure withCure(String newCure) {
        return new Failure(operation, target, serverCode, requestId, retryable, newCure);
    }

    String describe(String reason) {
        StringBuilder text = new StringBuilder();
        text.append(operation == null ? "Exchange" : operation);
        if (target != null) {
            text.append(" '").append(target).append('\'');
        }
        text.append(": ").append(reason);
        if (serverCode != null) {
            text.append(" [server code ").append(serverCode).append(']');
        }
        if (requestId != null) {
            text.append(" [request id ").append(requestId).append(']');
        }
        if (cure != null) {
            text.append(". ").append(cure);
        }
        return text.toString();
    }
}
