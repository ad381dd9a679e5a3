package org.camelexchange.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.http.auth.Credentials;
import org.apache.http.auth.NTCredentials;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.camelexchange.settings.NetworkSettings;
import org.camelexchange.settings.ProxyAuthScheme;

/** Which proxy stands between a connection and a server, and the login there. */
public final class Proxies {
    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private Proxies() {}

    /** Chooses as the settings say: the proxy they name, the JVM's, or none. Names are resolved by the proxy. */
    public static ProxySelector of(NetworkSettings settings) {
        if (settings.isUseProxySettings()) {
            ProxySelector jvm = ProxySelector.getDefault();
            return jvm == null ? new Fixed(DIRECT, List.of()) : jvm;
        }
        if (settings.getProxyServer() == null || settings.getProxyServer().isBlank()) {
            return new Fixed(DIRECT, List.of());
        }
        InetSocketAddress address =
                new InetSocketAddress(settings.getProxyServer().strip(), settings.getProxyPort());
        return new Fixed(List.of(new Proxy(Proxy.Type.HTTP, address)), exceptions(settings.getProxyExceptions()));
    }

    /** The login at the proxy; empty when there is none. */
    public static Optional<Credentials> credentials(NetworkSettings settings) {
        String user = settings.getProxyUser();
        if (user == null || settings.getProxyAuthScheme() == ProxyAuthScheme.NONE) {
            return Optional.empty();
        }
        if (settings.getProxyAuthScheme() == ProxyAuthScheme.BASIC) {
            return Optional.of(new UsernamePasswordCredentials(user, settings.getProxyPassword()));
        }
        int backslash = user.indexOf('\\');
        String domain = backslash < 0 ? null : user.substring(0, backslash);
        return Optional.of(new NTCredentials(user.substring(backslash + 1), settings.getProxyPassword(), null, domain));
    }

    private static List<Pattern> exceptions(String hosts) {
        return hosts == null
                ? List.of()
                : Arrays.stream(hosts.split("[;,\\s]+"))
                        .filter(host -> !host.isEmpty())
                        .map(Proxies::pattern)
                        .toList();
    }

    private static Pattern pattern(String host) {
        String quoted = Arrays.stream(host.toLowerCase(Locale.ROOT).split("\\*", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + ".*" + b)
                .orElseThrow();
        return Pattern.compile(quoted);
    }

    private static final class Fixed extends ProxySelector {
        private final List<Proxy> proxies;
        private final List<Pattern> exceptions;

        Fixed(List<Proxy> proxies, List<Pattern> exceptions) {
            this.proxies = proxies;
            this.exceptions = exceptions;
        }

        @Override
        public List<Proxy> select(URI target) {
            String host = String.valueOf(target.getHost()).toLowerCase(Locale.ROOT);
            return exceptions.stream()
                            .anyMatch(exception -> exception.matcher(host).matches())
                    ? DIRECT
                    : proxies;
        }

        @Override
        public void connectFailed(URI target, SocketAddress proxy, IOException e) {
            // The call fails with this error; there is no second proxy to try.
        }
    }
}
