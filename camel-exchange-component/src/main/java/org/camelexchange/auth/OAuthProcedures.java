package org.camelexchange.auth;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.OAuthGrantType;

/**
 * What the procedures about tokens do, on both schemas. They work for the application of the connection, and leave the
 * connection's own tokens and the place where they are kept alone.
 */
public final class OAuthProcedures {
    private static final Set<String> PROMPTS = Set.of("select_account", "login", "consent", "none");

    private final ConnectionSettings connection;
    private final Map<String, Function<Map<String, ?>, Map<String, Object>>> procedures = Map.of(
            "GetOAuthAuthorizationURL", this::authorizationUrl,
            "GetOAuthAccessToken", this::accessToken,
            "RefreshOAuthAccessToken", this::refresh,
            "GetAdminConsentURL", this::adminConsentUrl);

    public OAuthProcedures(ConnectionSettings connection) {
        this.connection = connection;
    }

    /**
     * Runs a procedure.
     *
     * @param name without its schema
     * @param inputs as declared in {@code backend.TokenProcedures}
     * @return its one row
     * @throws org.camelexchange.error.LoginException when the login service refuses, or nobody signs in
     */
    public Map<String, Object> run(String name, Map<String, ?> inputs) {
        return procedures.get(name).apply(inputs);
    }

    /** Without a proof key, because the code may be redeemed by another process, which has only oauthVerifier. */
    private Map<String, Object> authorizationUrl(Map<String, ?> inputs) {
        ConnectionSettings settings = settings(inputs);
        AuthorizationUrl url = AuthorizationUrl.of(
                        settings, AuthorizationUrl.redirect(settings), MsalTokens.personScopes(settings))
                .state(text(inputs, "State"));
        String prompt = prompt(inputs);
        return Map.of("URL", (prompt == null ? url : url.prompt(prompt)).build().toString());
    }

    private Map<String, Object> adminConsentUrl(Map<String, ?> inputs) {
        ConnectionSettings settings = settings(inputs);
        String scope = text(inputs, "Scope") != null ? text(inputs, "Scope") : connection.getScope();
        return Map.of(
                "URL",
                AuthorizationUrl.adminConsent(settings, AuthorizationUrl.redirect(settings), scope)
                        .state(text(inputs, "State"))
                        .build()
                        .toString());
    }

    private Map<String, Object> accessToken(Map<String, ?> inputs) {
        ConnectionSettings settings = settings(inputs);
        if (!isPerson(settings)) {
            try (TokenSource source = ofApplication(settings)) {
                AccessToken token = source.acquire(true);
                return row(token.value(), null, token.expires());
            }
        }
        try (MsalClient client = new MsalClient(settings);
                Grant grant = grant(settings, inputs)) {
            return had(client, grant, settings);
        }
    }

    private Map<String, Object> refresh(Map<String, ?> inputs) {
        ConnectionSettings settings = settings(inputs);
        String given = text(inputs, "OAuthRefreshToken");
        String token = given != null ? given : settings.getOauthRefreshToken();
        if (token == null || token.isBlank()) {
            throw input("RefreshOAuthAccessToken", "Put OAuthRefreshToken into the row", "there is no refresh token");
        }
        try (MsalClient client = new MsalClient(settings)) {
            return had(client, new Grants.GivenRefreshToken(token.strip()), settings);
        }
    }

    private static Map<String, Object> had(MsalClient client, Grant grant, ConnectionSettings settings) {
        Noted noted = new Noted();
        AbstractClientApplicationBase application = client.application(noted);
        IAuthenticationResult result = client.await(grant.ask(application, MsalTokens.personScopes(settings)));
        return row(
                result.accessToken(),
                MsalCacheText.refreshToken(noted.text).orElse(null),
                result.expiresOnDate().toInstant());
    }

