package org.camelexchange.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.camelexchange.table.Access;
import org.camelexchange.table.Column;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Table;
import org.junit.jupiter.api.Test;

class ConjunctionTest {
    private static final Table CALENDAR = new Table(
            "EWS",
            "Calendar",
            false,
            List.of(
                    new Column("Id", ColumnType.STRING, false, Access.KEY, Set.of()),
                    new Column("Subject", ColumnType.STRING, false, Access.WRITABLE, Set.of()),
                    new Column("Start", ColumnType.DATETIME, false, Access.WRITABLE, Set.of()),
                    new Column("End", ColumnType.DATETIME, false, Access.WRITABLE, Set.of())));

    private static Conjunction where(String text) {
        return Conjunction.of(ConditionParser.parse(text, CALENDAR, name -> null));
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    @Test
    void rowsReadByTheirKeysAreCheckedByTheOtherPartsAlone() {
        Conjunction where = where("Subject = 'x' AND (Id IN ('a', 'b', 'a') AND Start > '2026-01-01')");
        Conjunction.Keys keys = where.keys(CALENDAR.key()).orElseThrow();
        assertThat(keys.ids()).containsExactly("a", "b");
        assertThat(where.without(keys.part()).parts()).hasSize(2);
        assertThat(where("Id = 'a' OR Id = 'b'").keys(CALENDAR.key())).isEmpty();
    }

    @Test
    void aSpanReachesOverItsBoundsForTheyMayBeInclusive() {
        TimeSpan span = where("Start >= '2026-05-04T08:00:00Z' AND Start <= '2026-05-04T10:00:00Z'")
                .span("Start", "End")
                .orElseThrow();
        assertThat(span.from()).isBefore(time("2026-05-04T08:00:00Z"));
        assertThat(span.to()).isAfter(time("2026-05-04T10:00:00Z"));
        assertThat(where("Start >= '2026-05-04T08:00:00Z' AND Start <= '2026-05-04T08:00:00Z'")
                        .span("Start", "End"))
                .isPresent();
        assertThat(where("Start >= '2026-05-04T08:00:00Z'").span("Start", "End"))
                .isEmpty();
    }

    @Test
    void aSpanIsCutIntoPiecesWithoutAGap() {
        TimeSpan span = new TimeSpan(time("2020-01-01T00:00:00Z"), time("2026-01-01T00:00:00Z"));
        List<TimeSpan> pieces = span.pieces(Duration.ofDays(1_000));
        assertThat(pieces).hasSize(3);
        assertThat(pieces.get(0).from()).isEqualTo(span.from());
        assertThat(pieces.get(1).from()).isEqualTo(pieces.get(0).to());
        assertThat(pieces.get(2).to()).isEqualTo(span.to());
    }

    @Test
    void whatTheServerDoesIsSaidInWords() {
        Conjunction where = where("Subject = 'x' AND Id <> 'a'");
        assertThat(where.describeWithout(where.parts().get(1))).isEqualTo("Subject = 'x'");
        assertThat(Conjunction.of(null).describeWithout(null)).isEmpty();
    }
}
