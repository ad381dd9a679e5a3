package org.camelexchange.auth;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.http.Header;
import org.apache.http.HttpHeaders;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.StringEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.camelexchange.http.PooledClient;
import org.camelexchange.settings.ConnectionSettings;

/**
 * Carries MSAL's requests. Those to the known service go to {@code azureAuthority} where that is set, so that a
 * sovereign or a test login service can stand in for it. Redirects are not followed: the secret is in the body.
 */
final class TokenHttp implements IHttpClient, AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;

    private final URI known;
    private final URI real;
    private final CloseableHttpClient client;

    /**
     * @param known where MSAL believes the service to be
     * @param real where it is
     */
    TokenHttp(URI known, URI real, ConnectionSettings settings) {
        this.known = known;
        this.real = real;
        this.client = PooledClient.builder(settings).build();
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws IOException {
        try (CloseableHttpResponse answer = client.execute(translated(request))) {
            HttpResponse response = new HttpResponse();
            response.statusCode(answer.getStatusLine().getStatusCode());
            Map<String, List<String>> headers = Arrays.stream(answer.getAllHeaders())
                    .collect(Collectors.groupingBy(
                            Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
            response.addHeaders(headers);
            if (answer.getEntity() != null) {
                byte[] body = answer.getEntity().getContent().readNBytes(MOST_BYTES);
                response.body(new String(body, StandardCharsets.UTF_8));
            }
            return response;
        }
    }

    private HttpUriRequest translated(HttpRequest request) {
        RequestBuilder builder = RequestBuilder.create(request.httpMethod().name())
                .setUri(target(request.url().toString()));
        if (request.headers() != null) {
            request.headers().forEach((name, value) -> {
                if (value != null && !HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name)) {
                    builder.addHeader(name, value);
                }
            });
        }
        if (request.httpMethod() == HttpMethod.POST) {
            // The content type is among MSAL's headers.
            StringEntity body = new StringEntity(request.body(), StandardCharsets.UTF_8);
            body.setContentType((String) null);
            builder.setEntity(body);
        }
        return builder.build();
    }

    private URI target(String url) {
        String base = known.toString();
        return URI.create(url.startsWith(base + "/") ? withoutSlash(real) + url.substring(base.length()) : url);
    }

    private static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
