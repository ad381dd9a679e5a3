package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.io.StringReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.support.service.ServiceSupport;
import org.camelexchange.Browser;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.emulator.login.Login;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.Schema;
import org.camelexchange.settings.SignInPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The examples of the pages on logins: Camel main starts with each as it stands, but for where servers, files and secrets
 * are, and a route reads the Inbox.
 */
@Timeout(120)
class LoginExamplesTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w*)\\n(.*?)```");
    private static final Pattern PAGE_OF =
            Pattern.compile("\\| (`\\w+`(?:, `\\w+`)*) \\| (EWS|both) \\| \\[[^]]+]\\((logins/[\\w-]+\\.md)\\) \\|");
    private static final String PREFIX = "camel.component.exchange.";
    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, Object> beans = new HashMap<>();
    private final Map<String, String> here = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void theExampleReadsTheInbox(AuthScheme scheme) throws Exception {
        Properties example = example(scheme);
        if (scheme == AuthScheme.Negotiate) {
            try (KerberosRealm realm =
                    KerberosRealm.start("EXAMPLE.ORG", folder).user("robot")) {
                here.put("kerberosKdc", realm.address());
                here.put("kerberosKeytabFile", realm.keytab("robot").toString());
                Path keytab = realm.keytabOfNew("HTTP/localhost");
                readInbox(example, exchange("robot@example.org").negotiate(keytab, "HTTP/localhost@EXAMPLE.ORG"));
            }
        } else {
            readInbox(example, prepared(scheme, example));
        }
    }

    @Test
    void anOptionThatIsNoneStopsCamel() throws Exception {
        Properties example = example(AuthScheme.Basic);
        example.setProperty(PREFIX + "passphrase", "x");
        ExchangeEmulator.Builder exchange = prepared(AuthScheme.Basic, example);
        assertThatThrownBy(() -> readInbox(example, exchange)).hasStackTraceContaining("passphrase");
    }

    /** What the example expects to be there. */
    private ExchangeEmulator.Builder prepared(AuthScheme scheme, Properties example) throws Exception {
        String client = example.getProperty(PREFIX + "oauthClientId");
        String tenant = example.getProperty(PREFIX + "azureTenant", "organizations");
        switch (scheme) {
            case Basic, Digest, NTLM -> {
                environment.put("DESK_PASSWORD", PASSWORD);
                return exchange("desk@example.org")
                        .ewsLogins(Login.valueOf(scheme.name().toUpperCase()));
            }
            case NONE -> {
                return exchange("desk@example.org").anonymous("desk@example.org");
            }
            case OAuth -> {
                return exchange("desk@example.org")
                        .application(Application.registered(tenant, client).publicClient());
            }
            case AzureAD -> {
                here.put("callbackUrl", "http://localhost:" + KerberosRealm.freePort());
                here.put("signInPrompt", "#bean:browser");
                beans.put("browser", (SignInPrompt)
                        signIn -> CompletableFuture.runAsync(() -> Browser.open(signIn.page())));
                return exchange("desk@example.org")
                        .signedIn("desk@example.org")
                        .application(Application.registered(tenant, client)
                                .redirectUri("http://localhost")
                                .publicClient());
            }
            case AzureServicePrincipal -> {
                environment.put("CERT_PASSWORD", "open-sesame");
                Path certificates =
                        Path.of(getClass().getResource("/certificates/desk.pfx").toURI());
                here.put("oauthJwtCert", certificates.toString());
                here.put("oauthJwtCertSubject", "desk two");
                return exchange("desk@contoso.com")
                        .application(Application.registered(tenant, client).certificate(registered(certificates)));
            }
            case AzureMSI -> {
                return exchange("desk@contoso.com").managedIdentity(null, "header");
            }
            default -> throw new AssertionError("no preparation for " + scheme);
        }
    }

    private static ExchangeEmulator.Builder exchange(String mailbox) {
        return ExchangeEmulator.builder().observe(SchemaCheck.strict()).mailbox(mailbox, PASSWORD);
    }

    private static X509Certificate registered(Path certificates) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificates)) {
            store.load(in, "open-sesame".toCharArray());
        }
        return (X509Certificate) store.getCertificate("two");
    }

    private void readInbox(Properties example, ExchangeEmulator.Builder builder) throws Exception {
        AuthScheme scheme = AuthScheme.valueOf(example.getProperty(PREFIX + "authScheme"));
        List<String> seen = new ArrayList<>();
        try (ExchangeEmulator exchange = builder.observe((door, request, answer) ->
                        request.header("Authorization").ifPresent(seen::add))
                .start()) {
            boolean ews = Schema.valueOf(example.getProperty(PREFIX + "schema")) == Schema.EWS;
            here.put("server", ews ? exchange.ewsUrlTls() : exchange.graphUrlTls());
            here.put("sslServerCert", "*");
            if (scheme.isToken()) {
                here.put("azureAuthority", authority(scheme, exchange));
                here.put("oauthSettingsLocation", "memory://" + UUID.randomUUID());
            }
            if (scheme == AuthScheme.OAuth) {
                environment.put("REFRESH_TOKEN", refreshToken(exchange, example));
            }
            here.forEach((option, value) -> example.setProperty(PREFIX + option, value));
            assertThat(rows(example)).isEmpty();
        }
        if (scheme == AuthScheme.NONE) {
            assertThat(seen).isEmpty();
        } else {
            assertThat(seen).anyMatch(login -> login.startsWith(scheme.isToken() ? "Bearer " : scheme + " "));
        }
    }

    private static String authority(AuthScheme scheme, ExchangeEmulator exchange) {
        return switch (scheme) {
            case AzureMSI -> exchange.metadataUrl();
            // The browser does not trust the emulator's certificate.
            case AzureAD -> exchange.loginUrl();
            default -> exchange.loginUrlTls();
        };
    }

    /** Starts Camel main with these properties and calls a route of it. */
    private List<?> rows(Properties properties) throws Exception {
        Main main = new Main();
        Path file = folder.resolve("application.properties");
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        main.setPropertyPlaceholderLocations("file:" + file);
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeInitialize(BaseMainSupport camel) {
                camel.getCamelContext().getPropertiesComponent().addPropertiesFunction(new Environment(environment));
            }
        });
        beans.forEach(main::bind);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:inbox").to("exchange:query/EWS.Inbox?select=Subject");
            }
        });
        main.start();
        try {
            CamelContext camel = main.getCamelContext();
            return camel.createProducerTemplate().requestBody("direct:inbox", null, List.class);
        } finally {
            main.stop();
        }
    }

    /** Stands in for the environment of this process: {@code {{env:NAME}}}. */
    private static final class Environment extends ServiceSupport implements PropertiesFunction {
        private final Map<String, String> variables;

        Environment(Map<String, String> variables) {
            this.variables = variables;
        }

        @Override
        public String getName() {
            return "env";
        }

        @Override
        public String apply(String name) {
            return variables.get(name);
        }
    }

    private static String refreshToken(ExchangeEmulator exchange, Properties example) throws Exception {
        String form = "grant_type=password&username=desk@example.org&password=correct+horse"
                + "&scope=https://outlook.office365.com/EWS.AccessAsUser.All+offline_access&client_id="
                + example.getProperty(PREFIX + "oauthClientId");
        String tenant = example.getProperty(PREFIX + "azureTenant");
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(exchange.loginUrl() + "/" + tenant + "/oauth2/v2.0/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper()
                .readTree(answer.body())
                .required("refresh_token")
                .asText();
    }

    /** The one example there is for a scheme, on the page that the page on connections sends its users to. */
    private static Properties example(AuthScheme scheme) throws Exception {
        List<Properties> found = new ArrayList<>();
        for (Properties example : examples(DOCS.resolve(page(scheme)))) {
            if (scheme.name().equals(example.getProperty(PREFIX + "authScheme"))) {
                found.add(example);
            }
        }
        assertThat(found).as(scheme + " on " + page(scheme)).hasSize(1);
        return found.get(0);
    }

    private static List<Properties> examples(Path page) throws Exception {
        List<Properties> examples = new ArrayList<>();
        for (var block : BLOCK.matcher(Files.readString(page)).results().toList()) {
            assertThat(block.group(1)).as("the form of the examples on " + page).isEqualTo("properties");
            Properties example = new Properties();
            example.load(new StringReader(block.group(2)));
            assertThat(example.stringPropertyNames()).allMatch(name -> name.startsWith(PREFIX));
            examples.add(example);
        }
        return examples;
    }

    private static String page(AuthScheme scheme) throws Exception {
        return PAGE_OF.matcher(Files.readString(DOCS.resolve("connection.md")))
                .results()
                .filter(row ->
                        Arrays.asList(row.group(1).replace("`", "").split(", ")).contains(scheme.name()))
                .peek(row -> assertThat(row.group(2)).isEqualTo(scheme.fits(Schema.MSGraph) ? "both" : "EWS"))
                .map(row -> row.group(3))
                .findFirst()
                .orElseThrow(() -> new AssertionError("connection.md has no page for " + scheme));
    }

    @Test
    void noExampleIsLeftOut() throws Exception {
        int examples = 0;
        try (Stream<Path> pages = Files.list(DOCS.resolve("logins"))) {
            for (Path page : pages.toList()) {
                examples += examples(page).size();
            }
        }
        assertThat(examples).isEqualTo(AuthScheme.values().length);
    }
}
