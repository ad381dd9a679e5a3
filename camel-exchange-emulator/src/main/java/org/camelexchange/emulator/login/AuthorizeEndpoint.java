package org.camelexchange.emulator.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/**
 * Where a person signs in with a browser. With somebody {@linkplain LoginSettings#signedIn chosen} beforehand there is
 * no page: the answer is the redirect with the code.
 */
final class AuthorizeEndpoint implements Endpoint {
    private final Applications applications;
    private final Accounts accounts;
    private final AuthorizationCodes codes;
    private final LoginSettings settings;

    AuthorizeEndpoint(Applications applications, Accounts accounts, AuthorizationCodes codes, LoginSettings settings) {
        this.applications = applications;
        this.accounts = accounts;
        this.codes = codes;
        this.settings = settings;
    }

    @Override
    public String path() {
        return "oauth2/v2.0/authorize";
    }

    @Override
    public HttpAnswer answer(String tenant, HttpRequest request) {
        // The page posts to its own address, so the query stays; other clients may post all of it.
        Map<String, String> values = new LinkedHashMap<>();
        if ("POST".equals(request.method())) {
            values.putAll(request.form());
        }
        values.putAll(request.query());
        try {
            Application application = applications.find(tenant, TokenRequest.required(values, "client_id"));
            String uri = RedirectUris.choose(application, values.get("redirect_uri"));
            Redirect back = new Redirect(uri, values.get("state"), values.getOrDefault("response_mode", "query"));
            return answer(application, back, values);
        } catch (TokenError error) {
            // Nobody may be sent to an address that is not the application's: RFC 6749 4.1.2.1.
            return Pages.said(
                    error.problem().status(), "Sorry, but we're having trouble signing you in", error.getMessage());
        }
    }

    private HttpAnswer answer(Application application, Redirect back, Map<String, String> values) {
        try {
            String type = TokenRequest.required(values, "response_type");
            if (!"code".equals(type)) {
                throw Problem.RESPONSE_TYPE.refused(type);
            }
            Scopes scopes = Scopes.parse(TokenRequest.required(values, "scope"));
            AuthorizationCodes.Challenge challenge = challenge(values);
            boolean silent = "none".equals(values.get("prompt"));
            if ("no".equals(values.get("answer"))) {
                throw Problem.DECLINED.refused();
            }
            Optional<String> person = person(values);
            if (person.isEmpty()) {
                if (silent) {
                    throw Problem.NOBODY_SIGNED_IN.refused();
                }
                return page(values);
            }
            if (!application.isConsented()) {
                throw (silent ? Problem.NO_CONSENT_SILENT : Problem.DECLINED).refused(application.clientId());
            }
            SignIn signIn = new SignIn(application, person.get(), scopes, values.get("nonce"));
            return back.code(codes.issue(signIn, back.uri(), challenge));
        } catch (TokenError error) {
            return back.error(error);
        }
    }

    private Optional<String> person(Map<String, String> values) {
        if (values.containsKey("login")) {
            return accounts.check(values.get("login"), values.getOrDefault("passwd", ""));
        }
        String hint = values.getOrDefault("login_hint", "");
        return settings.person()
                .filter(person -> hint.isEmpty() || hint.equalsIgnoreCase(person))
                .filter(person -> !"login".equals(values.get("prompt")));
    }

    private static HttpAnswer page(Map<String, String> values) {
        return values.containsKey("login")
                ? Pages.signIn(
                        values.get("login"), Problem.WRONG_PASSWORD.refused().getMessage())
                : Pages.signIn(values.getOrDefault("login_hint", ""), "");
    }

    private static AuthorizationCodes.Challenge challenge(Map<String, String> values) throws TokenError {
        String challenge = values.get("code_challenge");
        String method = values.getOrDefault("code_challenge_method", "plain");
        if (challenge != null && (challenge.length() < 43 || challenge.length() > 128)) {
            throw Problem.CHALLENGE_SIZE.refused();
        }
        if (!"plain".equals(method) && !"S256".equals(method)) {
            throw Problem.MALFORMED.refused();
        }
        return new AuthorizationCodes.Challenge(challenge, "S256".equals(method));
    }
}
