package org.camelexchange.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.NetworkSettings;

/**
 * Whom a connection trusts, where that is not what the JVM trusts.
 *
 * @param anyName true when the server's name need not be the one in its certificate: the certificate itself is known
 */
public record Trust(SSLContext context, X509TrustManager manager, boolean anyName) {
    /**
     * The trust a connection's settings ask for: of {@code sslServerCert}, or of {@code sslContextParameters}.
     *
     * @return empty when they ask for none; the JVM's own holds then
     * @throws InvalidSettingException when an option is of no use
     */
    public static Optional<Trust> of(NetworkSettings settings) {
        try {
            if (settings.getSslServerCert() != null
                    && !settings.getSslServerCert().isBlank()) {
                X509TrustManager pinned = new PinnedTrust(CertificatePin.of(settings.getSslServerCert()));
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {pinned}, null);
                return Optional.of(new Trust(context, pinned, true));
            }
            return settings.getSslContextParameters() == null
                    ? Optional.empty()
                    : Optional.of(of(settings.getSslContextParameters()));
        } catch (GeneralSecurityException | IOException e) {
            throw InvalidSettingException.of(
                    "sslContextParameters",
                    "…",
                    "no TLS can be made of it (" + NetworkFailures.firstLine(e.getMessage()) + ")",
                    "Check its key and trust stores and their passwords");
        }
    }

    private static Trust of(SSLContextParameters parameters) throws GeneralSecurityException, IOException {
        TrustManager[] given = parameters.getTrustManagers() == null
                ? standard()
                : parameters.getTrustManagers().createTrustManagers();
        return new Trust(parameters.createSSLContext(parameters.getCamelContext()), x509(given), false);
    }

    private static TrustManager[] standard() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        return factory.getTrustManagers();
    }

    private static X509TrustManager x509(TrustManager... managers) throws GeneralSecurityException {
        for (TrustManager manager : managers) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("there is no trust manager for X.509");
    }
}
