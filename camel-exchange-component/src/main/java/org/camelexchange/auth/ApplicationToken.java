package org.camelexchange.auth;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.ConnectionSettings;

/** The application's token: asked for once by however many threads, and anew shortly before it expires. */
final class ApplicationToken implements CredentialProvider {
    /** Renewed this long before its end, so that a request on its way does not outlive it. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final ConfidentialClientApplication application;
    private final Set<String> scopes;
    private final ConnectionSettings settings;
    private String header;
    private Instant renewFrom = Instant.MIN;

    ApplicationToken(ConfidentialClientApplication application, Set<String> scopes, ConnectionSettings settings) {
        this.application = application;
        this.scopes = scopes;
        this.settings = settings;
    }

    @Override
    public synchronized Optional<String> authorization(URI target) {
        if (header == null || !Instant.now().isBefore(renewFrom)) {
            acquire(header != null);
        }
        return Optional.of(header);
    }

    @Override
    public synchronized boolean renew(String refused) {
        // Another thread may have renewed it while this one waited.
        if (refused.equals(header)) {
            acquire(true);
        }
        return !refused.equals(header);
    }

    private void acquire(boolean anew) {
        try {
            IAuthenticationResult result = application
                    .acquireToken(ClientCredentialParameters.builder(scopes)
                            .skipCache(anew)
                            .build())
                    .get();
            header = "Bearer " + result.accessToken();
            Instant now = Instant.now();
            Duration life = Duration.between(now, result.expiresOnDate().toInstant());
            // A token that lives shorter than the margin is used for half its life.
            Duration margin = life.compareTo(MARGIN.multipliedBy(2)) > 0 ? MARGIN : life.dividedBy(2);
            renewFrom = now.plus(life).minus(margin);
        } catch (ExecutionException e) {
            throw TokenErrors.translate(e.getCause(), settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoginException(
                    TokenErrors.failure(settings), "the thread was interrupted while it waited for a token", e);
        }
    }
}
