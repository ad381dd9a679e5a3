package org.camelexchange.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmulatorMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void printsWhereItIsAndLoadsTheMails(@TempDir Path mails) throws IOException {
        Files.writeString(mails.resolve("one.eml"), "Subject: one\r\n\r\nOne");

        try (ExchangeEmulator emulator =
                start("--port=0", "--mailbox", "anna@example.org:a:b", "--mail.dir", mails.toString())) {
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains(emulator.ewsUrl(), emulator.graphUrlTls(), "1 mails in the Inbox of anna@example.org");
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> start("--colour", "red"));
        assertThatIllegalArgumentException().isThrownBy(() -> start("--port"));
        assertThatIllegalArgumentException().isThrownBy(() -> start("--mail.dir", "mails"));
    }

    private ExchangeEmulator start(String... args) throws IOException {
        return EmulatorMain.start(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
