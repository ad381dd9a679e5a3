package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.util.Base64;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.JwtCertType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCertificateTest {
    private static final String PASSWORD = "open-sesame";
    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return Path.of(ClientCertificateTest.class
                            .getResource("/certificates/desk.pem")
                            .toURI())
                    .getParent();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConnectionSettings settings(JwtCertType type, String cert, String password) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setAuthScheme(AuthScheme.AzureServicePrincipal);
        settings.setAzureTenant("contoso");
        settings.setOauthClientId("desk");
        settings.setOauthJwtCert(cert);
        settings.setOauthJwtCertType(type);
        settings.setOauthJwtCertPassword(password);
        settings.setOauthJwtCertSubject("mail desk");
        return settings;
    }

    private static ConnectionSettings file(String name, JwtCertType type, String password) {
        return settings(type, FOLDER.resolve(name).toString(), password);
    }

    /** Only the right key makes a signature that the certificate confirms. */
    private static void assertBelong(ClientCertificate certificate) throws Exception {
        Signature signing = Signature.getInstance("SHA256withRSA");
        signing.initSign(certificate.key());
        signing.update(new byte[] {1, 2, 3});
        Signature checking = Signature.getInstance("SHA256withRSA");
        checking.initVerify(certificate.chain().get(0));
        checking.update(new byte[] {1, 2, 3});
        assertThat(checking.verify(signing.sign())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "desk.pfx,PFXFILE,open-sesame",
        "desk.jks,JKSFILE,open-sesame",
        "desk.pem,PEMKEY_FILE,",
        "desk-pkcs1.pem,PEMKEY_FILE,",
        "desk-encrypted.pem,PEMKEY_FILE,open-sesame"
    })
    void eachKindOfFileGivesKeyAndCertificate(String name, JwtCertType type, String password) throws Exception {
        ClientCertificate certificate = ClientCertificate.of(file(name, type, password));
        assertBelong(certificate);
    }

    @Test
    void theSameGoesForTheirContent() throws Exception {
        String pfx = Base64.getMimeEncoder().encodeToString(Files.readAllBytes(FOLDER.resolve("desk.pfx")));
        String jks = Base64.getEncoder().encodeToString(Files.readAllBytes(FOLDER.resolve("desk.jks")));
        String pem = Files.readString(FOLDER.resolve("desk.pem"), StandardCharsets.US_ASCII);
        assertBelong(ClientCertificate.of(settings(JwtCertType.PFXBLOB, pfx, PASSWORD)));
        assertBelong(ClientCertificate.of(settings(JwtCertType.JKSBLOB, jks, PASSWORD)));
        assertBelong(ClientCertificate.of(settings(JwtCertType.PEMKEY_BLOB, pem, null)));
        assertBelong(ClientCertificate.of(settings(JwtCertType.PEMKEY_BLOB, pem.replace("\n", "\\n"), null)));
    }

    @Test
    void theSubjectPicksExactlyElseByAPartElseTheFirst() {
        ConnectionSettings settings = file("desk.pfx", JwtCertType.PFXFILE, PASSWORD);
        String subject = subject(settings);
        settings.setOauthJwtCertSubject(subject.toUpperCase());
        assertThat(subject(settings)).isEqualTo(subject);
        settings.setOauthJwtCertSubject("desk TWO");
        assertThat(subject(settings)).contains("mail desk two");
        settings.setOauthJwtCertSubject("*");
        assertThat(subject(settings)).contains("mail desk");
        settings.setOauthJwtCertSubject("nobody");
        assertThatThrownBy(() -> subject(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("oauthJwtCertSubject 'nobody'")
                .hasMessageContaining("mail desk two");
    }

    private static String subject(ConnectionSettings settings) {
        return ClientCertificate.of(settings)
                .chain()
                .get(0)
                .getSubjectX500Principal()
                .getName();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk.pfx|PFXFILE|wrong|oauthJwtCertPassword does not open it",
                "desk.jks|JKSFILE|wrong|oauthJwtCertPassword does not open it",
                "desk-encrypted.pem|PEMKEY_FILE|wrong|cannot be read with oauthJwtCertPassword",
                "desk-encrypted.pem|PEMKEY_FILE||oauthJwtCertPassword is missing",
                "desk-openssl-encrypted.pem|PEMKEY_FILE|open-sesame|openssl pkcs8",
                "desk.pem|PFXFILE|open-sesame|cannot be read as PFXFILE",
                "desk.pfx|PEMKEY_FILE|open-sesame|no private key",
                "no-key.pem|PEMKEY_FILE||no private key",
                "no-key.pfx|PFXFILE|open-sesame|no private key",
                "strangers.pem|PEMKEY_FILE||no private key",
                "curve.pem|PEMKEY_FILE||no RSA key",
                "gone.pem|PEMKEY_FILE||no such file",
            })
    void whatIsOfNoUseIsRefusedAtTheStartWithReasonAndCure(
            String name, JwtCertType type, String password, String reason) {
        ConnectionSettings settings = file(name, type, password);
        assertThatThrownBy(() -> LoginSchemes.open(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("oauthJwtCert")
                .hasMessageContaining(name)
                .hasMessageContaining(reason)
                .hasMessageContaining("PEMKEY_BLOB")
                .hasMessageNotContaining(PASSWORD)
                .hasMessageNotContaining("BEGIN");
    }

    @Test
    void contentIsNeverShown() {
        for (JwtCertType type : JwtCertType.values()) {
            assertThatThrownBy(() -> LoginSchemes.open(settings(type, "c2VjcmV0LWtleQ==", PASSWORD)))
                    .as(type.name())
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("'***'")
                    .hasMessageNotContaining("c2VjcmV0");
        }
        assertThatThrownBy(() -> LoginSchemes.open(settings(JwtCertType.PFXBLOB, "\u0000no base64!", PASSWORD)))
                .isInstanceOf(InvalidSettingException.class);
    }
}
