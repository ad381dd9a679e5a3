package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Platform;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KerberosNamesTest {
    private static ConnectionSettings settings(String user, String realm) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.EWS);
        settings.setPlatform(Platform.ExchangeSE);
        settings.setServer("Mail.Example.org");
        settings.setUser(user);
        settings.setKerberosRealm(realm);
        return settings;
    }

    @ParameterizedTest
    @CsvSource({
        "anna@CORP.TEST,           ,          anna@CORP.TEST",
        "anna@corp.test,           ,          anna@CORP.TEST",
        "corp.test\\anna,          ,          anna@CORP.TEST",
        "CORP\\anna,               CORP.TEST, anna@CORP.TEST",
        "anna@mail.test,           CORP.TEST, anna@CORP.TEST",
        "anna,                     corp.test, anna@corp.test",
        "anna,                     ,          anna",
        "HTTP/robot.test@CORP.TEST,,          HTTP/robot.test@CORP.TEST",
    })
    void aUserInAnyFormBecomesAPrincipal(String user, String realm, String principal) {
        assertThat(KerberosNames.of(settings(user, realm)).user()).isEqualTo(principal);
    }

    @Test
    void theShortNameOfADomainAloneTellsNoRealm() {
        assertThatThrownBy(() -> KerberosNames.of(settings("CORP\\anna", null)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("kerberosRealm");
    }

    @Test
    void theServicePrincipalIsThatOfTheServersHostUnlessGiven() {
        ConnectionSettings settings = settings("anna", "CORP.TEST");
        assertThat(KerberosNames.of(settings).serviceText()).isEqualTo("HTTP/mail.example.org");
        settings.setKerberosKdc("kdc.corp.test");
        assertThat(KerberosNames.of(settings).serviceText()).isEqualTo("HTTP/mail.example.org@CORP.TEST");
        settings.setKerberosServiceRealm("RES.TEST");
        assertThat(KerberosNames.of(settings).serviceText()).isEqualTo("HTTP/mail.example.org@RES.TEST");
        settings.setKerberosSpn("HTTP/cas.example.org@RES.TEST");
        assertThat(KerberosNames.of(settings).serviceText()).isEqualTo("HTTP/cas.example.org@RES.TEST");
        settings.setKerberosSpn("HTTP/cas.example.org@OTHER.TEST");
        assertThatThrownBy(() -> KerberosNames.of(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("kerberosServiceRealm");
        settings.setKerberosSpn("mail");
        assertThatThrownBy(() -> KerberosNames.of(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("kerberosSpn");
    }
}
