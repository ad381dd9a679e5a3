package org.camelexchange.auth;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.SignIn;

/**
 * A person signs in with a browser on this machine, which comes back to the callback URL with a code (RFC 8252). The code
 * is of use only with the proof key that never left this process (RFC 7636).
 */
final class BrowserSignIn implements Grant {
    static final Duration LIMIT = Duration.ofMinutes(5);

    private final ConnectionSettings settings;
    private final Duration limit;
    private volatile CodeListener listener;
    private volatile boolean closed;

    BrowserSignIn(ConnectionSettings settings) {
        this(settings, LIMIT);
    }

    BrowserSignIn(ConnectionSettings settings, Duration limit) {
        this.settings = settings;
        this.limit = limit;
    }

    @Override
    public CompletableFuture<IAuthenticationResult> ask(AbstractClientApplicationBase application, Set<String> scopes) {
        ProofKey proof = ProofKey.fresh();
        String state = ProofKey.randomText();
        URI redirect = AuthorizationUrl.redirect(settings);
        String code;
        try (CodeListener open = CodeListener.open(redirect, state, settings)) {
            listener = open;
            if (closed) {
                open.close();
            }
            URI page = AuthorizationUrl.of(settings, redirect, scopes)
                    .state(state)
                    .proof(proof)
                    .build();
            Grants.prompt(settings).show(new SignIn(page, null, limit));
            code = open.await(limit);
        } finally {
            listener = null;
        }
        return application.acquireToken(AuthorizationCodeParameters.builder(code, redirect)
                .scopes(scopes)
                .codeVerifier(proof.verifier())
                .build());
    }

    @Override
    public void close() {
        closed = true;
        CodeListener open = listener;
        if (open != null) {
            open.close();
        }
    }
}
