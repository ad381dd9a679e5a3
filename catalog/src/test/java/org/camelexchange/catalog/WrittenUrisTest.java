package org.camelexchange.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every URI that stands in the README or in the examples is one the component has. */
class WrittenUrisTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern URI =
            Pattern.compile("[\"`](exchange:(?:query|create|update|delete|execute)/[^\"`]*)[\"`]");
    private static final Pattern JOINED = Pattern.compile("\"\\s*\\+\\s*\"");

    private final CamelCatalog catalog = ExchangeCatalog.addTo(new DefaultCamelCatalog());

    record Written(Path file, String uri) {
        @Override
        public String toString() {
            return file.getFileName() + " " + uri;
        }
    }

    static List<Written> uris() throws IOException {
        List<Path> files = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        try (Stream<Path> sources = Files.walk(ROOT.resolve("camel-exchange-examples/src"))) {
            sources.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
        }
        List<Written> uris = new ArrayList<>();
        for (Path file : files) {
            // A long URI is written as several strings with plus signs between.
            Matcher uri = URI.matcher(JOINED.matcher(Files.readString(file)).replaceAll(""));
            while (uri.find()) {
                // In a test the target may be a variable; what can be checked ends before it.
                if (!uri.group(1).endsWith("/")) {
                    uris.add(new Written(file, uri.group(1)));
                }
            }
        }
        return uris;
    }

    @ParameterizedTest
    @MethodSource("uris")
    void fitsTheCatalog(Written written) {
        EndpointValidationResult result = catalog.validateEndpointProperties(written.uri());
        assertThat(result.getUnknownComponent()).isNull();
        assertThat(result.isSuccess())
                .as(() -> result.summaryErrorMessage(false))
                .isTrue();
    }

    @Test
    void theReadmeAndTheExamplesHaveSome() throws IOException {
        assertThat(uris())
                .filteredOn(written -> written.file().endsWith("README.md"))
                .hasSizeGreaterThan(10);
        assertThat(uris())
                .filteredOn(written -> written.file().endsWith("MailDeskRoutes.java"))
                .hasSizeGreaterThan(6);
    }
}
