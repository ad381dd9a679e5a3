package org.camelexchange.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.camelexchange.error.LoginException;
import org.camelexchange.error.MsExchangeException;
import org.camelexchange.settings.ConnectionSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoginMatrixTest {
    @TempDir
    private static Path folder;

    private static LoginMatrix matrix;

    @BeforeAll
    static void start() throws Exception {
        matrix = new LoginMatrix(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        matrix.close();
    }

    static Stream<LoginMatrix.Cell> cells() {
        return LoginMatrix.cells().stream();
    }

    private static Object readInbox(ConnectionSettings settings) {
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.getRegistry().bind("cell", settings);
            camel.start();
            return camel.createProducerTemplate()
                    .requestBody("exchange:query/EWS.Inbox?connection=cell&select=Subject", (Object) null);
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theInboxIsRead(LoginMatrix.Cell cell) throws Exception {
        assertThat(readInbox(matrix.good(cell))).isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aWrongSecretIsOneClearErrorAndNoStorm(LoginMatrix.Cell cell) throws Exception {
        ConnectionSettings settings = matrix.wrong(cell);
        int before = matrix.requests();
        Throwable thrown = catchThrowable(() -> readInbox(settings));
        MsExchangeException error = null;
        for (Throwable t = thrown; t != null && error == null; t = t.getCause()) {
            error = t instanceof MsExchangeException own ? own : null;
        }
        assertThat(error).isInstanceOf(LoginException.class);
        assertThat(error.failure().cure()).isNotBlank();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            assertThat(String.valueOf(t.getMessage())).doesNotContain(matrix.secrets());
        }
        assertThat(matrix.requests() - before).isLessThanOrEqualTo(cell.handshake());
    }
}
