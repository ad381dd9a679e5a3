package org.camelexchange.auth;

import com.microsoft.aad.msal4j.AbstractClientApplicationBase;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;

/**
 * The registered application of a connection, as MSAL wants it: a confidential one when it has a secret or certificate,
 * else a public one. MSAL talks to the known login service in its own mind; the requests go where the settings say.
 */
final class MsalClient implements AutoCloseable {
    /** A token cache that nobody keeps. */
    static final ITokenCacheAccessAspect UNKEPT = new ITokenCacheAccessAspect() {
        @Override
        public void beforeCacheAccess(ITokenCacheAccessContext context) {}

        @Override
        public void afterCacheAccess(ITokenCacheAccessContext context) {}
    };

    private final ConnectionSettings settings;
    private final String authority;
    private final IClientCredential credential;
    private final TokenHttp http;
    // A device code is waited for on it for minutes, which must hold up nobody else.
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "camel-exchange-login");
        thread.setDaemon(true);
        return thread;
    });

    /** @throws InvalidSettingException when the certificate is of no use */
    MsalClient(ConnectionSettings settings) {
        this.settings = settings;
        this.credential = ClientCredentials.of(settings);
        URI known = settings.getAzureEnvironment().authority();
        this.authority = known + "/" + tenant(settings) + "/";
        this.http = new TokenHttp(known, settings.authorityUrl(), settings);
    }

    /** The tenant, or the one that stands for the tenant of whoever signs in. */
    static String tenant(ConnectionSettings settings) {
        String tenant = settings.getAzureTenant();
        return tenant == null || tenant.isBlank() ? "organizations" : tenant.strip();
    }

    AbstractClientApplicationBase application(ITokenCacheAccessAspect cache) {
        return credential == null ? publicClient(cache) : confidential(cache);
    }

    PublicClientApplication publicClient(ITokenCacheAccessAspect cache) {
        try {
            return PublicClientApplication.builder(settings.getOauthClientId())
                    .authority(authority)
                    .validateAuthority(false)
                    .instanceDiscovery(false)
                    .setTokenCacheAccessAspect(cache)
                    .executorService(threads)
                    .httpClient(http)
                    .build();
        } catch (MalformedURLException e) {
            throw noUrl(e);
        }
    }

    ConfidentialClientApplication confidential(ITokenCacheAccessAspect cache) {
        try {
            return ConfidentialClientApplication.builder(settings.getOauthClientId(), credential)
                    .authority(authority)
                    .validateAuthority(false)
                    .instanceDiscovery(false)
                    .setTokenCacheAccessAspect(cache)
                    .executorService(threads)
                    .httpClient(http)
                    .build();
        } catch (MalformedURLException e) {
            throw noUrl(e);
        }
    }

    IAuthenticationResult await(CompletableFuture<IAuthenticationResult> asked) {
        return MsalTokens.await(asked, settings);
    }

    private InvalidSettingException noUrl(MalformedURLException e) {
        return InvalidSettingException.of(
                "azureTenant",
                settings.getAzureTenant(),
                "it makes no URL: " + e.getMessage(),
                "Give the directory (tenant) id");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
    }
}
