package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.http.auth.NTCredentials;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NtlmLoginTest {
    private static CredentialProvider open(String user) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.EWS);
        settings.setServer("mail.example.org");
        settings.setAuthScheme(AuthScheme.NTLM);
        settings.setUser(user);
        settings.setPassword("correct horse");
        return LoginSchemes.open(settings);
    }

    @ParameterizedTest
    @CsvSource({"EXAMPLE\\anna, EXAMPLE, anna", "anna@example.org, , anna@example.org", "' anna ', , anna"})
    void aUserHasThreeForms(String user, String domain, String name) {
        NTCredentials credentials = (NTCredentials) open(user).ofConnection().orElseThrow();
        assertThat(credentials.getUserName()).isEqualTo(name);
        assertThat(credentials.getDomain() == null ? "" : credentials.getDomain())
                .isEqualTo(domain == null ? "" : domain);
        assertThat(credentials.getWorkstation()).doesNotContain(".");
        assertThat(credentials.toString()).doesNotContain("correct horse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXAMPLE\\", "\\anna"})
    void halfANameIsRefused(String user) {
        assertThatThrownBy(() -> open(user))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("DOMAIN\\name")
                .hasMessageNotContaining("correct horse");
    }
}
