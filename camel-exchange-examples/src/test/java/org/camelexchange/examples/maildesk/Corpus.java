package org.camelexchange.examples.maildesk;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real and deliberately broken mails that are not part of the project. */
final class Corpus {
    private Corpus() {}

    /** The folder; where it is not, the calling test is skipped. */
    static Path folder() {
        Path folder = Path.of(System.getProperty("shared.dir", "../../shared"), "corpus", "eml");
        assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no mail corpus in " + folder.normalize());
        return folder;
    }
}
