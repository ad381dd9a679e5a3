package org.camelexchange.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camelexchange.emulator.mime.MimeReader;
import org.camelexchange.emulator.store.ExchangeStore;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlFolderTest {
    private static final int CORPUS_MAILS = 104;

    private final Clock clock = Clock.systemUTC();
    private final Mailbox anna = new ExchangeStore(clock).createMailbox("anna@example.org", "Anna");

    @Test
    void everyMailOfTheCorpusArrivesByteForByte() throws IOException {
        Path corpus = corpus();

        Map<String, String> ids = EmlFolder.load(corpus, anna, clock.instant());

        assertThat(ids).hasSize(CORPUS_MAILS);
        assertThat(anna.items(anna.folder(WellKnown.INBOX).id())).hasSize(CORPUS_MAILS);
        assertThat(anna.unread(anna.folder(WellKnown.INBOX).id())).isEqualTo(CORPUS_MAILS);
        for (Map.Entry<String, String> loaded : ids.entrySet()) {
            Item item = anna.item(loaded.getValue());
            assertThat(item.mime()).as(loaded.getKey()).isEqualTo(Files.readAllBytes(corpus.resolve(loaded.getKey())));
            // One of the mails is an empty file; it arrives all the same.
            assertThat(item.get(Props.HEADERS).isEmpty()).as(loaded.getKey()).isEqualTo(item.mime().length == 0);
            assertThat(item.get(Props.BODY)).as(loaded.getKey()).isNotNull();
        }
    }

    @Test
    void theBrokenOnesAreStillReadAsFarAsTheyGo() throws IOException {
        Path corpus = corpus();
        List<String> withoutSender = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("."))
                    .toList()) {
                Item item = MimeReader.read(Files.readAllBytes(file), clock.instant());
                boolean from = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .matches("(?is)(.*\\n)?from:[ \\t]*\\S.*");
                if (from && item.get(Props.FROM) == null) {
                    withoutSender.add(file.getFileName().toString());
                }
            }
        }
        assertThat(withoutSender).isEmpty();
    }

    @Test
    void hiddenFilesAndFoldersAreNoMails(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("b.txt"), "Subject: b\r\n\r\nB");
        Files.writeString(folder.resolve("a"), "Subject: a\r\n\r\nA");
        Files.writeString(folder.resolve(".hidden"), "Subject: h\r\n\r\nH");
        Files.createDirectory(folder.resolve("c.eml"));

        assertThat(EmlFolder.load(folder, anna, clock.instant()).keySet()).containsExactly("a", "b.txt");
    }

    private static Path corpus() {
        Path corpus = Path.of(System.getProperty("shared.dir", "../../shared"), "corpus", "eml");
        assumeTrue(Files.isDirectory(corpus), "The corpus of mails is not there: " + corpus);
        return corpus;
    }
}
