package org.camelexchange.catalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camelexchange.catalog.ExchangeCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** data-model.json and the reference pages say what the code says; with {@code -Ddata-model.write=true} they are written. */
class DataModelTest {
    static final String COMMAND =
            "./mvnw test -pl catalog -am -Dtest=DataModelTest -Dsurefire.failIfNoSpecifiedTests=false -Ddata-model.write=true";

    static final Path FILE =
            Path.of("src", "generated", "resources", "org", "camelexchange", "catalog", "data-model.json");
    private static final Path PAGES = Path.of("..", "docs", "tables");

    private static final ObjectNode MODEL = DataModel.of();

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (!Boolean.getBoolean("data-model.write")) {
            return;
        }
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, DataModel.text(MODEL));
        Files.createDirectories(PAGES);
        for (String old : present().keySet()) {
            Files.delete(PAGES.resolve(old));
        }
        for (Map.Entry<String, String> page : DataModelPages.of(MODEL).entrySet()) {
            Files.writeString(PAGES.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> present() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.list(PAGES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                pages.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return pages;
    }

    @Test
    void theFileIsWhatTheCodeDeclares() throws IOException {
        assertThat(Files.readString(FILE))
                .as("The declarations changed. Write the file and the pages anew, and commit them: " + COMMAND)
                .isEqualTo(DataModel.text(MODEL));
    }

    @Test
    void thePagesAreMadeFromTheFile() throws IOException {
        Map<String, String> wanted = DataModelPages.of(new ObjectMapper().readTree(FILE.toFile()));
        assertThat(present())
                .as("The pages differ from the file. Write them anew, and commit them: " + COMMAND)
                .isEqualTo(wanted);
    }

    @Test
    void theCatalogHandsTheModelOut() throws IOException {
        assumeFalse(Boolean.getBoolean("data-model.write"), "What was written now is in the jar of the next build");
        assertThat(ExchangeCatalog.dataModel()).isEqualTo(Files.readString(FILE));
    }
}
