package org.camelexchange.examples.maildesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.SoftAssertions;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of a mailbox is what went in. */
class ByteForByteTest {
    private record Way(DeskConnection connection, String table, String key, String mime) {
        @Override
        public String toString() {
            return table + " on " + connection;
        }
    }

    static Stream<Way> ways() {
        return Stream.of(
                new Way(DeskConnection.EWS, "EWS.Inbox", "ItemId", "MimeContent"),
                new Way(DeskConnection.MSGraph, "EWS.Inbox", "ItemId", "MimeContent"),
                new Way(DeskConnection.MSGraph, "MSGraph.Messages", "id", "mimeContent"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aMailKeepsItsBytes(Way way) throws Exception {
        keep(way, Path.of("src/main/mails"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aBrokenMailKeepsItsBytesToo(Way way) throws Exception {
        keep(way, Corpus.folder());
    }

    private static void keep(Way way, Path folder) throws Exception {
        try (ExchangeEmulator exchange =
                        DeskConnection.emulator().observe(SchemaCheck.strict()).start();
                CamelContext camel = new DefaultCamelContext();
                ProducerTemplate template = camel.createProducerTemplate()) {
            int loaded = exchange.loadEml(folder, DeskConnection.MAILBOX).size();
            camel.getRegistry().bind("office", way.connection().settings(exchange));
            camel.start();
            template.start();
            List<?> rows = template.requestBody(
                    "exchange:query/" + way.table() + "?connection=office&select=" + way.key() + "," + way.mime(),
                    null,
                    List.class);
            assertThat(rows).hasSize(loaded);
            // Ids look different on the two schemas, and some mails are equal: each file takes one mail away.
            List<byte[]> came = new ArrayList<>();
            rows.forEach(row -> came.add(bytes(((Map<?, ?>) row).get(way.mime()))));
            SoftAssertions all = new SoftAssertions();
            for (Path file : files(folder)) {
                byte[] went = Files.readAllBytes(file);
                Optional<byte[]> found =
                        came.stream().filter(mail -> Arrays.equals(mail, went)).findFirst();
                all.assertThat(found).as(file.getFileName().toString()).isPresent();
                found.ifPresent(came::remove);
            }
            all.assertAll();
            assertThat(came).isEmpty();
        }
    }

    /** A mail of no bytes may come as no value. */
    private static byte[] bytes(Object mime) {
        return mime == null ? new byte[0] : (byte[]) mime;
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
