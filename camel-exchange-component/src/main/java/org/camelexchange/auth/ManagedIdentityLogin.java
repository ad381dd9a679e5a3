package org.camelexchange.auth;

import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.ManagedIdentityApplication;
import com.microsoft.aad.msal4j.ManagedIdentityId;
import com.microsoft.aad.msal4j.ManagedIdentityParameters;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.camelexchange.settings.ConnectionSettings;

/**
 * The identity of the Azure resource this runs on. MSAL finds out from the environment variables which kind of resource it
 * is; without any it asks the virtual machine's metadata service. MSAL shares these tokens between all connections of the
 * process, which is right: they are one identity's.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token">How to
 *     get a token on a virtual machine</a>
 */
final class ManagedIdentityLogin implements LoginScheme {
    /** Link-local, the same on every virtual machine of Azure. */
    private static final URI METADATA_SERVICE = URI.create("http://169.254.169.254");

    @Override
    public CredentialProvider open(ConnectionSettings settings) {
        return new BearerLogin(source(settings), Clock.systemUTC());
    }

    static TokenSource source(ConnectionSettings settings) {
        return new Tokens(settings);
    }

    private static final class Tokens implements TokenSource {
        private final ConnectionSettings settings;
        private final TokenHttp http;
        private final ManagedIdentityApplication application;

        Tokens(ConnectionSettings settings) {
            this.settings = settings;
            boolean stoodIn = settings.getAzureAuthority() != null
                    && !settings.getAzureAuthority().isBlank();
            this.http = new TokenHttp(
                    METADATA_SERVICE, stoodIn ? settings.authorityUrl() : METADATA_SERVICE, direct(settings));
            String id = settings.getOauthClientId();
            this.application = ManagedIdentityApplication.builder(
                            id == null || id.isBlank()
                                    ? ManagedIdentityId.systemAssigned()
                                    : ManagedIdentityId.userAssignedClientId(id.strip()))
                    .httpClient(http)
                    .build();
        }

        /** The service is on this very machine: no proxy can reach it. */
        private static ConnectionSettings direct(ConnectionSettings settings) {
            ConnectionSettings direct = settings.connectionSettings();
            direct.setUseProxySettings(false);
            direct.setProxyServer(null);
            direct.setProxyUser(null);
            direct.setProxyPassword(null);
            return direct;
        }

        @Override
        public AccessToken acquire(boolean anew) {
            String scope = settings.getScope();
            String resource = scope == null || scope.isBlank()
                    ? MsalTokens.resource(settings)
                    : scope.strip().replaceFirst("/\\.default$", "");
            ManagedIdentityParameters parameters = ManagedIdentityParameters.builder(resource)
                    .forceRefresh(anew)
                    .build();
            return MsalTokens.token(MsalTokens.await(ask(parameters), settings));
        }

        private CompletableFuture<IAuthenticationResult> ask(ManagedIdentityParameters parameters) {
            try {
                return application.acquireTokenForManagedIdentity(parameters);
            } catch (Exception e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public void close() {
            http.close();
        }
    }
}
