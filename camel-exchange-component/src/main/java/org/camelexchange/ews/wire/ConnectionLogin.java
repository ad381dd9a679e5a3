package org.camelexchange.ews.wire;

import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.Credentials;
import org.apache.http.client.CredentialsProvider;
import org.apache.http.client.config.AuthSchemes;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.protocol.HttpContext;
import org.camelexchange.http.Origin;

/**
 * Logs in the connections of a pool to one server with NTLM: each once, by the HTTP client's own handshake, and not
 * again while it lives. A login at a proxy goes on as it was.
 */
final class ConnectionLogin implements HttpRequestInterceptor {
    private final Origin server;
    private final Credentials login;

    private ConnectionLogin(Origin server, Credentials login) {
        this.server = server;
        this.login = login;
    }

    static void install(HttpClientBuilder client, Origin server, Credentials login) {
        client.addInterceptorLast(new ConnectionLogin(server, login));
    }

    @Override
    public void process(HttpRequest request, HttpContext context) {
        HttpClientContext http = HttpClientContext.adapt(context);
        http.setCredentialsProvider(new OwnServerFirst(http.getCredentialsProvider()));
    }

    private final class OwnServerFirst implements CredentialsProvider {
        private final CredentialsProvider others;

        private OwnServerFirst(CredentialsProvider others) {
            this.others = others;
        }

        @Override
        public Credentials getCredentials(AuthScope scope) {
            boolean own = server.host().equalsIgnoreCase(scope.getHost()) && server.port() == scope.getPort();
            if (own) {
                return AuthSchemes.NTLM.equalsIgnoreCase(scope.getScheme()) ? login : null;
            }
            return others == null ? null : others.getCredentials(scope);
        }

        @Override
        public void setCredentials(AuthScope scope, Credentials credentials) {
            throw new IllegalStateException("the login of a connection is fixed");
        }

        @Override
        public void clear() {
            throw new IllegalStateException("the login of a connection is fixed");
        }
    }
}
