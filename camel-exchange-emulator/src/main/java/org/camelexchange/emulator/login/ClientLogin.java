package org.camelexchange.emulator.login;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpRequest;

/** How an application proves who it is: a secret in the form or in a Basic header, or an assertion. */
final class ClientLogin {
    private final Applications applications;
    private final Clock clock;

    ClientLogin(Applications applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** The application, with its proof checked; a public client has none. */
    Application check(String tenant, HttpRequest request) throws TokenError {
        Map<String, String> form = request.form();
        Optional<Authorization.Login> basic =
                Authorization.credentials(request, "Basic").flatMap(Authorization::basic);
        String clientId = basic.isPresent() ? decoded(basic.get().user()) : TokenRequest.required(form, "client_id");
        Application application = applications.find(tenant, clientId);
        String secret = basic.isPresent() ? decoded(basic.get().password()) : form.get("client_secret");
        if (secret != null && !secret.isEmpty()) {
            refuseProofOfPublicClient(application);
            application.check(secret, clock.instant());
        } else if (form.containsKey("client_assertion")) {
            refuseProofOfPublicClient(application);
            if (!ClientAssertion.TYPE.equals(TokenRequest.required(form, "client_assertion_type"))) {
                throw Problem.ASSERTION_MALFORMED.refused();
            }
            ClientAssertion.parse(form.get("client_assertion"))
                    .check(application, tenant, request.origin(), clock.instant());
        } else if ("client_credentials".equals(form.get("grant_type"))) {
            throw Problem.NO_SECRET.refused();
        } else if (!application.isPublicClient()) {
            throw Problem.NO_CREDENTIALS.refused();
        }
        return application;
    }

    private static void refuseProofOfPublicClient(Application application) throws TokenError {
        if (application.isPublicClient() && !application.hasCredentials()) {
            throw Problem.PUBLIC_CLIENT.refused();
        }
    }

    /** RFC 6749 has id and secret form-encoded in a Basic header as well. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
