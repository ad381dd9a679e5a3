package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.LoginException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Platform;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of the JVM's Kerberos settings is touched, and what is not. */
class KerberosRealmsTest {
    private static final String CONF = "java.security.krb5.conf";

    @TempDir
    Path folder;

    private String before;

    @BeforeEach
    void remember() {
        before = System.getProperty(CONF);
        System.clearProperty(CONF);
    }

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(CONF);
        } else {
            System.setProperty(CONF, before);
        }
    }

    private static ConnectionSettings settings(String realm, String kdc) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.EWS);
        settings.setPlatform(Platform.ExchangeSE);
        settings.setServer("mail.example.org");
        settings.setAuthScheme(AuthScheme.Negotiate);
        settings.setUser("anna");
        settings.setPassword("secret of anna");
        settings.setKerberosRealm(realm);
        settings.setKerberosKdc(kdc);
        return settings;
    }

    private static KerberosRealms.Lease lease(KerberosRealms realms, ConnectionSettings settings) {
        return realms.lease(KerberosRealms.Needs.of(settings, KerberosNames.of(settings)));
    }

    @Test
    void aConnectionWithoutAKdcTouchesNothing() {
        try (CredentialProvider login = LoginSchemes.open(settings("A.TEST", null))) {
            assertThat(login).isNotNull();
            assertThat(System.getProperty(CONF)).isNull();
        }
    }

    @Test
    void theRealmsOfOpenConnectionsAreInOneFileThatGoesWithTheLast() throws Exception {
        CredentialProvider first = LoginSchemes.open(settings("A.TEST", "kdc.a.test"));
        Path conf = Path.of(System.getProperty(CONF));
        Path realms = conf.resolveSibling("realms.conf");
        CredentialProvider second = LoginSchemes.open(settings("B.TEST", "kdc.b.test:1088"));
        assertThat(System.getProperty(CONF)).isEqualTo(conf.toString());
        assertThat(Krb5Conf.kdcs(realms).get("A.TEST")).containsExactly("kdc.a.test:88");
        assertThat(Krb5Conf.kdcs(realms).get("B.TEST")).containsExactly("kdc.b.test:1088");
        assertThat(Files.readString(realms)).doesNotContain("anna").doesNotContain("secret");
        for (Path file : new Path[] {conf, realms}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        first.close();
        assertThat(Krb5Conf.kdcs(realms)).containsOnlyKeys("B.TEST");
        second.close();
        assertThat(System.getProperty(CONF)).isNull();
        assertThat(conf.getParent()).doesNotExist();
    }

    @Test
    void theMachinesOwnFileStaysInForceAfterTheConnectionsRealms() throws Exception {
        Path machine = Files.writeString(folder.resolve("machine.conf"), "[realms]\nOWN.TEST = {\nkdc = own\n}\n");
        KerberosRealms realms = new KerberosRealms(machine);
        try (KerberosRealms.Lease lease = lease(realms, settings("A.TEST", "kdc.a.test"))) {
            Path conf = Path.of(System.getProperty(CONF));
            assertThat(Files.readAllLines(conf))
                    .containsExactly("include " + conf.resolveSibling("realms.conf"), "include " + machine);
            lease.check();
        }
    }

    @Test
    void theSecondOfTwoConnectionsThatGiveOneRealmDifferentKdcsIsRefused() {
        ConnectionSettings other = settings("A.TEST", "other.a.test");
        try (CredentialProvider first = LoginSchemes.open(settings("A.TEST", "KDC.a.test:88"))) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> LoginSchemes.open(other))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("kerberosKdc")
                    .hasMessageContaining("other.a.test")
                    .hasMessageContaining("kdc.a.test:88")
                    .hasMessageContaining("A.TEST");
            LoginSchemes.open(settings("A.TEST", "kdc.a.test")).close();
            assertThat(System.getProperty(CONF)).isNotNull();
        }
        assertThat(System.getProperty(CONF)).isNull();
        LoginSchemes.open(other).close();
    }

    @Test
    void aPropertySomebodyElseSetIsLeftAloneAndMustKnowTheRealm() throws Exception {
        Path theirs = Files.writeString(
                folder.resolve("theirs.conf"),
                "[libdefaults]\n default_realm = A.TEST\n[realms]\n A.TEST = {\n  kdc = kdc.a.test\n  kdc = two.a.test:89\n }\n");
        System.setProperty(CONF, theirs.toString());
        LoginSchemes.open(settings("A.TEST", "two.a.test:89")).close();
        assertThat(System.getProperty(CONF)).isEqualTo(theirs.toString());
        assertThatThrownBy(() -> LoginSchemes.open(settings("A.TEST", "three.a.test")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(CONF)
                .hasMessageContaining("other KDCs (kdc.a.test:88, two.a.test:89)");
        assertThatThrownBy(() -> LoginSchemes.open(settings("B.TEST", "kdc.b.test")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(theirs.toString())
                .hasMessageContaining("no KDC for the realm B.TEST");
        assertThat(System.getProperty(CONF)).isEqualTo(theirs.toString());
    }

    @Test
    void aPropertyThatIsChangedWhileTheConnectionIsOpenFailsTheNextLogin() {
        try (CredentialProvider login = LoginSchemes.open(settings("A.TEST", "127.0.0.1:1"))) {
            System.setProperty(CONF, "elsewhere.conf");
            assertThatThrownBy(() ->
                            login.authorization("POST", settings("A.TEST", null).serviceUrl()))
                    .isInstanceOf(LoginException.class)
                    .hasMessageContaining("elsewhere.conf")
                    .hasMessageContaining(CONF);
        }
        assertThat(System.getProperty(CONF)).isEqualTo("elsewhere.conf");
    }

    @Test
    void theRealmAndKdcOfTheJvmsOwnPropertiesGoFirst() {
        System.setProperty("java.security.krb5.realm", "A.TEST");
        System.setProperty("java.security.krb5.kdc", "kdc.a.test");
        try {
            LoginSchemes.open(settings("A.TEST", "kdc.a.test:88")).close();
            assertThatThrownBy(() -> LoginSchemes.open(settings("A.TEST", "kdc.a.test:89")))
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("java.security.krb5.kdc");
        } finally {
            System.clearProperty("java.security.krb5.realm");
            System.clearProperty("java.security.krb5.kdc");
        }
    }

    @Test
    void nothingButNamesGetsIntoTheFile() {
        for (String kdc : new String[] {"kdc\n[libdefaults]", "kdc }", "http://kdc", "kdc:port", "a b"}) {
            assertThatThrownBy(() -> LoginSchemes.open(settings("A.TEST", kdc)))
                    .as(kdc)
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageContaining("kerberosKdc");
        }
        assertThatThrownBy(() -> LoginSchemes.open(settings("A = {", "kdc.a.test")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("kerberosRealm");
        assertThat(System.getProperty(CONF)).isNull();
    }

    @Test
    void aKdcWithoutARealmIsRefused() {
        assertThatThrownBy(() -> LoginSchemes.open(settings(null, "kdc.a.test")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("kerberosRealm");
        ConnectionSettings service = settings("A.TEST", null);
        service.setKerberosServiceKdc("kdc.b.test");
        assertThatThrownBy(() -> LoginSchemes.open(service))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("kerberosServiceRealm");
    }
}
