package org.camelexchange.examples.maildesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Due: 2026-12-01",
                "Hello\r\n\r\nDue: 2026-12-01\r\nBye",
                "a\n  Due:2026-12-01  \nb",
                "> Due: 2026-12-01"
            })
    void isReadFromALineOfItsOwn(String text) {
        assertThat(DueDate.in(text)).contains(LocalDate.of(2026, 12, 1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "nothing here", "It is Due: 2026-12-01, they say", "Overdue: 2026-12-01"})
    void isNotFoundWhereThereIsNone(String text) {
        assertThat(DueDate.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Due: 2027-02-30", "Due: tomorrow", "Due:", "Due: 01.12.2026"})
    void thatIsNoDateIsAnError(String text) {
        assertThatThrownBy(() -> DueDate.in(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no date such as 2026-12-01");
    }

    @Test
    void theFirstLineCounts() {
        assertThat(DueDate.in("Due: 2026-12-01\nDue: 2026-12-02")).contains(LocalDate.of(2026, 12, 1));
    }
}
