package org.camelexchange;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Goes where it is told and where it is sent on to, as a person's browser does. */
public final class Browser {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Browser() {}

    /** The last page. */
    public static HttpResponse<String> open(URI page) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
