package org.camelexchange.emulator.http;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** HTTP/1.1 on the loopback address, on a plain port and on a TLS port. */
public final class HttpServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Server server;
    private final ServerConnector plain;
    private final ServerConnector tls;
    private final SelfSigned identity;

    private HttpServer(Server server, ServerConnector plain, ServerConnector tls, SelfSigned identity) {
        this.server = server;
        this.plain = plain;
        this.tls = tls;
        this.identity = identity;
    }

    /**
     * Listens and answers.
     *
     * @param port for plain HTTP, 0 for any that is free
     * @param tlsPort for HTTPS, 0 for any that is free
     */
    public static HttpServer start(int port, int tlsPort, List<Door> doors, List<Observer> observers)
            throws IOException {
        SelfSigned identity = SelfSigned.ofThisJvm();
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setName("exchange-emulator");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector plain = connector(server, port, new HttpConnectionFactory(configuration()));
        ServerConnector tls = tlsConnector(server, tlsPort, identity);
        server.addConnector(plain);
        server.addConnector(tls);
        server.setHandler(new DoorHandler(doors, observers));
        // No grace: it would be spent waiting for idle connections, at the end of each test class.
        server.setStopTimeout(0);
        try {
            server.start();
        } catch (Exception e) {
            stop(server);
            throw new IOException("The emulator cannot listen on ports " + port + " and " + tlsPort, e);
        }
        return new HttpServer(server, plain, tls, identity);
    }

    /** The plain port it listens on. */
    public int port() {
        return plain.getLocalPort();
    }

    /** The TLS port it listens on. */
    public int tlsPort() {
        return tls.getLocalPort();
    }

    /** What the TLS port shows. */
    public X509Certificate certificate() {
        return identity.certificate();
    }

    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The emulator's web server does not stop", e);
        }
    }

    private static ServerConnector connector(Server server, int port, ConnectionFactory... protocols) {
        ServerConnector connector = new ServerConnector(server, protocols);
        connector.setHost(HOST);
        connector.setPort(port);
        return connector;
    }

    private static ServerConnector tlsConnector(Server server, int port, SelfSigned identity) {
        HttpConfiguration configuration = configuration();
        // Clients say 127.0.0.1 or localhost as they like, and neither need be a server name in the handshake.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(identity.keyStore());
        context.setKeyStorePassword(identity.password());
        return connector(
                server, port, new SslConnectionFactory(context, "http/1.1"), new HttpConnectionFactory(configuration));
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        // Bearer tokens and long OData filters are far beyond Jetty's 8 KB.
        configuration.setRequestHeaderSize(64 * 1024);
        configuration.setResponseHeaderSize(64 * 1024);
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        return configuration;
    }
}
