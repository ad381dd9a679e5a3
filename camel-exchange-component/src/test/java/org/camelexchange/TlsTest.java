package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TlsTest {
    private static final AtomicInteger CONNECTIONS = new AtomicInteger();

    @TempDir
    private static Path folder;

    private static Office ews;
    private static Office graph;
    private static X509Certificate another;

    @BeforeAll
    static void start() throws Exception {
        ews = Office.over(Schema.EWS);
        graph = Office.over(Schema.MSGraph);
        TrustManagerFactory jvm = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        jvm.init((KeyStore) null);
        another = ((X509TrustManager) jvm.getTrustManagers()[0]).getAcceptedIssuers()[0];
    }

    @AfterAll
    static void stop() {
        ews.close();
        graph.close();
    }

    /** What is said over TLS: EWS, Graph, or the token request alone. */
    enum Request {
        EWS,
        GRAPH,
        TOKEN;

        Office office() {
            return this == EWS ? ews : graph;
        }

        ConnectionSettings settings() {
            ConnectionSettings settings = office().settings().connectionSettings();
            ExchangeEmulator emulator = office().emulator();
            switch (this) {
                case EWS -> settings.setServer(emulator.ewsUrlTls());
                case GRAPH -> settings.setServer(emulator.graphUrlTls());
                case TOKEN -> settings.setAzureAuthority(emulator.loginUrlTls());
            }
            return settings;
        }
    }

    /** The forms of {@code sslServerCert}. */
    enum Form {
        PEM {
            @Override
            String of(X509Certificate certificate) throws Exception {
                return pem("CERTIFICATE", certificate.getEncoded());
            }
        },
        PEM_FILE {
            @Override
            String of(X509Certificate certificate) throws Exception {
                return Files.writeString(file(certificate, ".pem"), PEM.of(certificate), StandardCharsets.US_ASCII)
                        .toString();
            }
        },
        DER_FILE {
            @Override
            String of(X509Certificate certificate) throws Exception {
                return Files.write(file(certificate, ".cer"), certificate.getEncoded())
                        .toString();
            }
        },
        PUBLIC_KEY {
            @Override
            String of(X509Certificate certificate) {
                return pem("PUBLIC KEY", certificate.getPublicKey().getEncoded());
            }
        },
        PUBLIC_KEY_FILE {
            @Override
            String of(X509Certificate certificate) throws Exception {
                return Files.writeString(file(certificate, ".pub"), PUBLIC_KEY.of(certificate))
                        .toString();
            }
        },
        MD5 {
            @Override
            String of(X509Certificate certificate) throws Exception {
                return thumbprint("MD5", certificate).replaceAll("(..)(?!$)", "$1 ");
            }
        },
        SHA_1 {
            @Override
            String of(X509Certificate certificate) throws Exception {
                return thumbprint("SHA-1", certificate).replaceAll("(..)(?!$)", "$1:");
            }
        },
        SHA_256 {
            @Override
            String of(X509Certificate certificate) throws Exception {
                return thumbprint("SHA-256", certificate);
            }
        };

        abstract String of(X509Certificate certificate) throws Exception;

        private static Path file(X509Certificate certificate, String ending) {
            return folder.resolve(certificate.getSerialNumber() + ending);
        }

        private static String pem(String what, byte[] content) {
            return "-----BEGIN " + what + "-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                    + "\n-----END " + what + "-----\n";
        }

        private static String thumbprint(String digest, X509Certificate certificate) throws Exception {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance(digest).digest(certificate.getEncoded()));
        }
    }

    static Stream<Arguments> requestsAndForms() {
        return Arrays.stream(Request.values())
                .flatMap(request -> Arrays.stream(Form.values()).map(form -> arguments(request, form)));
    }

    private static Object query(Request request, ConnectionSettings settings) {
        // A context keeps its endpoints: each test names a connection of its own.
        String name = "tls" + CONNECTIONS.incrementAndGet();
        request.office().camel().getRegistry().bind(name, settings);
        return request.office()
                .camel()
                .createProducerTemplate()
                .requestBody("exchange:query/EWS.Inbox?connection=" + name + "&select=Subject", (Object) null);
    }

    private static MsExchangeException error(Request request, ConnectionSettings settings) {
        for (Throwable t = catchThrowable(() -> query(request, settings)); t != null; t = t.getCause()) {
            if (t instanceof MsExchangeException own) {
                return own;
            }
        }
        throw new AssertionError("no error of ours");
    }

    @ParameterizedTest
    @MethodSource("requestsAndForms")
    void theOneCertificateIsAccepted(Request request, Form form) throws Exception {
        ConnectionSettings settings = request.settings();
        settings.setSslServerCert(form.of(request.office().emulator().certificate()));
        assertThat(query(request, settings)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("requestsAndForms")
    void anotherCertificateIsRefused(Request request, Form form) throws Exception {
        ConnectionSettings settings = request.settings();
        settings.setSslServerCert(form.of(another));
        assertThat(error(request, settings))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("sslServerCert");
    }

    @ParameterizedTest
    @EnumSource
    void eachOfSeveralCertificatesIsAccepted(Request request) throws Exception {
        ConnectionSettings settings = request.settings();
        settings.setSslServerCert(
                Form.PEM.of(another) + Form.PEM.of(request.office().emulator().certificate()));
        assertThat(query(request, settings)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @EnumSource
    void anAsteriskAcceptsAll(Request request) {
        ConnectionSettings settings = request.settings();
        settings.setSslServerCert("*");
        assertThat(query(request, settings)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @EnumSource
    void withoutItAServerTheJvmDoesNotTrustIsRefusedAndTheErrorNamesTheOption(Request request) {
        assertThat(error(request, request.settings()))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("sslServerCert");
    }

    @ParameterizedTest
    @EnumSource
    void theTrustStoreOfSslContextParametersHolds(Request request) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("exchange", request.office().emulator().certificate());
        KeyStoreParameters stored = new KeyStoreParameters();
        stored.setKeyStore(store);
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(stored);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        ConnectionSettings settings = request.settings();
        settings.setSslContextParameters(parameters);
        assertThat(query(request, settings)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "no-such-file.pem, neither PEM nor a thumbprint nor a file",
        "AB:CD:EF:01:23, a thumbprint of 10 hex digits",
        "'-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----', no certificate can be read",
        "'-----BEGIN PUBLIC KEY-----\nnonsense\n-----END PUBLIC KEY-----', public key"
    })
    void whatIsNoCertificateIsRefusedWithTheReason(String value, String reason) {
        ConnectionSettings settings = Request.EWS.settings();
        settings.setSslServerCert(value);
        assertThat(error(Request.EWS, settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("sslServerCert")
                .hasMessageContaining(reason);
    }
}
