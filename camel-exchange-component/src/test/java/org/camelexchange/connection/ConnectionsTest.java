package org.camelexchange.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camelexchange.MemoryBackend;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.AuthScheme;
import org.camelexchange.settings.ConnectionSettings;
import org.camelexchange.settings.Schema;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private final List<MemoryBackend> opened = new ArrayList<>();
    private final Connections connections = new Connections(settings -> {
        MemoryBackend backend = new MemoryBackend();
        opened.add(backend);
        return backend;
    });

    private static ConnectionSettings settings(String server) {
        ConnectionSettings settings = new ConnectionSettings();
        settings.setSchema(Schema.EWS);
        settings.setAuthScheme(AuthScheme.NONE);
        settings.setServer(server);
        return settings;
    }

    @Test
    void equalSettingsShareABackEndThatTheLastHolderCloses() {
        Connection one = connections.open(settings("a"));
        Connection two = connections.open(settings("a"));
        assertThat(one.backend()).isSameAs(two.backend());
        one.close();
        one.close();
        assertThat(opened.get(0).closed).isFalse();
        two.close();
        assertThat(opened.get(0).closed).isTrue();
        assertThat(connections.size()).isZero();
    }

    @Test
    void otherSettingsGetABackEndOfTheirOwn() {
        assertThat(connections.open(settings("a")).backend())
                .isNotSameAs(connections.open(settings("b")).backend());
    }

    @Test
    void afterAFailureToOpenTheNextOneTriesAgain() {
        List<Integer> tries = new ArrayList<>();
        Connections failing = new Connections(settings -> {
            tries.add(1);
            throw MemoryBackend.fault("down");
        });
        assertThatThrownBy(() -> failing.open(settings("a"))).hasMessageContaining("down");
        assertThatThrownBy(() -> failing.open(settings("a"))).hasMessageContaining("down");
        assertThat(tries).hasSize(2);
    }

    @Test
    void manyThreadsOpenOneBackEnd() {
        List<Connection> all = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> connections.open(settings("a")))
                .toList();
        assertThat(opened).hasSize(1);
        all.parallelStream().forEach(Connection::close);
        assertThat(opened.get(0).closed).isTrue();
    }

    @Test
    void unfitSettingsOpenNothing() {
        assertThatThrownBy(() -> connections.open(new ConnectionSettings()))
                .isInstanceOf(InvalidSettingException.class);
        assertThat(opened).isEmpty();
    }
}
