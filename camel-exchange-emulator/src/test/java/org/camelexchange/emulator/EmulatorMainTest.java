package org.camelexchange.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    void offersTheLoginsItIsTold() throws Exception {
        try (ExchangeEmulator emulator = start("--mailbox=anna@example.org:secret", "--ews-logins=ntlm,Basic")) {
            HttpResponse<Void> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(emulator.ewsUrl()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            assertThat(answer.headers().allValues("WWW-Authenticate"))
                    .containsExactly("NTLM", "Basic realm=\"exchange.emulator\"");
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        refuses("There is no option --colour", "--colour", "red");
        refuses("There is no option colour", "colour");
        refuses("--port needs a value", "--port");
        refuses("--port is 'x' and has to be a number", "--port", "x");
        refuses("--ews-logins is 'NTLM,x' and has to be some of [BASIC", "--ews-logins", "NTLM,x");
        refuses("--tls-port is '65536' and has to be a number", "--tls-port=65536");
        refuses("--mail.dir needs a --mailbox", "--mail.dir", "mails");
        refuses("--mailbox is 'anna@example.org' and needs 2 parts", "--mailbox", "anna@example.org");
        refuses("such as anna@example.org, and this is none: 'anna'", "--mailbox", "anna:secret");
        refuses("cannot be bert@example.org: add a mailbox", "--anonymous", "bert@example.org");
        refuses("already a mailbox a@b.org", "--mailbox", "a@b.org:x", "--mailbox", "a@b.org:y");
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart(@TempDir Path mails) {
        assertThatThrownBy(() -> start(
                        "--mailbox",
                        "a@b.org:x",
                        "--mail.dir",
                        mails.resolve("no").toString()))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageEndingWith("is no folder; name one that holds mails");
    }

    @Test
    void theProcessRunsUntilItIsStoppedAndSaysWhatIsWrong() throws Exception {
        Process running = process("--mailbox", "anna@example.org:a");
        try (BufferedReader lines = running.inputReader()) {
            assertThat(lines.readLine()).startsWith("EWS    http://127.0.0.1:");
            assertThat(running.isAlive()).isTrue();
        } finally {
            running.destroy();
        }
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).isTrue();

        Process help = process("--help");
        assertThat(help.inputReader().readLine()).startsWith("Usage: ");
        assertThat(help.waitFor()).isZero();

        Process wrong = process("--port");
        assertThat(wrong.errorReader().readLine()).isEqualTo("--port needs a value");
        assertThat(wrong.waitFor()).isEqualTo(2);
    }

    private static Process process(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EmulatorMain.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).start();
    }

    private void refuses(String reason, String... args) {
        assertThatIllegalArgumentException().isThrownBy(() -> start(args)).withMessageContaining(reason);
    }

    private ExchangeEmulator start(String... args) throws IOException {
        return EmulatorMain.start(List.of(args), new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
