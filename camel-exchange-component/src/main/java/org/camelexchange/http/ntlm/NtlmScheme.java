package org.camelexchange.http.ntlm;

import java.security.cert.X509Certificate;
import java.time.Clock;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.http.Header;
import org.apache.http.HttpRequest;
import org.apache.http.auth.AuthenticationException;
import org.apache.http.auth.Credentials;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.conn.ManagedHttpClientConnection;
import org.apache.http.impl.auth.NTLMScheme;
import org.apache.http.protocol.HttpContext;

/** The HTTP client's own NTLM scheme, with an engine that knows the connection it logs in. One for each handshake. */
public final class NtlmScheme extends NTLMScheme {
    private final NtlmEngine engine;

    private NtlmScheme(NtlmEngine engine) {
        super(engine);
        this.engine = engine;
    }

    /** A scheme for one handshake. */
    public static NtlmScheme create() {
        return new NtlmScheme(new NtlmEngine(Clock.systemUTC()));
    }

    @Override
    public Header authenticate(Credentials credentials, HttpRequest request, HttpContext context)
            throws AuthenticationException {
        engine.over(isProxy() ? null : certificate(context));
        return authenticate(credentials, request);
    }

    private static X509Certificate certificate(HttpContext context) {
        ManagedHttpClientConnection connection =
                HttpClientContext.adapt(context).getConnection(ManagedHttpClientConnection.class);
        SSLSession tls = connection == null ? null : connection.getSSLSession();
        try {
            return tls != null && tls.getPeerCertificates()[0] instanceof X509Certificate server ? server : null;
        } catch (SSLPeerUnverifiedException e) {
            return null;
        }
    }
}
