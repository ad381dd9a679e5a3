package org.camelexchange.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camelexchange.emulator.mime.MimeReader;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** Puts a folder of mails into an Inbox. */
public final class EmlFolder {
    private EmlFolder() {}

    /**
     * Loads every file that is not hidden, whatever its ending, in the order of the names. The mails are received now
     * and unread, and keep their bytes.
     *
     * @return from file names to the ids of the items, in the same order
     * @throws NoSuchFileException when there is no such folder
     */
    public static Map<String, String> load(Path folder, Mailbox mailbox, Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString(), null, "is no folder; name one that holds mails");
        }
        String inbox = mailbox.folder(WellKnown.INBOX).id();
        Map<String, String> ids = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            Item mail = MimeReader.read(Files.readAllBytes(file), now)
                    .with(Props.READ, false)
                    .with(Props.DRAFT, false)
                    .with(Props.RECEIVED, now);
            ids.put(file.getFileName().toString(), mailbox.create(inbox, mail).entryId());
        }
        return Collections.unmodifiableMap(ids);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }
}
