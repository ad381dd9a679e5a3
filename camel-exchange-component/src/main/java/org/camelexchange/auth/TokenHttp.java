package org.camelexchange.auth;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.camelexchange.http.Trust;
import org.camelexchange.settings.ConnectionSettings;

/**
 * Carries MSAL's requests. Those to the known authority go to {@code azureAuthority} where that is set, so that a
 * sovereign or a test login service can stand in for it. Redirects are not followed: the secret is in the body.
 */
final class TokenHttp implements IHttpClient {
    private static final int MOST_BYTES = 1 << 20;
    /** Headers the JDK's client sets itself and refuses to be given. */
    private static final Set<String> RESERVED = Set.of("host", "content-length", "connection", "expect", "upgrade");

    private final URI known;
    private final URI real;
    private final Duration timeout;
    private final HttpClient client;

    TokenHttp(URI known, ConnectionSettings settings) {
        this.known = known;
        this.real = settings.authorityUrl();
        this.timeout = settings.getResponseTimeout();
        HttpClient.Builder builder = HttpClient.newBuilder();
        Trust.of(settings).ifPresent(trust -> builder.sslContext(trust.context()));
        this.client = builder.version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.getConnectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException, InterruptedException {
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(
                        target(request.url().toString()))
                .timeout(timeout);
        if (request.headers() != null) {
            request.headers().forEach((name, value) -> {
                if (value != null && !RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
                    builder.header(name, value);
                }
            });
        }
        if (request.httpMethod() == HttpMethod.POST) {
            builder.POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        }
        java.net.http.HttpResponse<InputStream> answer =
                client.send(builder.build(), java.net.http.HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(MOST_BYTES);
            HttpResponse response = new HttpResponse();
            response.statusCode(answer.statusCode());
            response.addHeaders(answer.headers().map());
            response.body(new String(bytes, StandardCharsets.UTF_8));
            return response;
        }
    }

    private URI target(String url) {
        String base = known.toString();
        return URI.create(url.startsWith(base + "/") ? withoutSlash(real) + url.substring(base.length()) : url);
    }

    private static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
