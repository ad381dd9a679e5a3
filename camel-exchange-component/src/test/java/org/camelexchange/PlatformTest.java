package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Platform;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each release of Exchange is spoken to in its own version, and asked for nothing that came later. */
class PlatformTest {
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private ExchangeEmulator exchange;

    @BeforeEach
    void start() throws Exception {
        exchange = ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .mailbox(Office.ANNA, "Anna", Office.PASSWORD)
                .mailbox(Office.BEN, "Ben", Office.PASSWORD)
                .observe((door, request, answer) -> requests.add(new String(request.body(), StandardCharsets.UTF_8)))
                .start();
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    private List<?> call(Platform platform, String uri, Object body) throws Exception {
        ConnectionSettings settings = Office.settings(Schema.EWS, exchange);
        settings.setPlatform(platform);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("office", settings);
            camel.start();
            return camel.createProducerTemplate()
                    .requestBody(
                            "exchange:" + uri + (uri.contains("?") ? "&" : "?") + "connection=office",
                            body,
                            List.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsVersionIsOnTheWire(Platform platform) throws Exception {
        call(platform, "query/EWS.Inbox", null);
        assertThat(requests)
                .isNotEmpty()
                .allMatch(body -> body.contains("RequestServerVersion Version=\"" + platform.wireVersion() + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "Exchange2007, ConversationId, Exchange2010",
        "Exchange2007_SP1, WebClientReadFormQueryString, Exchange2010",
        "Exchange2007, LastModifiedTime, Exchange2007_SP1"
    })
    void aColumnThatCameLaterIsRefusedByNameBeforeAnythingIsSent(Platform platform, String column, Platform since) {
        Throwable error = catchThrowable(() -> call(platform, "query/EWS.Inbox?select=" + column, null));
        while (error != null && !(error instanceof InvalidInputException)) {
            error = error.getCause();
        }
        assertThat(error)
                .isNotNull()
                .hasMessageContaining(column)
                .hasMessageContaining("came with " + since)
                .hasMessageContaining("platform is " + platform);
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"Exchange2007", "Exchange2007_SP1", "Exchange2010"})
    void allColumnsAreThoseThatAreThere(Platform platform) throws Exception {
        call(platform, "create/EWS.Drafts", List.of(Row.of("Subject", "old")));
        requests.clear();
        List<?> rows = call(platform, "query/EWS.Drafts?includeContent=true", null);
        assertThat(rows).hasSize(1);
        assertThat(((Row) rows.get(0)).text("Subject")).isEqualTo("old");
        assertThat(requests.stream().anyMatch(body -> body.contains("\"item:ConversationId\"")))
                .isEqualTo(platform == Platform.Exchange2010);
    }
}
