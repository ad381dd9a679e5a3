package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the page on Kerberos works as it stands, but for where server, KDC and keytab are. */
class NegotiateExampleTest {
    @Test
    void theExampleOfTheDocumentationReadsTheInbox(@TempDir Path folder) throws Exception {
        try (KerberosRealm realm = KerberosRealm.start("EXAMPLE.ORG", folder).user("robot")) {
            Path keytab = realm.keytabOfNew("HTTP/127.0.0.1");
            try (ExchangeEmulator exchange = ExchangeEmulator.builder()
                            .mailbox("robot@example.org", "not needed")
                            .negotiate(keytab, "HTTP/127.0.0.1@EXAMPLE.ORG")
                            .start();
                    CamelContext camel = new DefaultCamelContext()) {
                camel.start();
                String uri = replaced(example(), "https://mail.example.org/EWS/Exchange.asmx", exchange.ewsUrl());
                uri = replaced(
                        uri, "/etc/exchange/robot.keytab", realm.keytab("robot").toString());
                uri = replaced(uri, "dc1.example.org", realm.address());
                assertThat(camel.createProducerTemplate().requestBody(uri, (Object) null))
                        .isEqualTo(List.of());
            }
        }
    }

    private static String replaced(String uri, String there, String here) {
        assertThat(uri).contains(there);
        return uri.replace(there, here);
    }

    /** The URI of the example, its Java strings put together. */
    private static String example() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "logins", "negotiate.md"));
        int start = page.indexOf("```java");
        String code = page.substring(page.indexOf(".to(", start), page.indexOf("```", start + 3));
        Matcher strings = Pattern.compile("\"([^\"]*)\"").matcher(code);
        StringBuilder uri = new StringBuilder();
        while (strings.find()) {
            uri.append(strings.group(1));
        }
        return uri.toString();
    }
}
