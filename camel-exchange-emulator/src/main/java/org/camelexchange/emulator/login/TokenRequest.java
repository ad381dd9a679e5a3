package org.camelexchange.emulator.login;

import java.util.Map;

/**
 * A request at the token endpoint whose application is known and, as far as it has to, has proved who it is.
 *
 * @param tenant as the path has it
 * @param origin scheme, host and port as the client sees them
 */
record TokenRequest(String tenant, String origin, Application application, Map<String, String> form) {
    String required(String name) throws TokenError {
        return required(form, name);
    }

    static String required(Map<String, String> form, String name) throws TokenError {
        String value = form.get(name);
        if (value == null || value.isBlank()) {
            throw Problem.MISSING.refused(name);
        }
        return value;
    }

    Scopes scopes() throws TokenError {
        return Scopes.parse(required("scope"));
    }

    /** Whether the client wants the field {@code client_info}, as MSAL does for its accounts. */
    boolean wantsClientInfo() {
        return "1".equals(form.get("client_info"));
    }
}
