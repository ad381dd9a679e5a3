package org.camelexchange.auth;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;
import org.camelexchange.settings.SignIn;
import org.camelexchange.settings.SignInPrompt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways to a first token that the settings open, in the order they are tried. */
final class Grants {
    private static final Logger LOG = LoggerFactory.getLogger(Grants.class);

    private Grants() {}

    static List<Grant> of(ConnectionSettings settings) {
        List<Grant> grants = new ArrayList<>();
        if (given(settings.getOauthRefreshToken())) {
            grants.add(new GivenRefreshToken(settings.getOauthRefreshToken().strip()));
        }
        if (settings.initiateOAuth() != InitiateOAuth.GETANDREFRESH) {
            return grants;
        }
        if (given(settings.getOauthVerifier())) {
            grants.add(new GivenCode(settings.getOauthVerifier().strip(), AuthorizationUrl.redirect(settings)));
        }
        if (given(settings.getCallbackUrl()) && CodeListener.canListen(settings.getCallbackUrl())) {
            grants.add(new BrowserSignIn(settings));
        } else if (settings.getAuthScheme() == AuthScheme.AzureAD && !given(settings.getOauthVerifier())) {
            grants.add(new DeviceCode(prompt(settings)));
        }
        return grants;
    }

    static SignInPrompt prompt(ConnectionSettings settings) {
        return settings.getSignInPrompt() != null
                ? settings.getSignInPrompt()
                : signIn -> LOG.warn("{}", signIn.message());
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    /** A refresh token from somewhere else. */
    record GivenRefreshToken(String token) implements Grant {
        @Override
        public boolean yields() {
            return true;
        }

        @Override
        public CompletableFuture<IAuthenticationResult> ask(
                AbstractClientApplicationBase application, Set<String> scopes) {
            return application.acquireToken(
                    RefreshTokenParameters.builder(scopes, token).build());
        }

        @Override
        public String toString() {
            return "oauthRefreshToken";
        }
    }

    /** A code that somebody fetched with a browser on another machine: oauthVerifier. */
    record GivenCode(String code, URI redirect) implements Grant {
        @Override
        public boolean onceOnly() {
            return true;
        }

        @Override
        public CompletableFuture<IAuthenticationResult> ask(
                AbstractClientApplicationBase application, Set<String> scopes) {
            return application.acquireToken(AuthorizationCodeParameters.builder(code, redirect)
                    .scopes(scopes)
                    .build());
        }

        @Override
        public String toString() {
            return "oauthVerifier";
        }
    }

    /** A code that a person types on any other machine (RFC 8628). */
    record DeviceCode(SignInPrompt prompt) implements Grant {
        @Override
        public CompletableFuture<IAuthenticationResult> ask(
                AbstractClientApplicationBase application, Set<String> scopes) {
            return ((PublicClientApplication) application)
                    .acquireToken(DeviceCodeFlowParameters.builder(
                                    scopes,
                                    code -> prompt.show(new SignIn(
                                            URI.create(code.verificationUri()),
                                            code.userCode(),
                                            Duration.ofSeconds(code.expiresIn()))))
                            .build());
        }
    }
}
