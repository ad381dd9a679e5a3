package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TlsTest {
    private static ConnectionSettings overTls(Office office, Schema schema) {
        ConnectionSettings settings = office.settings().connectionSettings();
        settings.setServer(
                schema == Schema.EWS
                        ? office.emulator().ewsUrlTls()
                        : office.emulator().graphUrlTls());
        settings.setAzureAuthority(
                schema == Schema.EWS ? null : office.emulator().loginUrlTls());
        return settings;
    }

    private static Object query(Office office, ConnectionSettings settings) {
        office.camel().getRegistry().bind("tls", settings);
        return office.camel()
                .createProducerTemplate()
                .requestBody("exchange:query/EWS.Inbox?connection=tls&select=Subject", (Object) null);
    }

    private static String pem(Office office) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(office.emulator().certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    @ParameterizedTest
    @EnumSource
    void aServerTheJvmDoesNotTrustIsTrustedByItsCertificate(Schema schema, @TempDir Path folder) throws Exception {
        try (Office office = Office.over(schema)) {
            ConnectionSettings settings = overTls(office, schema);
            settings.setSslServerCert(pem(office));
            assertThat(query(office, settings)).isEqualTo(java.util.List.of());
            Path file = Files.writeString(folder.resolve("server.pem"), pem(office), StandardCharsets.US_ASCII);
            settings.setSslServerCert(file.toString());
            assertThat(query(office, settings)).isEqualTo(java.util.List.of());
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutItNothingIsSentAndTheErrorNamesTheOption(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            MsExchangeException error = error(catchThrowable(() -> query(office, overTls(office, schema))));
            assertThat(error).isInstanceOf(UnreachableException.class);
            assertThat(error).hasMessageContaining(schema == Schema.EWS ? "sslServerCert" : "token endpoint");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCertificateThatIsNoneIsRefused(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            ConnectionSettings settings = overTls(office, schema);
            settings.setSslServerCert("no-such-file.pem");
            assertThat(error(catchThrowable(() -> query(office, settings))))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("sslServerCert");
        }
    }

    private static MsExchangeException error(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof MsExchangeException own) {
                return own;
            }
        }
        throw new AssertionError("no error of ours", thrown);
    }
}
