package org.camelexchange.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.NetworkSettings;

/**
 * Whom a connection trusts besides the authorities of the JVM: the certificates of the option {@code sslServerCert}.
 * The server's name is checked against its certificate in any case.
 */
public record Trust(SSLContext context, X509TrustManager manager) {
    private static final int LARGEST_FILE = 1 << 20;

    /**
     * The trust a connection's settings ask for.
     *
     * @return empty when they ask for none; the JVM's own holds then
     * @throws InvalidSettingException when the option is neither PEM nor a readable file of it
     */
    public static Optional<Trust> of(NetworkSettings settings) {
        String pem = settings.getSslServerCert();
        if (pem == null || pem.isBlank()) {
            return Optional.empty();
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates(pem)) {
                store.setCertificateEntry("trusted-" + number++, certificate);
            }
            X509TrustManager either = new Either(manager(store), manager(null));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {either}, null);
            return Optional.of(new Trust(context, either));
        } catch (GeneralSecurityException | IOException | InvalidPathException e) {
            throw InvalidSettingException.of(
                    "sslServerCert",
                    pem.length() > 80 ? pem.substring(0, 80) + "…" : pem,
                    "no certificate can be read from it (" + e.getMessage() + ")",
                    "Give the text of a PEM certificate, or the path of a readable file with one");
        }
    }

    private static Collection<? extends Certificate> certificates(String pem) throws CertificateException, IOException {
        try (InputStream in = pem.contains("-----BEGIN")
                ? new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))
                : Files.newInputStream(Path.of(pem.strip()))) {
            Collection<? extends Certificate> all = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(in.readNBytes(LARGEST_FILE)));
            if (all.isEmpty()) {
                throw new CertificateException("there is no certificate in it");
            }
            return all;
        }
    }

    private static X509TrustManager manager(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("this JVM has no trust manager for X.509");
    }

    /** Trusts whom one of two trusts. */
    private record Either(X509TrustManager first, X509TrustManager second) implements X509TrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            try {
                first.checkServerTrusted(chain, type);
            } catch (CertificateException e) {
                second.checkServerTrusted(chain, type);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            second.checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return second.getAcceptedIssuers();
        }
    }
}
