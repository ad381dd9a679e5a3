package org.camelexchange.emulator.login;

/**
 * What Microsoft Entra refuses, each with its OAuth error and its AADSTS number, which is what people look up. The numbers
 * are meant to be those of Microsoft's page "Microsoft Entra authentication and authorization error codes"; not each of them
 * was seen in an answer of the service.
 */
enum Problem {
    MISSING(400, "invalid_request", 900144, "The request body must contain the following parameter: '%s'."),
    TENANT(
            400,
            "invalid_request",
            90002,
            "Tenant '%s' not found. Check to make sure you have the correct tenant ID and are signing into the correct"
                    + " cloud. Check with your subscription administrator, this may happen if there are no active"
                    + " subscriptions for the tenant."),
    NO_TENANT(
            400,
            "invalid_request",
            50059,
            "No tenant-identifying information found in either the request or implied by any provided credentials."),
    COMMON_TENANT(
            400,
            "invalid_request",
            9001023,
            "The grant type is not supported over the /common or /consumers endpoints. Please use the /organizations or"
                    + " tenant-specific endpoint."),
    APPLICATION(
            400,
            "unauthorized_client",
            700016,
            "Application with identifier '%s' was not found in the directory '%s'. This can happen if the application"
                    + " has not been installed by the administrator of the tenant or consented to by any user in the"
                    + " tenant. You may have sent your authentication request to the wrong tenant."),
    NOT_INSTALLED(
            400,
            "unauthorized_client",
            7000229,
            "The client application %s is missing service principal in the tenant %s."),
    GRANT_TYPE(400, "unsupported_grant_type", 70003, "The app requested an unsupported grant type '%s'."),
    RESPONSE_TYPE(400, "unsupported_response_type", 70005, "The app requested an unsupported response type '%s'."),

    NO_SECRET(
            401,
            "invalid_client",
            7000216,
            "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type."),
    NO_CREDENTIALS(
            401,
            "invalid_client",
            7000218,
            "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."),
    PUBLIC_CLIENT(
            401,
            "invalid_client",
            700025,
            "Client is public so neither 'client_assertion' nor 'client_secret' should be presented."),
    WRONG_SECRET(
            401,
            "invalid_client",
            7000215,
            "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value,"
                    + " not the client secret ID, for a secret added to app '%s'."),
    SECRET_EXPIRED(
            401,
            "invalid_client",
            7000222,
            "The provided client secret keys for app '%s' are expired. Visit the Azure portal to create new keys for"
                    + " your app, or consider using certificate credentials for added security."),
    ASSERTION_MALFORMED(401, "invalid_client", 50027, "JWT token is invalid or malformed."),
    ASSERTION_APPLICATION(
            401,
            "invalid_client",
            700021,
            "Client assertion application identifier doesn't match 'client_id' parameter."),
    ASSERTION_AUDIENCE(
            401,
            "invalid_client",
            700023,
            "Client assertion audience claim does not match Realm issuer. Review the documentation of certificate"
                    + " credentials."),
    ASSERTION_TIME(
            401,
            "invalid_client",
            700024,
            "Client assertion is not within its valid time range. Current time: %s, expiry time of assertion %s."),
    ASSERTION_SIGNATURE(401, "invalid_client", 700027, "Client assertion failed signature validation. [Reason - %s]"),

    APPLICATION_SCOPE(
            400,
            "invalid_scope",
            1002012,
            "The provided value for scope %s is not valid. Client credential flows must have a scope value with /.default"
                    + " suffixed to the resource identifier (application ID URI)."),
    RESOURCE(
            400,
            "invalid_resource",
            500011,
            "The resource principal named %s was not found in the tenant. This can happen if the application has not been"
                    + " installed by the administrator of the tenant."),
    SCOPE(
            400,
            "invalid_scope",
            70011,
            "The provided request must include a 'scope' input parameter. The provided value for the input parameter"
                    + " 'scope' is not valid. The scope %s is not valid."),
    SEVERAL_RESOURCES(
            400,
            "invalid_request",
            28000,
            "Provided value for the input parameter scope is not valid because it contains more than one resource."
                    + " Scope %s is not valid."),
    UNKNOWN_SCOPE(
            400,
            "invalid_client",
            650053,
            "The application asked for scope '%s' that doesn't exist on the resource '%s'. Contact the app vendor."),
    NO_CONSENT(
            400,
            "invalid_grant",
            65001,
            "The user or administrator has not consented to use the application with ID '%1$s' named '%1$s'. Send an"
                    + " interactive authorization request for this user and resource.",
            "consent_required"),
    NO_CONSENT_SILENT(
            400,
            "interaction_required",
            65001,
            "The user or administrator has not consented to use the application with ID '%1$s' named '%1$s'. Send an"
                    + " interactive authorization request for this user and resource."),
    DECLINED(400, "access_denied", 65004, "User declined to consent to access the app."),
    NOBODY_SIGNED_IN(400, "login_required", 50058, "A silent sign-in request was sent but no user is signed in."),

