package org.camelexchange.emulator;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Carries MSAL's requests for one host to another; there is no way to any host but that. */
final class MsalHttp implements IHttpClient {
    private final HttpClient http;
    private final String from;
    private final String to;

    MsalHttp(ExchangeEmulator emulator, String from, String to) throws Exception {
        this.http = TrustedClient.trusting(emulator.certificate());
        this.from = from;
        this.to = to;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws Exception {
        String url = request.url().toString();
        if (!url.startsWith(from + "/")) {
            throw new IllegalStateException("MSAL asks somebody else: " + url);
        }
        java.net.http.HttpRequest.Builder builder =
                java.net.http.HttpRequest.newBuilder(URI.create(to + url.substring(from.length())));
        request.headers().forEach(builder::header);
        if (request.httpMethod() == HttpMethod.POST) {
            builder.POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        }
        HttpResponse<String> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.headers().map(), answer.body());
    }

    private record Answer(int statusCode, Map<String, List<String>> headers, String body) implements IHttpResponse {}
}
