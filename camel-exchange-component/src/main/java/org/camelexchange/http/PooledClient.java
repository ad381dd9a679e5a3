package org.camelexchange.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.client.HttpClients;
import org.camelexchange.settings.NetworkSettings;

/** The HTTP client of EWS and of the token requests: one pool, no redirects, no cookies, no retries of its own. */
public final class PooledClient {
    private PooledClient() {}

    /** A client as the settings want it, to be built; whoever builds it closes it. */
    public static HttpClientBuilder builder(NetworkSettings settings) {
        HttpClientBuilder builder = HttpClients.custom();
        Trust.of(settings).ifPresent(trust -> builder.setSSLContext(trust.context()));
        return builder.setDefaultRequestConfig(config(settings).build())
                .setMaxConnTotal(settings.getMaxConnections())
                .setMaxConnPerRoute(settings.getMaxConnections())
                .setConnectionTimeToLive(5, TimeUnit.MINUTES)
                .disableAutomaticRetries()
                .disableRedirectHandling();
    }

    /** The limits and habits of each request. */
    public static RequestConfig.Builder config(NetworkSettings settings) {
        return RequestConfig.custom()
                .setConnectTimeout(millis(settings.getConnectTimeout()))
                .setSocketTimeout(millis(settings.getResponseTimeout()))
                .setConnectionRequestTimeout(millis(settings.getResponseTimeout()))
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false);
    }

    private static int millis(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toMillis());
    }
}
