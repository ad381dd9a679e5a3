package org.camelexchange.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camelexchange.MemoryBackend;
import org.camelexchange.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {
    @Test
    void readsColumnsWithTheirDirections() {
        assertThat(Order.parse("datetimereceived DESC, Subject", MemoryBackend.INBOX))
                .hasToString("[DateTimeReceived DESC, Subject ASC]");
        assertThat(Order.parse(" ", MemoryBackend.INBOX)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Subject DOWN", "Subject,", "Nope", "Categories", "Subject ASC ASC"})
    void refusesWhatHasNoOrder(String text) {
        assertThatThrownBy(() -> Order.parse(text, MemoryBackend.INBOX)).isInstanceOf(InvalidInputException.class);
    }
}
