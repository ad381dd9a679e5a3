package org.camelexchange.auth;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.Step;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;

/** What all that is had over MSAL has in common: waiting for it, its errors, and the default scopes. */
final class MsalTokens {
    private MsalTokens() {}

    static IAuthenticationResult await(CompletableFuture<IAuthenticationResult> asked, ConnectionSettings settings) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw TokenErrors.translate(e.getCause(), settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginException(
                    Step.TOKEN,
                    TokenErrors.failure(settings),
                    "the thread was interrupted while it waited for a token",
                    e);
        }
    }

    static AccessToken token(IAuthenticationResult result) {
        return new AccessToken(
                result.accessToken(), Instant.now(), result.expiresOnDate().toInstant());
    }

    /** The resource that tokens of the connection are for, without a scope. */
    static String resource(ConnectionSettings settings) {
        return settings.getSchema() == Schema.MSGraph
                ? settings.getAzureEnvironment().graph().toString()
                : "https://" + settings.getAzureEnvironment().ewsHost();
    }

    /** What an application that signs in as itself asks for: all it was given. */
    static Set<String> applicationScopes(ConnectionSettings settings) {
        return scopes(settings.getScope(), resource(settings) + "/.default");
    }

    /** What is asked for in a person's name: on Graph all the application was registered for, on EWS its one scope. */
    static Set<String> personScopes(ConnectionSettings settings) {
        String right = settings.getSchema() == Schema.MSGraph ? "/.default" : "/EWS.AccessAsUser.All";
        return scopes(settings.getScope(), resource(settings) + right);
    }

    static Set<String> scopes(String given, String otherwise) {
        String scopes = given == null || given.isBlank() ? otherwise : given.strip();
        return new LinkedHashSet<>(Arrays.asList(scopes.split("\\s+")));
    }
}
