package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.http.Observer;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.error.UnreachableException;
import org.camelexchange.settings.ConnectionSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kerberos against a real KDC; the emulator's gate is the JDK's acceptor. */
class NegotiateLoginTest {
    private static final String QUERY = "exchange:query/EWS.Inbox?connection=office&select=Subject&limit=1";
    private static final String SPN = "HTTP/127.0.0.1";

    @TempDir
    static Path folder;

    private static KerberosRealm office;
    private static KerberosRealm resource;
    private static Path service;
    private static Map<String, String> propertiesBefore;

    private final AtomicInteger requests = new AtomicInteger();
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final List<String> proofs = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        office = KerberosRealm.start("OFFICE.TEST", folder).user("anna");
        service = office.keytabOfNew(SPN);
        resource = KerberosRealm.start("RESOURCE.EXAMPLE", folder);
        office.trustedBy(resource);
        propertiesBefore = kerberosProperties();
    }

    @AfterEach
    void nothingIsLeftOfItInTheSystemProperties() {
        assertThat(kerberosProperties()).isEqualTo(propertiesBefore);
    }

    /** All that Kerberos, GSS-API and JAAS look at; other properties are other people's. */
    private static Map<String, String> kerberosProperties() {
        Map<String, String> found = new TreeMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith("java.security.") || name.contains("krb5") || name.contains("javax.security")) {
                found.put(name, System.getProperty(name));
            }
        }
        return found;
    }

    @AfterAll
    static void stop() throws Exception {
        office.close();
        resource.close();
    }

    private ExchangeEmulator exchange(Path keytab, String principal) throws Exception {
        Observer observer = (door, request, answer) -> {
            requests.incrementAndGet();
            statuses.add(answer.status());
            proofs.addAll(answer.headers()
                    .getOrDefault("WWW-Authenticate", "")
                    .lines()
                    .toList());
        };
        return ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .mailbox("anna@example.org", "Anna", "another password")
                .negotiate(keytab, principal)
                .observe(observer)
                .start();
    }

    private ExchangeEmulator exchange() throws Exception {
        return exchange(service, SPN + "@OFFICE.TEST");
    }

    private static CamelContext camel(ConnectionSettings settings) {
        CamelContext camel = new DefaultCamelContext();
        camel.getRegistry().bind("office", settings);
        camel.start();
        return camel;
    }

    private static void readsTheInbox(ConnectionSettings settings) throws Exception {
        try (CamelContext camel = camel(settings)) {
            assertThat(camel.createProducerTemplate().requestBody(QUERY, (Object) null))
                    .isEqualTo(List.of());
        }
    }

    private static MsExchangeException errorOf(ConnectionSettings settings) throws Exception {
        try (CamelContext camel = camel(settings)) {
            return error(catchThrowable(() -> camel.createProducerTemplate().requestBody(QUERY, (Object) null)));
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

    private ConnectionSettings password(ExchangeEmulator exchange) {
        return office.settings(exchange.ewsUrl(), "anna");
    }

    @Test
    void aUserWithAPasswordReadsTheInboxInOneRequestAndTheServerProvesItself() throws Exception {
        try (ExchangeEmulator exchange = exchange()) {
            readsTheInbox(password(exchange));
            assertThat(statuses).containsExactly(200);
            assertThat(proofs).hasSize(1).allMatch(proof -> proof.matches("Negotiate [A-Za-z0-9+/=]+"));
        }
    }

    @Test
    void theUserMayBeNamedInAnyForm() throws Exception {
        try (ExchangeEmulator exchange = exchange()) {
            ConnectionSettings settings = password(exchange);
            for (String user : List.of("anna@OFFICE.TEST", "anna@example.org", "OFFICE\\anna")) {
                settings.setUser(user);
                readsTheInbox(settings);
            }
            settings.setKerberosRealm(null);
            settings.setUser("anna@office.test");
            readsTheInbox(settings);
            assertThat(statuses).containsOnly(200);
        }
    }

    @Test
    void aKeytabReadsTheInbox() throws Exception {
        try (ExchangeEmulator exchange = exchange()) {
            ConnectionSettings settings = office.settings(exchange.ewsUrl());
            settings.setUser("anna@OFFICE.TEST");
            settings.setKerberosKeytabFile(office.keytab("anna").toString());
            readsTheInbox(settings);
        }
    }

    @Test
    void aTicketCacheReadsTheInboxWithoutAUser() throws Exception {
        try (ExchangeEmulator exchange = exchange()) {
            ConnectionSettings settings = office.settings(exchange.ewsUrl());
            settings.setKerberosTicketCache(office.ticketCache("anna").toString());
            readsTheInbox(settings);
        }
    }

    @Test
    void theOptionsWinOverTheMachinesFileForTheSameRealm() throws Exception {
        Path machine = Files.writeString(
                folder.resolve("machine.conf"),
                "[libdefaults]\ndefault_realm = OFFICE.TEST\n[realms]\nOFFICE.TEST = {\nkdc = 127.0.0.1:1\n}\n");
        try (ExchangeEmulator exchange = exchange()) {
            NegotiateLogin.Kdc kdc = KerberosLogin.kdc(password(exchange), new KerberosRealms(machine));
            try (NegotiateLogin login = new NegotiateLogin(kdc, Clock.systemUTC())) {
                assertThat(login.authorization("POST", URI.create(exchange.ewsUrl())))
                        .isPresent();
            }
        }
    }

    @Test
    void withoutAnyOptionOfKerberosTheJvmsOwnSettingsSayRealmAndKdc() throws Exception {
        Path theirs = Files.writeString(
                folder.resolve("theirs.conf"),
                "[libdefaults]\ndefault_realm = OFFICE.TEST\nudp_preference_limit = 1\n[realms]\nOFFICE.TEST = {\nkdc = "
                        + office.address() + "\n}\n");
        System.setProperty("java.security.krb5.conf", theirs.toString());
        Krb5Conf.reload();
        try (ExchangeEmulator exchange = exchange()) {
            ConnectionSettings settings = password(exchange);
            settings.setKerberosRealm(null);
            settings.setKerberosKdc(null);
            readsTheInbox(settings);
            settings.setPassword(null);
            settings.setKerberosKeytabFile(office.keytab("anna").toString());
            readsTheInbox(settings);
            assertThat(System.getProperty("java.security.krb5.conf")).isEqualTo(theirs.toString());
        } finally {
            System.clearProperty("java.security.krb5.conf");
            Krb5Conf.reload();
        }
    }

    @Test
    void aServiceOfAnotherRealmIsReached() throws Exception {
        Path keytab = resource.keytabOfNew(SPN);
        try (ExchangeEmulator exchange = exchange(keytab, SPN + "@RESOURCE.EXAMPLE")) {
            ConnectionSettings settings = password(exchange);
            settings.setKerberosServiceRealm("RESOURCE.EXAMPLE");
            settings.setKerberosServiceKdc(resource.address());
            readsTheInbox(settings);
        }
    }

    @Test
    void aServicePrincipalOfAnotherNameIsGivenAsOption() throws Exception {
        Path keytab = office.keytabOfNew("exchangeMDB/mail.office.test");
        try (ExchangeEmulator exchange = exchange(keytab, "exchangeMDB/mail.office.test@OFFICE.TEST")) {
            ConnectionSettings settings = password(exchange);
            settings.setKerberosSpn("exchangeMDB/mail.office.test");
            readsTheInbox(settings);
            settings.setKerberosSpn("HTTP/nobody.office.test");
            assertThat(errorOf(settings))
                    .isInstanceOf(LoginException.class)
                    .hasMessageContaining("HTTP/nobody.office.test@OFFICE.TEST")
                    .hasMessageContaining("kerberosSpn")
                    .hasMessageContaining("Kerberos 7");
        }
    }

    @Test
    void aTicketForAnotherServiceIsRefusedOnceAndNotTriedAgain() throws Exception {
        office.keytabOfNew("HTTP/other.office.test");
        try (ExchangeEmulator exchange = exchange()) {
            ConnectionSettings settings = password(exchange);
            settings.setKerberosSpn("HTTP/other.office.test");
            assertThat(errorOf(settings)).isInstanceOf(LoginException.class).hasMessageContaining("401");
            assertThat(statuses).containsExactly(401);
            assertThat(proofs).contains("Negotiate");
        }
    }

    @Test
    void aWrongPasswordIsNamedAndReachesNoServer() throws Exception {
        try (ExchangeEmulator exchange = exchange()) {
            ConnectionSettings settings = password(exchange);
            settings.setPassword("battery staple");
            MsExchangeException error = errorOf(settings);
            assertThat(error)
                    .isInstanceOf(LoginException.class)
                    .hasMessageContaining("anna@OFFICE.TEST")
                    .hasMessageContaining("Check user and password")
                    // Active Directory and MIT say 24, Kerby 31.
                    .hasMessageMatching("(?s).*Kerberos (24|31).*");
            for (Throwable t = error; t != null; t = t.getCause()) {
                assertThat(String.valueOf(t)).doesNotContain("battery staple");
            }
            assertThat(requests).hasValue(0);
        }
    }

    @Test
    void aUserTheKdcDoesNotKnowIsNamed() throws Exception {
        try (ExchangeEmulator exchange = exchange()) {
            ConnectionSettings settings = password(exchange);
            settings.setUser("nobody");
            assertThat(errorOf(settings))
                    .isInstanceOf(LoginException.class)
                    .hasMessageContaining("nobody@OFFICE.TEST")
                    .hasMessageContaining("Kerberos 6");
            assertThat(requests).hasValue(0);
        }
    }

    @Test
    void aKdcThatIsNotThereIsNamed() throws Exception {
        try (ExchangeEmulator exchange = exchange()) {
            ConnectionSettings settings = password(exchange);
            settings.setKerberosKdc("127.0.0.1:" + KerberosRealm.freePort());
            assertThat(errorOf(settings))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("kerberosKdc")
                    .hasMessageContaining("OFFICE.TEST");
            assertThat(requests).hasValue(0);
        }
    }

    @Test
    void aTicketCacheWithoutATicketOfTheUserSaysWhatToDo() throws Exception {
        try (ExchangeEmulator exchange = exchange()) {
            ConnectionSettings settings = office.settings(exchange.ewsUrl());
            Path empty = Files.createFile(folder.resolve("empty.ccache"));
            settings.setKerberosTicketCache(empty.toString());
            assertThat(errorOf(settings))
                    .isInstanceOf(LoginException.class)
                    .hasMessageContaining(empty.toString())
                    .hasMessageContaining("kinit");
        }
    }

    @Test
    void aKeytabThatIsMissingOrLacksThePrincipalIsRefusedAtTheStart() throws Exception {
        ConnectionSettings settings = office.settings("https://mail.office.test/EWS/Exchange.asmx");
        settings.setUser("anna@OFFICE.TEST");
        settings.setKerberosKeytabFile(folder.resolve("missing.keytab").toString());
        assertThat(catchThrowable(() -> LoginSchemes.open(settings)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("kerberosKeytabFile")
                .hasMessageContaining("missing.keytab");
        settings.setKerberosKeytabFile(service.toString());
        assertThat(catchThrowable(() -> LoginSchemes.open(settings)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("kerberosKeytabFile")
                .hasMessageContaining("no key of anna@OFFICE.TEST")
                .hasMessageContaining("HTTP/127.0.0.1@OFFICE.TEST");
        Path none = Files.writeString(folder.resolve("none.keytab"), "this is no keytab");
        settings.setKerberosKeytabFile(none.toString());
        assertThat(catchThrowable(() -> LoginSchemes.open(settings)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("none.keytab");
        Path cut = Files.write(folder.resolve("cut.keytab"), Arrays.copyOf(Files.readAllBytes(service), 20));
        settings.setKerberosKeytabFile(cut.toString());
        assertThat(catchThrowable(() -> LoginSchemes.open(settings)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("cut off");
    }

    @Test
    void aConnectionThatDoesNotOpenLeavesNothingBehind() throws Exception {
        ConnectionSettings settings = office.settings("https://mail.office.test/EWS/Exchange.asmx", "anna");
        settings.setSslServerCert("no-such-file.pem");
        assertThat(errorOf(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("sslServerCert");
        assertThat(System.getProperty("java.security.krb5.conf")).isNull();
    }

    @Test
    void aServerThatOffersNoKerberosIsNamed() throws Exception {
        try (ExchangeEmulator exchange = ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .mailbox("anna@example.org", "Anna", "another password")
                .start()) {
            assertThat(errorOf(password(exchange)))
                    .isInstanceOf(LoginException.class)
                    .hasMessageContaining("it offers Basic, Bearer")
                    .hasMessageContaining("authScheme");
        }
    }

    @Test
    void aThousandQueriesOnEightThreadsCostAtMostAThousandAndFiftyRequests() throws Exception {
        try (ExchangeEmulator exchange = exchange();
                CamelContext camel = camel(password(exchange))) {
            ProducerTemplate template = camel.createProducerTemplate();
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                List<Callable<Object>> queries = new ArrayList<>();
                for (int i = 0; i < 1000; i++) {
                    queries.add(() -> template.requestBody(QUERY, (Object) null));
                }
                for (Future<Object> answer : threads.invokeAll(queries)) {
                    assertThat(answer.get()).isEqualTo(List.of());
                }
            } finally {
                threads.shutdown();
            }
            assertThat(requests).hasValueBetween(1000, 1050);
            assertThat(statuses).containsOnly(200);
        }
    }

    @Test
    void anyTokenIsGoodOnce() throws Exception {
        try (ExchangeEmulator exchange = exchange();
                CredentialProvider login = LoginSchemes.open(password(exchange))) {
            URI url = URI.create(exchange.ewsUrl());
            String first = login.authorization("POST", url).orElseThrow();
            assertThat(login.authorization("POST", url).orElseThrow()).isNotEqualTo(first);
            assertThat(login.authorization("POST", URI.create("https://elsewhere.example/")))
                    .isEmpty();
        }
    }
}
