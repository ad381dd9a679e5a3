package org.camelexchange.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.camelexchange.error.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionSettingsTest {
    private static ConnectionSettings ews(String server) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.EWS);
        settings.setPlatform(Platform.Exchange2019);
        settings.setServer(server);
        settings.setAuthScheme(AuthScheme.Basic);
        settings.setUser("anna");
        settings.setPassword("s3cret");
        return settings;
    }

    @Test
    void aHostStandsForItsEwsEndPoint() {
        assertThat(ews("mail.example.org").serviceUrl()).hasToString("https://mail.example.org/EWS/Exchange.asmx");
        assertThat(ews("http://localhost:8080/EWS/Exchange.asmx").serviceUrl())
                .hasToString("http://localhost:8080/EWS/Exchange.asmx");
    }

    @Test
    void microsoft365HasDefaultServers() {
        ConnectionSettings settings = new ConnectionSettings();
        assertThat(settings.serviceUrl()).hasToString("https://graph.microsoft.com/v1.0");
        settings.setAzureEnvironment(AzureEnvironment.CHINA);
        assertThat(settings.serviceUrl()).hasToString("https://microsoftgraph.chinacloudapi.cn/v1.0");
        assertThat(settings.authorityUrl()).hasToString("https://login.chinacloudapi.cn");
        settings.setAzureEnvironment(AzureEnvironment.GLOBAL);
        settings.setSchema(Schema.EWS);
        assertThat(settings.serviceUrl()).hasToString("https://outlook.office365.com/EWS/Exchange.asmx");
    }

    @Test
    void aMissingAuthSchemeListsThoseThatFit() {
        assertThatThrownBy(() -> new ConnectionSettings().validate())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("authScheme")
                .hasMessageContaining("OAuth, AzureAD, AzureServicePrincipal, AzureMSI")
                .message()
                .doesNotContain("Basic");
    }

    @Test
    void aSchemeThatDoesNotFitTheSchemaNamesTheAllowedOnes() {
        ConnectionSettings settings = ews("h");
        settings.setSchema(Schema.MSGraph);
        assertThatThrownBy(settings::validate)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("'Basic'")
                .hasMessageContaining("Allowed values: OAuth, AzureAD, AzureServicePrincipal, AzureMSI");
    }

    @ParameterizedTest
    @EnumSource(names = {"NTLM", "Digest", "Negotiate", "NONE"})
    void graphTakesTokensAlone(AuthScheme scheme) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setAuthScheme(scheme);
        assertThatThrownBy(settings::validate)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("authScheme")
                .hasMessageContaining("'" + scheme + "'")
                .hasMessageContaining("Allowed values: OAuth, AzureAD, AzureServicePrincipal, AzureMSI");
    }

    @ParameterizedTest
    @EnumSource(names = {"AzureAD", "AzureServicePrincipal", "AzureMSI"})
    void aServerOnPremisesIsNotLoggedInToWithAzure(AuthScheme scheme) {
        ConnectionSettings settings = ews("h");
        settings.setAuthScheme(scheme);
        assertThatThrownBy(settings::validate)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("platform")
                .hasMessageContaining("'Exchange2019'")
                .hasMessageContaining("authScheme=" + scheme)
                .hasMessageContaining("platform=Exchange_Online");
    }

    @Test
    void aUserIsImpersonatedOverEwsAlone() {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setAuthScheme(AuthScheme.OAuth);
        settings.setOauthAccessToken("token");
        settings.setImpersonationUser("ben@example.org");
        assertThatThrownBy(settings::validate)
                .hasMessageContaining("impersonationUser")
                .hasMessageContaining("userId");
    }

    @Test
    void aLoginWithoutItsPartsNamesTheMissingOne() {
        ConnectionSettings settings = ews("h");
        settings.setPassword(null);
        assertThatThrownBy(settings::validate).hasMessageContaining("password");
        ConnectionSettings app = new ConnectionSettings();
        app.setAuthScheme(AuthScheme.AzureServicePrincipal);
        assertThatThrownBy(app::validate).hasMessageContaining("azureTenant");
        ConnectionSettings onPremises = ews(null);
        assertThatThrownBy(onPremises::validate).hasMessageContaining("server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://host/x", "https://anna:s3cret@host/x", "http://", "https://a b/", "file:///etc/passwd"})
    void serversThatAreNoPlainWebAddressAreRefusedWithoutShowingALogin(String server) {
        assertThatThrownBy(ews(server)::validate)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("server")
                .message()
                .doesNotContain("s3cret");
    }

    @Test
    void timesAndNumbersMustBeAboveZero() {
        ConnectionSettings settings = ews("h");
        settings.setConnectTimeout(Duration.ZERO);
        assertThatThrownBy(settings::validate).hasMessageContaining("connectTimeout");
        ConnectionSettings none = ews("h");
        none.setMaxConnections(0);
        assertThatThrownBy(none::validate).hasMessageContaining("maxConnections");
    }

    @Test
    void noSecretIsPrinted() {
        ConnectionSettings settings = ews("https://u:s3cret@h");
        settings.setOauthClientSecret("s3cret");
        settings.setOauthAccessToken("s3cret");
        assertThat(settings.toString()).contains("Exchange2019").doesNotContain("s3cret");
    }

    @Test
    void equalSettingsAreEqualAndACopyIsApart() {
        ConnectionSettings settings = ews("h");
        ConnectionSettings copy = settings.connectionSettings();
        assertThat(copy).isEqualTo(settings).hasSameHashCodeAs(settings);
        copy.setPassword("other");
        assertThat(copy).isNotEqualTo(settings);
    }

    @Test
    void newerServersAreSpokenToInTheLastSchema() {
        assertThat(Platform.ExchangeSE.wireVersion()).isEqualTo("Exchange2016");
        assertThat(Platform.Exchange2007.wireVersion()).isEqualTo("Exchange2007");
    }
}
