package org.camelexchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.camelexchange.MemoryBackend;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static boolean matches(String condition, Row row) {
        return Evaluation.matches(ConditionParser.parse(condition, MemoryBackend.INBOX, name -> null), row);
    }

    @Test
    void noConditionMatchesEveryRow() {
        assertThat(Evaluation.matches(null, new Row())).isTrue();
    }

    @Test
    void aComparisonWithNullIsNeitherTrueNorFalse() {
        Row row = Row.of("Subject", null);
        assertThat(matches("Subject = 'a'", row)).isFalse();
        assertThat(matches("Subject <> 'a'", row)).isFalse();
        assertThat(matches("NOT (Subject = 'a')", row)).isFalse();
        assertThat(matches("Subject NOT LIKE 'a%'", row)).isFalse();
        assertThat(matches("Subject NOT IN ('a')", row)).isFalse();
        assertThat(matches("Subject IS NULL", row)).isTrue();
        assertThat(matches("NOT (Subject = 'a' AND Size = 1)", Row.of("Size", 2)))
                .isTrue();
        assertThat(matches("Subject = 'a' OR Size = 2", Row.of("Size", 2))).isTrue();
    }

    @Test
    void textsAreComparedWithoutRegardToCase() {
        Row row = Row.of("Subject", "Invoice");
        assertThat(matches("Subject = 'iNVOICE'", row)).isTrue();
        assertThat(matches("Subject LIKE 'INV%'", row)).isTrue();
        assertThat(matches("Subject IN ('x', 'INVOICE')", row)).isTrue();
        assertThat(matches("Subject < 'J'", row)).isTrue();
    }

    @Test
    void dateTimesAreComparedByInstant() {
        Row row = Row.of("Start", OffsetDateTime.parse("2026-01-01T10:00:00+02:00"));
        assertThat(matches("Start = '2026-01-01T08:00:00Z'", row)).isTrue();
        assertThat(matches("Start > '2026-01-01T09:00:00Z'", row)).isFalse();
    }

    @Test
    void aMultiValuedColumnMatchesWhenAnyElementDoes() {
        Row row = Row.of("Categories", List.of("red", "blue"));
        assertThat(matches("Categories = 'BLUE'", row)).isTrue();
        assertThat(matches("Categories = 'green'", row)).isFalse();
        assertThat(matches("Categories LIKE 'r%'", row)).isTrue();
        assertThat(matches("Categories IS NULL", Row.of("Categories", List.of())))
                .isTrue();
    }
}
