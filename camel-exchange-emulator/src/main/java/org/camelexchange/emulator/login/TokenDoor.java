package org.camelexchange.emulator.login;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;

/** The token endpoint of Azure AD, as far as an application that signs in with a secret has use for it. */
public final class TokenDoor implements Door {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("/([^/]+)/oauth2/v2\\.0/token");
    private static final Pattern DISCOVERY = Pattern.compile("/([^/]+)/v2\\.0/\\.well-known/openid-configuration");
    private static final List<String> OPENID = List.of("openid", "profile", "offline_access");

    private final Applications applications;
    private final Tokens tokens;
    private final Clock clock;

    public TokenDoor(Applications applications, Tokens tokens, Clock clock) {
        this.applications = applications;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public boolean opensTo(HttpRequest request) {
        return TOKEN.matcher(request.path()).matches()
                || DISCOVERY.matcher(request.path()).matches();
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        String correlation = request.header("client-request-id")
                .orElseGet(() -> UUID.randomUUID().toString());
        try {
            return sent(request);
        } catch (TokenError error) {
            return error.answer(clock.instant(), correlation).with("Cache-Control", "no-store, no-cache");
        }
    }

    private HttpAnswer sent(HttpRequest request) throws TokenError {
        Matcher discovery = DISCOVERY.matcher(request.path());
        if (discovery.matches()) {
            return discovery(request.origin(), decoded(discovery.group(1)));
        }
        Matcher token = TOKEN.matcher(request.path());
        if (!token.matches() || !"POST".equals(request.method())) {
            return HttpAnswer.empty(405).with("Allow", "POST");
        }
        return token(decoded(token.group(1)), request);
    }

    private HttpAnswer token(String tenant, HttpRequest request) throws TokenError {
        Map<String, String> form = request.form();
        Optional<Authorization.Login> basic =
                Authorization.credentials(request, "Basic").flatMap(Authorization::basic);
        String grant = required(form, "grant_type");
        String clientId = basic.isPresent() ? decoded(basic.get().user()) : required(form, "client_id");
        if (!applications.hasTenant(tenant)) {
            throw TokenError.tenant(tenant);
        }
        if (!"client_credentials".equals(grant)) {
            throw TokenError.grant(grant);
        }
        Applications.Application application =
                applications.find(tenant, clientId).orElseThrow(() -> TokenError.application(clientId, tenant));
        String secret = basic.isPresent() ? decoded(basic.get().password()) : form.get("client_secret");
        if (secret == null || secret.isEmpty()) {
            throw TokenError.noSecret();
        }
        if (!application.accepts(secret)) {
            throw TokenError.secret(application.clientId());
        }
        return granted(audience(required(form, "scope"), tenant), application);
    }

    /** MSAL adds the OpenID scopes by itself; what is left has to be the one scope an application can ask for. */
    private static Audience audience(String scope, String tenant) throws TokenError {
        List<String> wanted = Arrays.stream(scope.strip().split("\\s+"))
                .filter(one -> !OPENID.contains(one))
                .toList();
        if (wanted.size() != 1 || !wanted.get(0).endsWith("/.default")) {
            throw TokenError.scope(scope);
        }
        return Audience.ofScope(wanted.get(0)).orElseThrow(() -> TokenError.resource(wanted.get(0), tenant));
    }

    private HttpAnswer granted(Audience audience, Applications.Application application) {
        String token = tokens.issue(
                audience,
                new Caller(null, application.clientId()),
                application.tenant(),
                application.granted().contains(audience));
        long seconds = tokens.lifetime().toSeconds();
        ObjectNode json = JSON.createObjectNode();
        json.put("token_type", "Bearer");
        json.put("expires_in", seconds);
        json.put("ext_expires_in", seconds);
        json.put("access_token", token);
        return json(json).with("Cache-Control", "no-store, no-cache").with("Pragma", "no-cache");
    }

    private HttpAnswer discovery(String origin, String tenant) throws TokenError {
        if (!applications.hasTenant(tenant)) {
            throw TokenError.tenant(tenant);
        }
        ObjectNode json = JSON.createObjectNode();
        json.put("token_endpoint", origin + "/" + tenant + "/oauth2/v2.0/token");
        json.put("authorization_endpoint", origin + "/" + tenant + "/oauth2/v2.0/authorize");
        json.put("issuer", origin + "/" + tenant + "/v2.0");
        json.putArray("token_endpoint_auth_methods_supported")
                .add("client_secret_post")
                .add("client_secret_basic");
        json.putArray("response_types_supported").add("code");
        return json(json);
    }

    private static HttpAnswer json(ObjectNode json) {
        return HttpAnswer.of(200, "application/json; charset=utf-8", json.toString());
    }

    private static String required(Map<String, String> form, String name) throws TokenError {
        String value = form.get(name);
        if (value == null || value.isBlank()) {
            throw TokenError.missing(name);
        }
        return value;
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
