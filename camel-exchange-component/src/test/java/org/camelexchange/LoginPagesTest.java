package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.login.Login;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example on the page of a login works as it stands there, but for the server's address. */
class LoginPagesTest {
    private static final Pattern EXAMPLE = Pattern.compile("```uri\\n(\\S+)\\n```");

    @ParameterizedTest
    @EnumSource(names = {"NTLM", "DIGEST"})
    void theExampleWorks(Login login) throws Exception {
        String page =
                Files.readString(Path.of("..", "docs", "logins", login.name().toLowerCase() + ".md"));
        Matcher example = EXAMPLE.matcher(page);
        assertThat(example.find()).isTrue();
        try (ExchangeEmulator exchange = ExchangeEmulator.builder()
                        .mailbox(Office.ANNA, "secret")
                        .ewsLogins(login)
                        .start();
                DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.start();
            String uri = example.group(1).replace("https://mail.example.org/EWS/Exchange.asmx", exchange.ewsUrl());
            assertThat(uri).contains(exchange.ewsUrl());
            assertThat(camel.createProducerTemplate().requestBody(uri, (Object) null, List.class))
                    .isEmpty();
        }
    }
}
