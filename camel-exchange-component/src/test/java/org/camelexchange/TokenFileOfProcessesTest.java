package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.ews.SchemaCheck;
import org.camelexchange.emulator.login.Application;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that renew the tokens in one file at the same time, where each refresh token is good for one use. */
@Timeout(180)
class TokenFileOfProcessesTest {
    private static final int ROUNDS = 12;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void twoProcessesThatRenewAtTheSameTimeEndWithAFileThatAThirdOneUses(Schema schema) throws Exception {
        try (TokenDesk desk = TokenDesk.of(ExchangeEmulator.builder()
                .observe(SchemaCheck.strict())
                .application(Application.registered(TokenDesk.TENANT, TokenDesk.CLIENT)
                        .publicClient())
                .strictRotation())) {
            String refreshToken = desk.refreshToken(schema);
            long before = desk.emulator().tokenRequests();
            try (Child one = new Child("one", desk, schema, refreshToken);
                    Child two = new Child("two", desk, schema, refreshToken)) {
                for (int round = 0; round < ROUNDS; round++) {
                    one.tellToRead();
                    two.tellToRead();
                    one.assertRead();
                    two.assertRead();
                    // The first one to come renews, the other one finds the token it left.
                    assertThat(desk.emulator().tokenRequests() - before).isEqualTo(round + 1);
                    desk.emulator().revokeTokens();
                }
            }
            try (Child third = new Child("third", desk, schema, refreshToken)) {
                third.tellToRead();
                third.assertRead();
            }
            assertThat(desk.emulator().tokenRequests() - before).isEqualTo(ROUNDS + 1);
        }
    }

    private final class Child implements AutoCloseable {
        private final Path errors;
        private final Process process;
        private final Writer input;
        private final BufferedReader output;

        Child(String name, TokenDesk desk, Schema schema, String refreshToken) throws IOException {
            errors = folder.resolve(name + ".txt");
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            RefreshingProcess.class.getName(),
                            schema.name(),
                            schema == Schema.EWS
                                    ? desk.emulator().ewsUrl()
                                    : desk.emulator().graphUrl(),
                            desk.emulator().loginUrl(),
                            folder.resolve("tokens.json").toString())
                    .redirectError(errors.toFile())
                    .start();
            input = process.outputWriter(StandardCharsets.UTF_8);
            output = process.inputReader(StandardCharsets.UTF_8);
            line(refreshToken);
        }

        private void line(String text) throws IOException {
            input.write(text + "\n");
            input.flush();
        }

        void tellToRead() throws IOException {
            line("read");
        }

        void assertRead() throws IOException {
            String said = output.readLine();
            assertThat(said).as(this::errors).isEqualTo("read []");
        }

        private String errors() {
            try {
                return Files.readString(errors);
            } catch (IOException e) {
                return e.toString();
            }
        }

        /** The end of its input ends it. */
        @Override
        public void close() throws IOException {
            input.close();
            try {
                assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
                assertThat(process.exitValue()).as(this::errors).isZero();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                process.destroyForcibly();
            }
        }
    }
}
