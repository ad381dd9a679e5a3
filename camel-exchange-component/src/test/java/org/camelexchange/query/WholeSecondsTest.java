package org.camelexchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.camelexchange.MemoryBackend;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeSecondsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "Start >= '2026-01-01T10:00:00.5Z' | Start >= '2026-01-01T10:00:01Z'",
                "Start < '2026-01-01T10:00:00.5Z' | Start < '2026-01-01T10:00:01Z'",
                "Start > '2026-01-01T10:00:00Z' | Start >= '2026-01-01T10:00:01Z'",
                "Start <= '2026-01-01T10:00:00Z' | Start < '2026-01-01T10:00:01Z'",
                "Start >= '2026-01-01T10:00:00Z' | Start >= '2026-01-01T10:00Z'",
                "Start = '2026-01-01T10:00:00Z' | Start >= '2026-01-01T10:00Z' AND Start < '2026-01-01T10:00:01Z'",
                "Start <> '2026-01-01T10:00:00Z' | Start < '2026-01-01T10:00Z' OR Start >= '2026-01-01T10:00:01Z'",
                "Start = '2026-01-01T10:00:00.5Z' | nothing",
            })
    void aConditionOnWhatIsShownBecomesOneOnWhatIsKept(String shown, String kept) {
        Condition.Comparison comparison =
                (Condition.Comparison) ConditionParser.parse(shown, MemoryBackend.INBOX, name -> null);
        assertThat(WholeSeconds.of(comparison).map(Object::toString).orElse(null))
                .isEqualTo(kept);
    }
}
