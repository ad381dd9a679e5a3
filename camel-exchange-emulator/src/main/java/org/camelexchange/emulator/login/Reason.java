package org.camelexchange.emulator.login;

/** Why somebody was not let in, with the words Graph has for it and those Exchange puts into its diagnostics. */
public enum Reason {
    MISSING(
            "Access token is empty.",
            "2000002;reason=\"The access token is missing.\";error_category=\"invalid_token\""),
    MALFORMED(
            "CompactToken parsing failed with error code: 80049217",
            "2000001;reason=\"The token is malformed.\";error_category=\"invalid_token\""),
    EXPIRED(
            "Lifetime validation failed, the token is expired.",
            "2000004;reason=\"The token has expired.\";error_category=\"token_expired\""),
    REVOKED(
            "Continuous access evaluation resulted in challenge with result: InteractionRequired and code: "
                    + "TokenIssuedBeforeRevocationTimestamp",
            "2000005;reason=\"The token has been revoked.\";error_category=\"invalid_token\""),
    WRONG_AUDIENCE(
            "Access token validation failure. Invalid audience.",
            "2000003;reason=\"The audience claim value is invalid for the current resource.\";"
                    + "error_category=\"invalid_resource\""),
    NO_PERMISSION(
            "The token contains no permissions, or permissions can not be understood.",
            "2000008;reason=\"The token contains no permissions, or permissions can not be understood.\";"
                    + "error_category=\"invalid_grant\""),
    WRONG_PASSWORD("Access token is empty.", ""),
    /** Nothing is wrong: the login takes another message on the same connection. */
    UNDER_WAY("Access token is empty.", "");

    private final String graphMessage;
    private final String diagnostics;

    Reason(String graphMessage, String diagnostics) {
        this.graphMessage = graphMessage;
        this.diagnostics = diagnostics;
    }

    /** The code in Graph's error object. */
    public String graphCode() {
        return this == NO_PERMISSION ? "NoPermissionsInAccessToken" : "InvalidAuthenticationToken";
    }

    /** The message in Graph's error object. */
    public String graphMessage() {
        return graphMessage;
    }

    /** What Exchange says in the header {@code x-ms-diagnostics}. */
    public String diagnostics() {
        return diagnostics;
    }
}