    WRONG_PASSWORD(400, "invalid_grant", 50126, "Error validating credentials due to invalid username or password."),
    NO_SUCH_USER(
            400,
            "invalid_grant",
            50034,
            "The user account {EUII Hidden} does not exist in the %s directory. To sign into this application, the"
                    + " account must be added to the directory."),

    REFRESH_TOKEN_MALFORMED(400, "invalid_grant", 9002313, "Invalid request. Request is malformed or invalid."),
    REFRESH_TOKEN_INVALID(400, "invalid_grant", 70000, "Provided grant is invalid or malformed.", "bad_token"),
    REFRESH_TOKEN_EXPIRED(
            400,
            "invalid_grant",
            700082,
            "The refresh token has expired due to inactivity. The token was issued on %s and was inactive for"
                    + " 90.00:00:00.",
            "bad_token"),
    REVOKED(
            400,
            "invalid_grant",
            50173,
            "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might have"
                    + " changed or reset their password. The grant was issued on '%s'.",
            "bad_token"),

    REDIRECT_URI(
            400,
            "invalid_request",
            50011,
            "The redirect URI '%s' specified in the request does not match the redirect URIs configured for the"
                    + " application '%s'."),
    CODE_MALFORMED(400, "invalid_grant", 70000, "The provided value for the 'code' parameter is not valid."),
    CODE_EXPIRED(
            400,
            "invalid_grant",
            70008,
            "The provided authorization code or refresh token has expired due to inactivity. Send a new interactive"
                    + " authorization request for this user and resource."),
    CODE_REDEEMED(
            400,
            "invalid_grant",
            54005,
            "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing"
                    + " refresh token."),
    CODE_REDIRECT_URI(
            400,
            "invalid_client",
            500112,
            "The reply address '%s' does not match the reply address '%s' provided when requesting Authorization"
                    + " code."),
    MALFORMED(400, "invalid_request", 9002313, "Invalid request. Request is malformed or invalid."),
    CHALLENGE_SIZE(400, "invalid_request", 501491, "Invalid size of Code_Challenge parameter."),
    NO_VERIFIER(
            400,
            "invalid_grant",
            50148,
            "The code_verifier does not match the code_challenge supplied in the authorization request for PKCE."),
    WRONG_VERIFIER(
            400,
            "invalid_grant",
            501481,
            "The Code_Verifier does not match the code_challenge supplied in the authorization request."),

    DEVICE_PENDING(
            400,
            "authorization_pending",
            70016,
            "OAuth 2.0 device flow error. Authorization is pending. Continue polling."),
    DEVICE_TOO_FAST(400, "slow_down", 70016, "OAuth 2.0 device flow error. Polling too fast: wait for the interval."),
    DEVICE_DECLINED(
            400, "authorization_declined", 70016, "OAuth 2.0 device flow error. The end user denied the request."),
    DEVICE_EXPIRED(
            400,
            "expired_token",
            70020,
            "The provided value for the input parameter 'device_code' is not valid. This device code has expired."),
    DEVICE_UNKNOWN(
            400,
            "bad_verification_code",
            70018,
            "The provided value for the input parameter 'device_code' is not valid.");

    private final int status;
    private final String error;
    private final int code;
    private final String text;
    private final String suberror;

    Problem(int status, String error, int code, String text) {
        this(status, error, code, text, null);
    }

    Problem(int status, String error, int code, String text, String suberror) {
        this.status = status;
        this.error = error;
        this.code = code;
        this.text = text;
        this.suberror = suberror;
    }

    int status() {
        return status;
    }

    /** The error of RFC 6749, RFC 8628 or OpenID Connect. */
    String error() {
        return error;
    }

    /** The number after AADSTS. */
    int code() {
        return code;
    }

    /** The field {@code suberror}, null if the answer has none. */
    String suberror() {
        return suberror;
    }

    /** The refusal, its text filled in. */
    TokenError refused(Object... values) {
        return new TokenError(this, text.formatted(values));
    }
}
