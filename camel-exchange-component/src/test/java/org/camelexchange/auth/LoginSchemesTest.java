package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Test;

class LoginSchemesTest {
    private static ConnectionSettings ews(AuthScheme scheme) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.EWS);
        settings.setServer("https://mail.example.org/EWS/Exchange.asmx");
        settings.setAuthScheme(scheme);
        return settings;
    }

    @Test
    void basicSendsUserAndPasswordAtOnce() {
        ConnectionSettings settings = ews(AuthScheme.Basic);
        settings.setUser("anna");
        settings.setPassword("pä:ss");
        assertThat(LoginSchemes.open(settings).authorization("POST", settings.serviceUrl()))
                .contains("Basic YW5uYTpww6Q6c3M=");
    }

    @Test
    void noneSendsNothing() {
        ConnectionSettings settings = ews(AuthScheme.NONE);
        assertThat(LoginSchemes.open(settings).authorization("POST", settings.serviceUrl()))
                .isEmpty();
    }

    @Test
    void aLoginIsGivenToNoOtherServer() {
        ConnectionSettings settings = ews(AuthScheme.OAuth);
        settings.setOauthAccessToken("token");
        CredentialProvider login = LoginSchemes.open(settings);
        assertThat(login.authorization("POST", settings.serviceUrl())).contains("Bearer token");
        for (String other : new String[] {
            "https://mail.example.org.evil.example/EWS/Exchange.asmx",
            "http://mail.example.org/EWS/Exchange.asmx",
            "https://mail.example.org:8443/EWS/Exchange.asmx",
            "https://user@evil.example/"
        }) {
            assertThat(login.authorization("POST", URI.create(other))).as(other).isEmpty();
        }
    }

    @Test
    void whatASchemeNeedsIsNamed() {
        assertThatThrownBy(() -> LoginSchemes.open(ews(AuthScheme.Basic)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("user");
        assertThatThrownBy(() -> LoginSchemes.open(ews(AuthScheme.AzureServicePrincipal)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("azureTenant");
        assertThatThrownBy(() -> LoginSchemes.open(ews(null)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("authScheme")
                .hasMessageContaining("AzureServicePrincipal");
    }

    @Test
    void aSchemeThatDoesNotFitIsRefusedWithThoseThatDo() {
        ConnectionSettings settings = ews(AuthScheme.Basic);
        settings.setSchema(Schema.MSGraph);
        assertThatThrownBy(() -> LoginSchemes.open(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("Basic")
                .hasMessageContaining("OAuth");
    }

    @Test
    void aTokenThatWouldBreakTheHeaderIsRefusedAndNotShown() {
        ConnectionSettings settings = ews(AuthScheme.OAuth);
        settings.setOauthAccessToken("secret\r\nX-Evil: 1");
        assertThatThrownBy(() -> LoginSchemes.open(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageNotContaining("secret");
    }
}
