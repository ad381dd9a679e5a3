package org.camelexchange.http;

import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HostnameVerifier;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.HttpConnectionFactory;
import org.apache.http.conn.ManagedHttpClientConnection;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.NoopHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.conn.DefaultManagedHttpClientConnection;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.ssl.SSLContexts;
import org.camelexchange.settings.NetworkSettings;

/**
 * Connections that write nothing of what goes over them into a log. The library's own write every header and body at the
 * level DEBUG, and with them passwords, tokens and mails.
 */
final class QuietConnections implements HttpConnectionFactory<HttpRoute, ManagedHttpClientConnection> {
    private static final int BUFFER = 8 * 1024;
    /** No server has reason to send more headers, or longer ones. */
    private static final MessageConstraints LIMITS = MessageConstraints.custom()
            .setMaxHeaderCount(500)
            .setMaxLineLength(256 * 1024)
            .build();

    private QuietConnections() {}

    /** A pool of the size, trust and limits of the settings. */
    static PoolingHttpClientConnectionManager pool(NetworkSettings settings) {
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("http", PlainConnectionSocketFactory.getSocketFactory())
                        .register("https", tls(settings))
                        .build(),
                new QuietConnections(),
                null,
                null,
                5,
                TimeUnit.MINUTES);
        pool.setMaxTotal(settings.getMaxConnections());
        pool.setDefaultMaxPerRoute(settings.getMaxConnections());
        // A TLS handshake is read before a request's own timeout holds.
        pool.setDefaultSocketConfig(SocketConfig.custom()
                .setSoTimeout((int)
                        Math.min(Integer.MAX_VALUE, settings.getConnectTimeout().toMillis()))
                .build());
        return pool;
    }

    private static ConnectionSocketFactory tls(NetworkSettings settings) {
        HostnameVerifier names = SSLConnectionSocketFactory.getDefaultHostnameVerifier();
        return Trust.of(settings)
                .map(trust -> new SSLConnectionSocketFactory(
                        trust.context(), trust.anyName() ? NoopHostnameVerifier.INSTANCE : names))
                .orElseGet(() -> new SSLConnectionSocketFactory(SSLContexts.createDefault(), names));
    }

    @Override
    public ManagedHttpClientConnection create(HttpRoute route, ConnectionConfig config) {
        // The names in a Digest login are UTF-8, all else is ASCII.
        return new DefaultManagedHttpClientConnection(
                "exchange",
                BUFFER,
                BUFFER,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE),
                StandardCharsets.UTF_8.newEncoder(),
                LIMITS,
                null,
                null,
                null,
                null);
    }
}
