package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A mailbox of a hundred thousand mails goes through a route in a JVM of 64 MB. */
class StreamedQueryTest {
    private static final int MAILS = 100_000;

    private static ExchangeEmulator emulator;

    @BeforeAll
    static void fillTheMailbox() throws Exception {
        emulator = ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .mailbox(Office.ANNA, "Anna", Office.PASSWORD)
                .application("contoso", "desk", Office.SECRET)
                .start();
        Mailbox anna = emulator.mailbox(Office.ANNA);
        String inbox = anna.folder(WellKnown.INBOX).id();
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < MAILS; i++) {
            anna.create(
                    inbox,
                    Item.of(ItemKind.MESSAGE)
                            .with(Props.SUBJECT, "Mail number " + i)
                            .with(Props.CONVERSATION_TOPIC, "Mail")
                            .with(Props.FROM, new Address("Ben", Office.BEN))
                            .with(Props.RECEIVED, first.plusSeconds(i))
                            .with(Props.BODY, Body.text("x")));
        }
    }

    @AfterAll
    static void close() {
        emulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void aHundredThousandMailsStreamThroughSixtyFourMegabytes(Schema schema, @TempDir Path folder) throws Exception {
        Path output = folder.resolve("output.txt");
        String server = schema == Schema.EWS ? emulator.ewsUrl() : emulator.graphUrl();
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path").replace("\n", File.pathSeparator),
                        StreamedQuery.class.getName(),
                        schema.name(),
                        server,
                        emulator.loginUrl())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = child.waitFor(4, TimeUnit.MINUTES);
        if (!ended) {
            child.destroyForcibly();
        }
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(ended).as(() -> String.join("\n", lines)).isTrue();
        assertThat(child.exitValue()).as(() -> String.join("\n", lines)).isZero();
        assertThat(lines).contains("rows " + MAILS + " distinct " + MAILS);
    }
}
