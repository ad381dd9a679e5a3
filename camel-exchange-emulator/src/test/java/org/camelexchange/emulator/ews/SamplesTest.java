package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camelexchange.emulator.ExchangeEmulator;
import org.junit.jupiter.api.Test;

/** The requests of Microsoft's documentation: their ids are unknown here, but their form is beyond doubt. */
class SamplesTest {
    /** What this server does not have: paging by fractions, groups and queries by text. */
    private static final Set<String> ABSENT =
            Set.of("QueryString", "GroupBy", "FractionalPage", "SearchFolder", "IndexedPageItemView Max");

    @Test
    void noDocumentedRequestIsRefusedForItsForm() throws Exception {
        Path folder = Path.of(System.getProperty("shared.dir", "../../shared"), "ews-samples");
        assumeThat(folder).as("Microsoft's samples").isDirectory();
        Optional<SchemaCheck> schema = SchemaCheck.find();
        List<String> refused = new ArrayList<>();
        int tried = 0;
        try (ExchangeEmulator exchange = ExchangeEmulator.builder()
                        .mailbox("anna@example.org", "a")
                        .start();
                Stream<Path> files = Files.list(folder)) {
            exchange.store().grantImpersonation("anna@example.org");
            Soap soap = Soap.basic(exchange.ewsUrl(), "anna@example.org", "a");
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xml")).sorted().toList()) {
                String document = Files.readString(file).replaceFirst("^\\uFEFF", "");
                if (!request(document) || ABSENT.stream().anyMatch(document::contains)) {
                    continue;
                }
                tried++;
                Soap.Answer answer = soap.post(document);
                boolean form = Set.of("ErrorSchemaValidation", "ErrorInvalidRequest", "ErrorInternalServerError")
                        .contains(String.valueOf(answer.code()));
                if (form || answer.code() == null) {
                    refused.add(file.getFileName() + ": " + answer.status() + " " + answer.first("Message"));
                }
                schema.ifPresent(s ->
                        s.check(file.getFileName().toString(), answer.body().getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertThat(refused).isEmpty();
        assertThat(tried).isGreaterThan(80);
        schema.ifPresent(s -> assertThat(s.violations()).isEmpty());
    }

    private static boolean request(String document) {
        try {
            Element envelope = RequestReader.read(document.getBytes(StandardCharsets.UTF_8));
            return Operations.BY_NAME.containsKey(envelope.need("Body").only().name());
        } catch (EwsFault e) {
            return false;
        }
    }
}
