package org.camelexchange.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.http.Door;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.http.HttpRequest;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.emulator.login.Audience;
import org.camelexchange.emulator.login.Login;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.InitiateOAuth;
import org.camelexchange.settings.Platform;
import org.camelexchange.settings.Schema;
import org.littleshoot.proxy.HttpProxyServer;
import org.littleshoot.proxy.ProxyAuthenticator;
import org.littleshoot.proxy.impl.DefaultHttpProxyServer;

/** Every way to log in, on the schemas, through the proxy or not, with the JVM's kind of trust or a pinned certificate. */
final class LoginMatrix implements AutoCloseable {
    static final String ANNA = "anna@example.org";
    static final String PASSWORD = "mailbox-secret-4711";
    static final String CLIENT_SECRET = "client-secret-4712";
    static final String PROXY_PASSWORD = "proxy-secret-4713";
    static final String WRONG = "wrong-secret-4714";
    private static final Pattern TOKEN = Pattern.compile("\"(?:access|refresh|id)_token\":\"([^\"]+)\"");
    private static final String TENANT = "contoso";
    private static final String PROXY_USER = "gate";

    private final AtomicInteger requests = new AtomicInteger();
    private final Set<String> issued = ConcurrentHashMap.newKeySet();
    private final KerberosRealm realm;
    private final ExchangeEmulator exchange;
    private final ExchangeEmulator open;
    private final HttpProxyServer proxy;

    LoginMatrix(Path folder) throws Exception {
        realm = KerberosRealm.start("MATRIX.TEST", folder).user("anna");
        Path keytab = realm.keytabOfNew("HTTP/localhost");
        exchange = ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .mailbox(ANNA, "Anna", PASSWORD)
                .application(Application.registered(TENANT, "robot").secret(CLIENT_SECRET))
                .application(Application.registered(TENANT, "person")
                        .redirectUri("http://localhost")
                        .publicClient())
                .managedIdentity(null, "header")
                .ewsLogins(Login.NTLM, Login.DIGEST, Login.BASIC, Login.BEARER)
                .negotiate(keytab, "HTTP/localhost@MATRIX.TEST")
                .observe(this::saw)
                .start();
        open = ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .mailbox(ANNA, "Anna", PASSWORD)
                .anonymous(ANNA)
                .observe(this::saw)
                .start();
        proxy = DefaultHttpProxyServer.bootstrap()
                .withAddress(new InetSocketAddress("127.0.0.1", 0))
                .withProxyAuthenticator(new ProxyAuthenticator() {
                    @Override
                    public boolean authenticate(String user, String password) {
                        return PROXY_USER.equals(user) && PROXY_PASSWORD.equals(password);
                    }

                    @Override
                    public String getRealm() {
                        return "matrix";
                    }
                })
                .start();
    }

