package org.camelexchange.auth;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.component.extension.ComponentVerifierExtension;
import org.apache.camel.component.extension.ComponentVerifierExtension.Scope;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.backend.Backend;
import org.camelexchange.connection.ConnectionHealthCheck;
import org.camelexchange.connection.SchemaBackends;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.settings.ConnectionSettings;

/** Goes through all logins, right and wrong, and prints all that is ever said about them; for {@link SecretsTest}. */
final class LoginSuite {
    private static final PrintStream OUT = System.out;

    private LoginSuite() {}

    /** @param args a folder, in which the secrets are left */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        try (LoginMatrix matrix = new LoginMatrix(folder)) {
            for (LoginMatrix.Cell cell : LoginMatrix.cells()) {
                OUT.println(cell);
                say(matrix.good(cell));
                say(matrix.wrong(cell));
            }
            uri(matrix);
            Files.write(folder.resolve("secrets.txt"), matrix.secrets());
        }
        OUT.println("The suite is through");
        System.exit(0);
    }

    private static void say(ConnectionSettings settings) throws Exception {
        OUT.println(settings);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("cell", settings);
            camel.start();
            query(camel, "exchange:query/EWS.Inbox?connection=cell&select=Subject");
            attributes();
        }
        try (Backend backend = new SchemaBackends().open(settings)) {
            OUT.println(backend);
            OUT.println(new ConnectionHealthCheck("cell", backend).call());
        } catch (MsExchangeException e) {
            e.printStackTrace(OUT);
        }
    }

    /** Secrets in a URI, as people write them. */
    private static void uri(LoginMatrix matrix) throws Exception {
        LoginMatrix.Cell cell = LoginMatrix.cells().stream()
                .filter(one -> one.scheme().name().equals("Basic") && one.proxied() && one.pinned())
                .findFirst()
                .orElseThrow();
        ConnectionSettings settings = matrix.good(cell);
        Map<String, Object> options = Map.of(
                "schema", "EWS",
                "platform", "ExchangeSE",
                "server", settings.getServer(),
                "authScheme", "Basic",
                "user", settings.getUser(),
                "password", settings.getPassword(),
                "sslServerCert", settings.getSslServerCert(),
                "proxyServer", settings.getProxyServer(),
                "proxyPort", settings.getProxyPort());
        StringBuilder uri = new StringBuilder("exchange:query/EWS.Inbox?select=Subject");
        options.forEach((name, value) -> uri.append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)));
        uri.append("&proxyUser=").append(settings.getProxyUser());
        uri.append("&proxyPassword=RAW(").append(settings.getProxyPassword()).append(')');
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new org.apache.camel.builder.RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:in").to(uri.toString());
                }
            });
            camel.start();
            query(camel, "direct:in");
            attributes();
            ComponentVerifierExtension verifier = camel.getComponent("exchange")
                    .getExtension(ComponentVerifierExtension.class)
                    .orElseThrow();
            OUT.println(verifier.verify(Scope.CONNECTIVITY, new java.util.HashMap<>(options)));
            Map<String, Object> wrong = new java.util.HashMap<>(options);
            wrong.put("password", LoginMatrix.WRONG);
            verifier.verify(Scope.CONNECTIVITY, wrong)
                    .getErrors()
                    .forEach(error -> OUT.println(error.getDescription() + error.getDetails()));
        }
    }

    private static void query(DefaultCamelContext camel, String uri) {
        try {
            OUT.println(camel.createProducerTemplate().requestBody(uri, (Object) null));
        } catch (CamelExecutionException e) {
            e.printStackTrace(OUT);
        }
        camel.getEndpoints().forEach(OUT::println);
    }

    /** All that JMX tells of Camel. */
    private static void attributes() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        Set<ObjectName> names = server.queryNames(new ObjectName("org.apache.camel:*"), null);
        for (ObjectName name : names) {
            OUT.println(name);
            for (MBeanAttributeInfo attribute : server.getMBeanInfo(name).getAttributes()) {
                try {
                    OUT.println(attribute.getName() + "=" + server.getAttribute(name, attribute.getName()));
                } catch (javax.management.JMException | RuntimeException e) {
                    OUT.println(attribute.getName() + " cannot be read: " + e.getMessage());
                }
            }
        }
    }
}
