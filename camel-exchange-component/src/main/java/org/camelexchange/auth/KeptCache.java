package org.camelexchange.auth;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import org.camelexchange.error.MsExchangeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what MSAL's cache becomes into the store, on the thread that got the answer and before anybody sees it: the newest
 * refresh token is kept even where the one who asked has gone. Good for one application object.
 */
final class KeptCache implements ITokenCacheAccessAspect {
    private static final Logger LOG = LoggerFactory.getLogger(KeptCache.class);

    private final TokenStore store;
    private final String seed;
    private volatile StoredTokens tokens;
    private volatile boolean unwritten;

    /** @param begin null to begin with an empty cache */
    KeptCache(TokenStore store, String seed, StoredTokens begin) {
        this.store = store;
        this.seed = seed;
        this.tokens = begin;
    }

    @Override
    public void beforeCacheAccess(ITokenCacheAccessContext context) {
        StoredTokens current = tokens;
        if (current != null) {
            context.tokenCache().deserialize(current.cache());
        }
    }

    @Override
    public void afterCacheAccess(ITokenCacheAccessContext context) {
        if (!context.hasCacheChanged()) {
            return;
        }
        StoredTokens changed = new StoredTokens(seed, context.tokenCache().serialize());
        tokens = changed;
        try {
            store.write(changed);
            unwritten = false;
        } catch (MsExchangeException e) {
            // The refresh token before this one may be good no longer: not to have it is worse than not to keep it.
            unwritten = true;
            LOG.warn("The new tokens are in memory alone and end with this process: {}", e.getMessage());
        }
    }

    StoredTokens tokens() {
        return tokens;
    }

    /** The tokens where they could not be written; else null. */
    StoredTokens unwritten() {
        return unwritten ? tokens : null;
    }
}