    /** Counts, and remembers what logged in: the headers as they were sent and the tokens as they were given. */
    private void saw(Door door, HttpRequest request, HttpAnswer answer) {
        requests.incrementAndGet();
        request.header("Authorization")
                .filter(login -> login.startsWith("Bearer ") || login.startsWith("Basic "))
                .ifPresent(login -> issued.add(login.substring(login.indexOf(' ') + 1)));
        try {
            Matcher token = TOKEN.matcher(new String(answer.bodyBytes(), StandardCharsets.UTF_8));
            while (token.find()) {
                issued.add(token.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One combination that makes sense.
     *
     * @param handshake the most requests a refused login may cost, the token endpoint's included
     */
    record Cell(AuthScheme scheme, Schema schema, boolean proxied, boolean pinned, int handshake) {
        @Override
        public String toString() {
            return scheme + " on " + schema + (proxied ? ", through the proxy" : ", direct")
                    + (pinned ? ", pinned" : ", trusted");
        }
    }

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (AuthScheme scheme : AuthScheme.values()) {
            for (Schema schema : Schema.values()) {
                if (scheme.fits(schema)) {
                    for (int i = 0; i < 4; i++) {
                        cells.add(new Cell(scheme, schema, i % 2 == 1, i > 1, handshake(scheme)));
                    }
                }
            }
        }
        return cells;
    }

    private static int handshake(AuthScheme scheme) {
        return switch (scheme) {
            // Nothing, the first message, the proof.
            case NTLM -> 3;
            case Digest -> 2;
            // The KDC refuses before Exchange is asked.
            case Negotiate -> 0;
            default -> 1;
        };
    }

    /** Settings that log in. */
    ConnectionSettings good(Cell cell) throws Exception {
        ConnectionSettings settings = common(cell);
        switch (cell.scheme()) {
            case Basic, Digest, NTLM -> {
                settings.setUser(ANNA);
                settings.setPassword(PASSWORD);
            }
            case Negotiate -> {
                settings.setUser("anna");
                settings.setPassword(KerberosRealm.PASSWORD);
                settings.setKerberosRealm(realm.name());
                settings.setKerberosKdc(realm.address());
            }
            case NONE -> settings.setServer(open.ewsUrlTls());
            case OAuth -> {
                String token =
                        exchange.issueToken(cell.schema() == Schema.EWS ? Audience.OUTLOOK : Audience.GRAPH, ANNA);
                issued.add(token);
                settings.setOauthAccessToken(token);
            }
            case AzureAD -> {
                settings.setAzureTenant(TENANT);
                settings.setOauthClientId("person");
                settings.setSignInPrompt(signIn -> exchange.approveDevice(signIn.userCode(), ANNA));
            }
            case AzureServicePrincipal -> {
                settings.setAzureTenant(TENANT);
                settings.setOauthClientId("robot");
                settings.setOauthClientSecret(CLIENT_SECRET);
                settings.setUserId(ANNA);
            }
            case AzureMSI -> settings.setUserId(ANNA);
        }
        return settings;
    }

    /** The same with a wrong secret. */
    ConnectionSettings wrong(Cell cell) throws Exception {
        ConnectionSettings settings = good(cell);
        switch (cell.scheme()) {
            case Basic, Digest, NTLM, Negotiate -> settings.setPassword(WRONG);
            case NONE -> settings.setServer(exchange.ewsUrlTls());
            case OAuth -> settings.setOauthAccessToken(WRONG);
            case AzureAD -> {
                settings.setInitiateOAuth(InitiateOAuth.REFRESH);
                settings.setOauthRefreshToken(WRONG);
            }
            case AzureServicePrincipal -> settings.setOauthClientSecret(WRONG);
            case AzureMSI -> settings.setOauthClientId("no-such-identity");
        }
        return settings;
    }

    private ConnectionSettings common(Cell cell) throws Exception {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(cell.schema());
        settings.setAuthScheme(cell.scheme());
        boolean ews = cell.schema() == Schema.EWS;
        settings.setServer(ews ? exchange.ewsUrlTls() : exchange.graphUrlTls());
        if (ews && !cell.scheme().isToken()) {
            settings.setPlatform(Platform.ExchangeSE);
        }
        if (cell.scheme().isToken()) {
            settings.setAzureAuthority(exchange.loginUrlTls());
            settings.setOauthSettingsLocation("memory://" + UUID.randomUUID());
        }
        if (cell.proxied()) {
            settings.setProxyServer("127.0.0.1");
            settings.setProxyPort(proxy.getListenAddress().getPort());
            settings.setProxyUser(PROXY_USER);
            settings.setProxyPassword(PROXY_PASSWORD);
        }
        if (cell.pinned()) {
            settings.setSslServerCert(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(exchange.certificate().getEncoded())));
        } else {
            settings.setSslContextParameters(trusting());
        }
        return settings;
    }

    private SSLContextParameters trusting() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("exchange", exchange.certificate());
        KeyStoreParameters stored = new KeyStoreParameters();
        stored.setKeyStore(store);
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(stored);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    /** How many requests Exchange and its login service have got so far. */
    int requests() {
        return requests.get();
    }

    /** All that must never be seen, the tokens given so far included. */
    List<String> secrets() {
        List<String> secrets =
                new ArrayList<>(List.of(PASSWORD, CLIENT_SECRET, PROXY_PASSWORD, WRONG, KerberosRealm.PASSWORD));
        secrets.add(Base64.getEncoder()
                .encodeToString((PROXY_USER + ":" + PROXY_PASSWORD).getBytes(StandardCharsets.US_ASCII)));
        secrets.addAll(issued);
        return secrets;
    }

    @Override
    public void close() throws Exception {
        proxy.abort();
        open.close();
        exchange.close();
        realm.close();
    }
}
