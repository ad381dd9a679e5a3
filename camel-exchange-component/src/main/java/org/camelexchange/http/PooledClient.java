package org.camelexchange.http;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.http.HttpResponseInterceptor;
import org.apache.http.HttpStatus;
import org.apache.http.auth.AuthSchemeProvider;
import org.apache.http.client.config.AuthSchemes;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.impl.auth.BasicSchemeFactory;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.SystemDefaultRoutePlanner;
import org.camelexchange.http.ntlm.NtlmScheme;
import org.camelexchange.settings.NetworkSettings;
import org.camelexchange.settings.ProxyAuthScheme;

/** The HTTP client of EWS and of the token requests: one pool, no redirects, no cookies, no retries of its own. */
public final class PooledClient {
    /** For proxies, and NTLM for a server too: all else that logs in writes its own headers. */
    private static final Registry<AuthSchemeProvider> SCHEMES = RegistryBuilder.<AuthSchemeProvider>create()
            .register(AuthSchemes.NTLM, context -> NtlmScheme.create())
            .register(AuthSchemes.BASIC, new BasicSchemeFactory())
            .build();

    private PooledClient() {}

    /** A client as the settings want it, to be built; whoever builds it closes it. */
    public static HttpClientBuilder builder(NetworkSettings settings) {
        HttpClientBuilder builder = HttpClients.custom().setConnectionManager(QuietConnections.pool(settings));
        Proxies.credentials(settings)
                .ifPresentOrElse(
                        login -> {
                            ProxyLogin proxies = new ProxyLogin(Proxies.of(settings), login);
                            builder.setRoutePlanner(proxies).setDefaultCredentialsProvider(proxies.credentials());
                        },
                        () -> builder.setRoutePlanner(new SystemDefaultRoutePlanner(Proxies.of(settings))));
        return builder.setDefaultRequestConfig(config(settings).build())
                .addInterceptorLast((HttpResponseInterceptor) (response, context) -> {
                    if (response.getStatusLine().getStatusCode() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
                        throw new ProxyRefused();
                    }
                })
                .setDefaultAuthSchemeRegistry(SCHEMES)
                // All requests are of one user: each may have a connection that is logged in already, at a proxy too.
                .disableConnectionState()
                .disableAutomaticRetries()
                .disableRedirectHandling();
    }

    /** The limits and habits of each request. */
    private static RequestConfig.Builder config(NetworkSettings settings) {
        return RequestConfig.custom()
                .setConnectTimeout(millis(settings.getConnectTimeout()))
                .setSocketTimeout(millis(settings.getResponseTimeout()))
                .setConnectionRequestTimeout(millis(settings.getResponseTimeout()))
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .setRedirectsEnabled(false)
                .setProxyPreferredAuthSchemes(preferred(settings.getProxyAuthScheme()))
                .setAuthenticationEnabled(true);
    }

    private static Collection<String> preferred(ProxyAuthScheme scheme) {
        return scheme == ProxyAuthScheme.NTLM ? List.of(AuthSchemes.NTLM) : List.of(AuthSchemes.BASIC);
    }

    private static int millis(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toMillis());
    }
}
