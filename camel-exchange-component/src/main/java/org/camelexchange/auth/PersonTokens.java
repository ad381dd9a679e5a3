package org.camelexchange.auth;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.AuthenticationErrorCode;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.MsalInteractionRequiredException;
import com.microsoft.aad.msal4j.RefreshTokenParameters;
import com.microsoft.aad.msal4j.SilentParameters;
import java.net.MalformedURLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.Step;
import org.camelexchange.settings.ConnectionSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of a person: what is kept is renewed, and only where there is nothing, or it is good no longer, is another
 * way taken. All of it happens alone on the store, so that a refresh token that changes with every use is never used twice.
 */
final class PersonTokens implements TokenSource {
    private static final Logger LOG = LoggerFactory.getLogger(PersonTokens.class);

    private final ConnectionSettings settings;
    private final MsalClient client;
    private final TokenStore store;
    private final List<Grant> grants;
    private final Clock clock;
    private final Set<String> scopes;
    private final String seed;
    /** Tokens that the store did not take. */
    private StoredTokens unwritten;
    /** The one that was given out last. */
    private String last;

    PersonTokens(ConnectionSettings settings, MsalClient client, TokenStore store, List<Grant> grants, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.store = store;
        this.grants = grants;
        this.clock = clock;
        this.scopes = MsalTokens.personScopes(settings);
        this.seed = TokenStores.seed(settings);
    }

    static PersonTokens of(ConnectionSettings settings) {
        return new PersonTokens(
                settings, new MsalClient(settings), TokenStores.of(settings), Grants.of(settings), Clock.systemUTC());
    }

    @Override
    public AccessToken acquire(boolean anew) {
        AccessToken token = store.alone(() -> anyhow(anew));
        last = token.value();
        return token;
    }

    private AccessToken anyhow(boolean anew) {
        Optional<StoredTokens> kept = Optional.ofNullable(unwritten)
                .or(store::read)
                // A refresh token or code that was given since then stands for another sign-in.
                .filter(tokens -> seed.isEmpty() || seed.equals(tokens.seed()));
        LoginException refused = null;
        if (kept.isPresent()) {
            try {
                return renewed(kept.get(), anew);
            } catch (LoginException e) {
                refused = over(e);
            }
        } else if (!anew) {
            Optional<AccessToken> given = GivenToken.of(settings, clock)
                    .filter(token -> clock.instant().isBefore(token.expires()));
            if (given.isPresent()) {
                return given.get();
            }
        }
        for (Grant grant : grants) {
            if (!grant.onceOnly() || kept.isEmpty()) {
                try {
                    return had(grant);
                } catch (LoginException e) {
                    if (!grant.yields()) {
                        throw e;
                    }
                    refused = over(e);
                }
            }
        }
        throw refused != null ? refused : nothing();
    }

    private AccessToken renewed(StoredTokens kept, boolean anew) {
        KeptCache cache = new KeptCache(store, kept.seed(), kept);
        AbstractClientApplicationBase application = client.application(cache);
        try {
            Optional<IAccount> account =
                    application.getAccounts().join().stream().findFirst();
            IAuthenticationResult result = silently(application, account, kept, false);
            // Another process may have renewed it meanwhile; only the very one that was refused has to be renewed.
            if (anew && account.isPresent() && result.accessToken().equals(last)) {
                result = silently(application, account, kept, true);
            }
            return MsalTokens.token(result);
        } finally {
            unwritten = cache.unwritten();
        }
    }

    private IAuthenticationResult silently(
            AbstractClientApplicationBase application, Optional<IAccount> account, StoredTokens kept, boolean force) {
        CompletableFuture<IAuthenticationResult> asked;
        if (account.isPresent()) {
            try {
                asked = application.acquireTokenSilently(SilentParameters.builder(scopes, account.get())
                        .forceRefresh(force)
                        .build());
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        } else {
            // A login service that does not say who signed in; MSAL needs to know for its own way.
            asked = MsalCacheText.refreshToken(kept.cache())
                    .map(token -> application.acquireToken(
                            RefreshTokenParameters.builder(scopes, token).build()))
                    .orElseThrow(this::nothing);
        }
        return client.await(asked);
    }

    private AccessToken had(Grant grant) {
        KeptCache cache = new KeptCache(store, seed, null);
        try {
            return MsalTokens.token(client.await(grant.ask(client.application(cache), scopes)));
        } finally {
            if (cache.tokens() != null) {
                unwritten = cache.unwritten();
            }
        }
    }

    /** The error, when it says that a person has to sign in again; any other one is thrown. */
    private static LoginException over(LoginException e) {
        boolean signIn = e.getCause() instanceof MsalInteractionRequiredException
                || e.getCause() instanceof MsalException msal
                        && AuthenticationErrorCode.CACHE_MISS.equals(msal.errorCode())
                || e.getCause() == null;
        if (!signIn) {
            throw e;
        }
        LOG.debug("The tokens that are kept or given are good no longer: {}", e.getMessage());
        return e;
    }

    private LoginException nothing() {
        return new LoginException(
                Step.TOKEN,
                TokenErrors.failure(settings)
                        .withCure("Set oauthRefreshToken, or initiateOAuth=GETANDREFRESH so that a person can sign in"),
                "there is no refresh token, neither kept at oauthSettingsLocation nor given",
                null);
    }

    @Override
    public void close() {
        grants.forEach(Grant::close);
        client.close();
    }
}
