package org.camelexchange.http;

import java.net.ProxySelector;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.HttpException;
import org.apache.http.HttpHost;
import org.apache.http.HttpRequest;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.Credentials;
import org.apache.http.client.CredentialsProvider;
import org.apache.http.impl.conn.SystemDefaultRoutePlanner;
import org.apache.http.protocol.HttpContext;

/** Remembers which hosts are proxies: the login is for them, and a server that asks for one gets none. */
final class ProxyLogin extends SystemDefaultRoutePlanner {
    private final Set<String> proxies = ConcurrentHashMap.newKeySet();
    private final Credentials login;

    ProxyLogin(ProxySelector selector, Credentials login) {
        super(selector);
        this.login = login;
    }

    @Override
    protected HttpHost determineProxy(HttpHost target, HttpRequest request, HttpContext context) throws HttpException {
        HttpHost proxy = super.determineProxy(target, request, context);
        if (proxy != null) {
            proxies.add(proxy.toHostString());
        }
        return proxy;
    }

    CredentialsProvider credentials() {
        return new CredentialsProvider() {
            @Override
            public Credentials getCredentials(AuthScope scope) {
                return proxies.contains(new HttpHost(scope.getHost(), scope.getPort()).toHostString()) ? login : null;
            }

            @Override
            public void setCredentials(AuthScope scope, Credentials credentials) {
                throw new IllegalStateException("the login at the proxy is fixed");
            }

            @Override
            public void clear() {
                throw new IllegalStateException("the login at the proxy is fixed");
            }
        };
    }
}
