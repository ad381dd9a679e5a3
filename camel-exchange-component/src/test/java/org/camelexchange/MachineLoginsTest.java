package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.JwtCertType;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What logs in without a person: an application by its certificate, and the identity of an Azure resource. */
@Timeout(90)
class MachineLoginsTest {
    private static final char[] PASSWORD = "open-sesame".toCharArray();
    private static final String OF_USER = "22222222-3333-4444-5555-666666666666";
    private static final String HEADER = "identity-header-secret";

    private static String certificates() throws Exception {
        return Path.of(MachineLoginsTest.class
                        .getResource("/certificates/desk.pfx")
                        .toURI())
                .toString();
    }

    private static X509Certificate registered() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = MachineLoginsTest.class.getResourceAsStream("/certificates/desk.pfx")) {
            store.load(in, PASSWORD);
        }
        return (X509Certificate) store.getCertificate("two");
    }

    private static LoginException refused(ConnectionSettings settings) {
        try {
            TokenDesk.readInbox(settings);
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof LoginException login) {
                    return login;
                }
            }
            throw new AssertionError("no LoginException", e);
        }
        throw new AssertionError("the login was let in");
    }

    @ParameterizedTest
    @EnumSource
    void anApplicationReadsTheInboxWithItsCertificate(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(
                Application.registered(TokenDesk.TENANT, TokenDesk.CLIENT).certificate(registered()))) {
            ConnectionSettings settings = desk.settings(schema, AuthScheme.AzureServicePrincipal);
            settings.setOauthJwtCert(certificates());
            settings.setOauthJwtCertType(JwtCertType.PFXFILE);
            settings.setOauthJwtCertPassword(new String(PASSWORD));
            settings.setOauthJwtCertSubject("desk two");
            settings.setUserId(TokenDesk.ANNA);
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            long before = desk.emulator().tokenRequests();
            settings.setOauthJwtCertSubject("CN=mail desk,O=Contoso");
            settings.setOauthJwtCert(certificates().replace("desk.pfx", "desk.pem"));
            settings.setOauthJwtCertType(JwtCertType.PEMKEY_FILE);
            settings.setOauthJwtCertSubject("*");
            assertThat(refused(settings)).hasMessageContainingAll("AADSTS700027", "oauthJwtCert");
            assertThat(desk.emulator().tokenRequests() - before).isEqualTo(1);
        }
    }

    private static TokenDesk onAzure() throws Exception {
        return TokenDesk.of(ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .managedIdentity(null, HEADER)
                .managedIdentity(OF_USER, HEADER));
    }

    private static ConnectionSettings identity(TokenDesk desk, Schema schema) {
        ConnectionSettings settings = desk.settings(schema, AuthScheme.AzureMSI);
        settings.setAzureTenant(null);
        settings.setOauthClientId(null);
        settings.setAzureAuthority(desk.emulator().metadataUrl());
        settings.setUserId(TokenDesk.ANNA);
        return settings;
    }

    @ParameterizedTest
    @EnumSource
    void theIdentityOfAVirtualMachineReadsTheInbox(Schema schema) throws Exception {
        try (TokenDesk desk = onAzure()) {
            ConnectionSettings settings = identity(desk, schema);
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            settings.setOauthClientId(OF_USER);
            assertThat(TokenDesk.readInbox(settings)).isEmpty();
            settings.setOauthClientId("99999999-3333-4444-5555-666666666666");
            assertThat(refused(settings)).hasMessageContaining("managed identity");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theIdentityOfAnAppServiceReadsTheInbox(Schema schema) throws Exception {
        try (TokenDesk desk = onAzure()) {
            assertThat(exitCode(desk, schema, HEADER)).isZero();
            assertThat(exitCode(desk, schema, "a-wrong-header")).isEqualTo(2);
        }
    }

    /** The environment says that it is App Service, and an environment is that of a process. */
    private static int exitCode(TokenDesk desk, Schema schema, String header) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AppServiceProcess.class.getName(),
                schema.name(),
                schema == Schema.EWS
                        ? desk.emulator().ewsUrl()
                        : desk.emulator().graphUrl(),
                TokenDesk.ANNA);
        builder.environment().put("IDENTITY_ENDPOINT", desk.emulator().identityUrl());
        builder.environment().put("IDENTITY_HEADER", header);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return process.exitValue();
    }
}
