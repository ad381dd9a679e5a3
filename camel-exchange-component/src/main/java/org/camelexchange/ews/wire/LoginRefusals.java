package org.camelexchange.ews.wire;

import java.util.List;
import org.camelexchange.auth.Challenges;
import org.camelexchange.error.Failure;
import org.camelexchange.error.LoginException;

/** Says why a server may have refused a login with 401. */
final class LoginRefusals {
    private static final String CHECK = "Check authScheme and its user, password or token";

    private LoginRefusals() {}

    static LoginException of(Refusal refusal, Failure failure, String server) {
        return new LoginException(failure.withCure(cure(refusal, server)), "the server refused the login", refusal);
    }

    private static String cure(Refusal refusal, String server) {
        if (refusal.handshakeRefused()) {
            return server.startsWith("https:")
                    ? "Check user and password. If they are right, something between here and the server may end TLS with"
                            + " another certificate than the server's own, which its Extended Protection forbids: reach"
                            + " the server itself, or use authScheme=Negotiate or Basic"
                    : "Check authScheme, user and password";
        }
        List<String> offered = Challenges.schemes(refusal.challenges());
        return offered.isEmpty() ? CHECK : CHECK + "; the server offers " + String.join(", ", offered);
    }
}
