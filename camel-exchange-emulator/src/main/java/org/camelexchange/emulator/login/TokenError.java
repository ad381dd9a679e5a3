package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.camelexchange.emulator.http.HttpAnswer;

/** A refusal in the words of Azure AD; the number after AADSTS is what people look up. */
final class TokenError extends Exception {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final int status;
    private final String error;
    private final int code;

    private TokenError(int status, String error, int code, String text) {
        super("AADSTS" + code + ": " + text);
        this.status = status;
        this.error = error;
        this.code = code;
    }

    static TokenError missing(String parameter) {
        return new TokenError(
                400,
                "invalid_request",
                900144,
                "The request body must contain the following parameter: '" + parameter + "'.");
    }

    static TokenError tenant(String tenant) {
        return new TokenError(
                400,
                "invalid_request",
                90002,
                "Tenant '" + tenant + "' not found. Check to make sure you have the correct tenant ID and are signing"
                        + " into the correct cloud. Check with your subscription administrator, this may happen if"
                        + " there are no active subscriptions for the tenant.");
    }

    static TokenError application(String clientId, String tenant) {
        return new TokenError(
                400,
                "unauthorized_client",
                700016,
                "Application with identifier '" + clientId + "' was not found in the directory '" + tenant
                        + "'. This can happen if the application has not been installed by the administrator of the"
                        + " tenant or consented to by any user in the tenant. You may have sent your authentication"
                        + " request to the wrong tenant.");
    }

    static TokenError noSecret() {
        return new TokenError(
                401,
                "invalid_client",
                7000216,
                "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant"
                        + " type.");
    }

    static TokenError secret(String clientId) {
        return new TokenError(
                401,
                "invalid_client",
                7000215,
                "Invalid client secret provided. Ensure the secret being sent in the request is the client secret"
                        + " value, not the client secret ID, for a secret added to app '" + clientId + "'.");
    }

    static TokenError scope(String scope) {
        return new TokenError(
                400,
                "invalid_scope",
                1002012,
                "The provided value for scope " + scope + " is not valid. Client credential flows must have a scope"
                        + " value with /.default suffixed to the resource identifier (application ID URI).");
    }

    static TokenError resource(String scope, String tenant) {
        return new TokenError(
                400,
                "invalid_resource",
                500011,
                "The resource principal named " + scope.replaceFirst("/\\.default$", "")
                        + " was not found in the tenant named " + tenant + ".");
    }

    static TokenError grant(String grant) {
        return new TokenError(
                400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type '" + grant + "'.");
    }

    HttpAnswer answer(Instant now, String correlation) {
        String trace = UUID.randomUUID().toString();
        String timestamp = TIME.format(now);
        ObjectNode json = JSON.createObjectNode();
        json.put("error", error);
        json.put(
                "error_description",
                getMessage() + " Trace ID: " + trace + " Correlation ID: " + correlation + " Timestamp: " + timestamp);
        json.putArray("error_codes").add(code);
        json.put("timestamp", timestamp);
        json.put("trace_id", trace);
        json.put("correlation_id", correlation);
        json.put("error_uri", "https://login.microsoftonline.com/error?code=" + code);
        return HttpAnswer.of(status, "application/json; charset=utf-8", json.toString());
    }
}
