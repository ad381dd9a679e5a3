package org.camelexchange.graph.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.RequestOption;
import com.microsoft.kiota.authentication.AnonymousAuthenticationProvider;
import com.microsoft.kiota.http.middleware.RedirectHandler;
import com.microsoft.kiota.http.middleware.RetryHandler;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.camelexchange.auth.CredentialProvider;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.ServerException;
import org.camelexchange.http.Origin;
import org.camelexchange.http.Proxies;
import org.camelexchange.http.Retries;
import org.camelexchange.http.Trust;
import org.camelexchange.http.Verdict;
import org.camelexchange.settings.ConnectionSettings;

/**
 * Carries the calls of one connection over one pool. Safe for many threads. Each call is tried again when that is of
 * use and does no harm; every error comes out as one of our own.
 */
public final class GraphTransport implements Closeable {
    /** A body of a mail comes as one text; Exchange takes mails up to 150 MB. */
    private static final int LONGEST_TEXT = 256 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(100)
                            .build())
                    .build())
            .build();

    private final OkHttpClient client;
    private final BaseGraphRequestAdapter adapter;
    private final CredentialProvider credentials;
    private final Retries retries;
    private final Origin own;

    public GraphTransport(ConnectionSettings settings, CredentialProvider credentials, Retries retries) {
        this.credentials = credentials;
        this.retries = retries;
        this.own = Origin.of(settings.serviceUrl());
        this.client = client(settings);
        this.adapter = new BaseGraphRequestAdapter(new AnonymousAuthenticationProvider(), "v1.0", client);
    }

    private static OkHttpClient client(ConnectionSettings settings) {
        List<Interceptor> interceptors = new ArrayList<>();
        interceptors.add(new RefusalInterceptor());
        for (Interceptor standard : GraphClientFactory.createDefaultGraphInterceptors(new RequestOption[0])) {
            // The SDK repeats a POST that may have happened, and carries a login along a redirect.
            if (!(standard instanceof RetryHandler) && !(standard instanceof RedirectHandler)) {
                interceptors.add(standard);
            }
        }
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(settings.getMaxConnections());
        dispatcher.setMaxRequestsPerHost(settings.getMaxConnections());
        OkHttpClient.Builder builder = GraphClientFactory.create(interceptors);
        Trust.of(settings).ifPresent(trust -> {
            builder.sslSocketFactory(trust.context().getSocketFactory(), trust.manager());
            if (trust.anyName()) {
                builder.hostnameVerifier((host, session) -> true);
            }
        });
        Proxies.credentials(settings).ifPresent(login -> builder.proxyAuthenticator(new ProxyLogin(login)));
        return builder.proxySelector(Proxies.of(settings))
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(settings.getMaxConnections(), 5, TimeUnit.MINUTES))
                .connectTimeout(settings.getConnectTimeout())
                .readTimeout(settings.getResponseTimeout())
                .writeTimeout(settings.getResponseTimeout())
                // A page may be read for as long as its route works on it.
                .callTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** Reads an answer. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(InputStream answer) throws IOException;
    }

    /** Reads an answer of JSON. */
    @FunctionalInterface
    public interface JsonReader<T> {
        /** The parser stands before the first token. */
        T read(JsonParser json) throws IOException;
    }

    /** The mapper whose limits fit what Graph sends. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Makes a call whose answer is JSON. */
    public <T> T json(GraphCall call, CallContext context, JsonReader<T> reader) {
        return call(call, context, stream -> {
            try (JsonParser json = MAPPER.createParser(stream)) {
                return reader.read(json);
            }
        });
    }

    /** Makes a call whose answer does not matter. */
    public void send(GraphCall call, CallContext context) {
        call(call, context, stream -> null);
    }

    /**
     * Makes a call.
     *
     * @param reader reads the answer; an answer without content is an empty stream
     * @throws MsExchangeException saying what failed, why, and what to do about it
     */
    public <T> T call(GraphCall call, CallContext context, Reader<T> reader) {
        if (!own.holds(call.url())) {
            throw new ServerException(
                    context.failure().withCure("Nothing was sent there; check what stands between you and Graph"),
                    "the server gave a link to another server, " + call.url().getHost(),
                    null);
        }
        boolean renewed = false;
        for (int attempt = 1; ; attempt++) {
            String login = null;
            try {
                login = credentials
                        .authorization(call.method().name(), call.url())
                        .orElse(null);
                return once(call, login, reader);
            } catch (IOException | RuntimeException e) {
                Throwable cause = GraphErrors.cause(e);
                if (!renewed && cause instanceof GraphRefusal refusal && refusal.status() == 401 && login != null) {
                    renewed = true;
                    if (credentials.renew(login, List.of())) {
                        continue;
                    }
                }
                Verdict verdict = GraphErrors.verdict(cause, context, call.url());
                retries.waitOrThrow(
                        attempt,
                        call.repeatable(),
                        verdict,
                        call.method() + " " + call.url().getPath());
            }
        }
    }

    private <T> T once(GraphCall call, String login, Reader<T> reader) throws IOException {
        RequestInformation request = new RequestInformation();
        request.httpMethod = call.method();
        request.setUri(call.url());
        request.headers.tryAdd("client-request-id", UUID.randomUUID().toString());
        request.headers.tryAdd("Accept", "*/*");
        call.headers().forEach(request.headers::tryAdd);
        if (login != null) {
            request.headers.tryAdd("Authorization", login);
        }
        if (call.contentType() != null) {
            request.setStreamContent(new ByteArrayInputStream(call.body()), call.contentType());
        } else if (call.body() != null) {
            request.content = new ByteArrayInputStream(call.body());
        }
        try (InputStream answer = adapter.sendPrimitive(request, new HashMap<>(), InputStream.class)) {
            return reader.read(answer == null ? InputStream.nullInputStream() : answer);
        }
    }

    /** When calls are tried again. */
    Retries retries() {
        return retries;
    }

    /** The pool without login, for a URL that carries its own: a piece of an upload. */
    public OkHttpClient withoutLogin() {
        return client;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
        credentials.close();
    }
}
