package org.camelexchange.auth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camelexchange.settings.ConnectionSettings;

/**
 * The page where a person signs in. It holds no secret.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow">Authorization code flow</a>
 */
final class AuthorizationUrl {
    /** So that a refresh token comes along, and the name of whoever signed in. */
    private static final List<String> ALWAYS = List.of("openid", "profile", "offline_access");

    private final String base;
    private final Map<String, String> query = new LinkedHashMap<>();

    private AuthorizationUrl(String base) {
        this.base = base;
    }

    static AuthorizationUrl of(ConnectionSettings settings, URI redirect, Set<String> scopes) {
        AuthorizationUrl url = new AuthorizationUrl(endpoint(settings, "/oauth2/v2.0/authorize"));
        Set<String> all = new LinkedHashSet<>(scopes);
        all.addAll(ALWAYS);
        url.with("client_id", settings.getOauthClientId())
                .with("response_type", "code")
                .with("redirect_uri", redirect.toString())
                .with("response_mode", "query")
                .with("scope", String.join(" ", all));
        if (settings.getUser() != null && !settings.getUser().isBlank()) {
            return url.with("login_hint", settings.getUser());
        }
        return url.prompt("select_account");
    }

    /**
     * Where an administrator lets an application into the tenant.
     *
     * @param scope null for all permissions the application is registered with
     * @see <a href="https://learn.microsoft.com/entra/identity-platform/v2-admin-consent">Admin consent</a>
     */
    static AuthorizationUrl adminConsent(ConnectionSettings settings, URI redirect, String scope) {
        AuthorizationUrl url =
                new AuthorizationUrl(endpoint(settings, scope == null ? "/adminconsent" : "/v2.0/adminconsent"));
        return url.with("client_id", settings.getOauthClientId())
                .with("redirect_uri", redirect.toString())
                .with("scope", scope);
    }

    private static String endpoint(ConnectionSettings settings, String path) {
        return settings.authorityUrl() + "/" + MsalClient.tenant(settings) + path;
    }

    /** The callback URL; without one the login service's own page, which shows the code in its address. */
    static URI redirect(ConnectionSettings settings) {
        String callback = settings.getCallbackUrl();
        return URI.create(
                callback == null || callback.isBlank()
                        ? settings.getAzureEnvironment().authority() + "/common/oauth2/nativeclient"
                        : callback.strip());
    }

    AuthorizationUrl state(String state) {
        return with("state", state);
    }

    AuthorizationUrl prompt(String prompt) {
        return with("prompt", prompt);
    }

    AuthorizationUrl proof(ProofKey proof) {
        return with("code_challenge", proof.challenge()).with("code_challenge_method", "S256");
    }

    private AuthorizationUrl with(String name, String value) {
        if (value != null) {
            query.put(name, value);
        }
        return this;
    }

    URI build() {
        return URI.create(base + "?"
                + query.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