    private Grant grant(ConnectionSettings settings, Map<String, ?> inputs) {
        String mode = text(inputs, "AuthMode") == null ? "APP" : text(inputs, "AuthMode");
        String code = text(inputs, "Verifier");
        if (!List.of("APP", "WEB").contains(mode.toUpperCase())) {
            throw input("GetOAuthAccessToken", "Allowed values: APP, WEB", "AuthMode '" + mode + "' is not known");
        }
        if (code != null) {
            return new Grants.GivenCode(code, AuthorizationUrl.redirect(settings));
        }
        if (mode.equalsIgnoreCase("WEB")) {
            throw input(
                    "GetOAuthAccessToken",
                    "Open the URL of GetOAuthAuthorizationURL and put the code it ends with into Verifier",
                    "AuthMode WEB needs Verifier");
        }
        String callback = settings.getCallbackUrl();
        if (callback == null || !CodeListener.canListen(callback)) {
            throw input(
                    "GetOAuthAccessToken",
                    "Give CallbackUrl such as http://localhost:33333, or Verifier",
                    "there is neither a callback URL of this machine nor a code");
        }
        return new BrowserSignIn(settings);
    }

    private static boolean isPerson(ConnectionSettings settings) {
        return settings.getAuthScheme() == AuthScheme.AzureAD
                || settings.getAuthScheme() == AuthScheme.OAuth && settings.getOauthGrantType() == OAuthGrantType.CODE;
    }

    private static TokenSource ofApplication(ConnectionSettings settings) {
        return switch (settings.getAuthScheme()) {
            case AzureServicePrincipal -> ServicePrincipalLogin.source(settings);
            case AzureMSI -> ManagedIdentityLogin.source(settings);
            default -> OAuthLogin.source(settings);
        };
    }

    /** The connection's, with what the inputs say otherwise. */
    private ConnectionSettings settings(Map<String, ?> inputs) {
        if (!connection.getAuthScheme().isToken()) {
            throw InvalidSettingException.of(
                    "authScheme",
                    connection.getAuthScheme(),
                    "it has no tokens",
                    "Allowed values: OAuth, AzureAD, AzureServicePrincipal, AzureMSI");
        }
        if (connection.getAuthScheme() != AuthScheme.AzureMSI
                && (connection.getOauthClientId() == null
                        || connection.getOauthClientId().isBlank())) {
            throw InvalidSettingException.missing("oauthClientId", "tokens are had for an application");
        }
        ConnectionSettings settings = connection.connectionSettings();
        if (text(inputs, "Scope") != null) {
            settings.setScope(text(inputs, "Scope"));
        }
        if (text(inputs, "CallbackUrl") != null) {
            settings.setCallbackUrl(text(inputs, "CallbackUrl"));
            try {
                URI.create(text(inputs, "CallbackUrl"));
            } catch (IllegalArgumentException e) {
                throw input("token", "Give CallbackUrl such as http://localhost:33333", "CallbackUrl is no URL");
            }
        }
        return settings;
    }

    private static String prompt(Map<String, ?> inputs) {
        String prompt = text(inputs, "Prompt");
        if (prompt != null && !PROMPTS.contains(prompt.toLowerCase())) {
            throw input(
                    "GetOAuthAuthorizationURL", "Allowed values: " + PROMPTS, "Prompt '" + prompt + "' is not known");
        }
        return prompt == null ? null : prompt.toLowerCase();
    }

    private static String text(Map<String, ?> inputs, String name) {
        Object value = inputs.get(name);
        return value == null || value.toString().isBlank()
                ? null
                : value.toString().strip();
    }

    private static InvalidInputException input(String procedure, String cure, String reason) {
        return new InvalidInputException(Failure.of("execute", procedure).withCure(cure), reason, null);
    }

    private static Map<String, Object> row(String access, String refresh, Instant expires) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("OAuthAccessToken", access);
        row.put("OAuthRefreshToken", refresh);
        row.put(
                "ExpiresIn",
                Math.max(0, Duration.between(Instant.now(), expires).toSeconds()));
        return row;
    }

    /** MSAL's cache, to take the refresh token from. */
    private static final class Noted implements ITokenCacheAccessAspect {
        private volatile String text = "{}";

        @Override
        public void beforeCacheAccess(ITokenCacheAccessContext context) {}

        @Override
        public void afterCacheAccess(ITokenCacheAccessContext context) {
            if (context.hasCacheChanged()) {
                text = context.tokenCache().serialize();
            }
        }
    }
}
