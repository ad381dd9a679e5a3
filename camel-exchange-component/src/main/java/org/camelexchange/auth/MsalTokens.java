package org.camelexchange.auth;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;

/** What all that is had over MSAL has in common: waiting for it, its errors, and the default scopes. */
final class MsalTokens {
    private MsalTokens() {}

    static AccessToken await(CompletableFuture<IAuthenticationResult> asked, ConnectionSettings settings) {
        try {
            IAuthenticationResult result = asked.get();
            return new AccessToken(
                    result.accessToken(), Instant.now(), result.expiresOnDate().toInstant());
        } catch (ExecutionException e) {
            throw TokenErrors.translate(e.getCause(), settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginException(
                    TokenErrors.failure(settings), "the thread was interrupted while it waited for a token", e);
        }
    }

    /** The resource that tokens of the connection are for, without a scope. */
    static String resource(ConnectionSettings settings) {
        return settings.getSchema() == Schema.MSGraph
                ? settings.getAzureEnvironment().graph().toString()
                : "https://" + settings.getAzureEnvironment().ewsHost();
    }
}
