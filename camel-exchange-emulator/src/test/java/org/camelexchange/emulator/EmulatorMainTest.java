package org.camelexchange.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    void takesPublicApplicationsAndWhoIsSignedIn() throws Exception {
        try (ExchangeEmulator emulator = start(
                "--mailbox=anna@example.org:secret",
                "--public-application=contoso:desk:http://localhost",
                "--signed-in=anna@example.org",
                "--managed-identity=system:header")) {
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(emulator.loginUrl()
                                            + "/contoso/oauth2/v2.0/authorize?client_id=desk&response_type=code"
                                            + "&scope=Mail.Read&redirect_uri=http://localhost:1234"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("http://localhost:1234?code=");
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
