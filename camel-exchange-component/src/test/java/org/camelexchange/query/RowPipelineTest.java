package org.camelexchange.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camelexchange.MemoryBackend;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.junit.jupiter.api.Test;

class RowPipelineTest {
    private static final Table INBOX = MemoryBackend.INBOX;
    private static final Query SIZES = Query.of(INBOX).withSelect(List.of(INBOX.column("Size")));

    private static final class Counted implements Pages {
        private final int last;
        private int at;
        private int closed;

        Counted(int last) {
            this.last = last;
        }

        @Override
        public Optional<List<Row>> next() {
            if (at >= last) {
                return Optional.empty();
            }
            Row even = Row.of("Size", at * 2).with("IsRead", true).with("Subject", "s" + (last - at));
            Row odd = Row.of("Size", at * 2 + 1).with("IsRead", false).with("Subject", null);
            at++;
            return Optional.of(List.of(even, odd));
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static Condition where(String text) {
        return ConditionParser.parse(text, INBOX, name -> null);
    }

    private static List<Object> sizes(RowStream rows) {
        List<Object> sizes = new ArrayList<>();
        rows.forEachRemaining(row -> sizes.add(row.get("Size")));
        return sizes;
    }

    @Test
    void asksForNoPageBeforeSomebodyAsksForARow() {
        Counted pages = new Counted(5);
        RowStream rows = RowPipeline.of(SIZES, pages, null, true, true);
        assertThat(pages.at).isZero();
        rows.next();
        rows.next();
        assertThat(pages.at).isEqualTo(1);
        rows.next();
        assertThat(pages.at).isEqualTo(2);
    }

    @Test
    void stopsAtTheLimitWithoutAnotherPageAndClosesThePages() {
        Counted pages = new Counted(5);
        assertThat(sizes(RowPipeline.of(SIZES.withLimit(4), pages, null, true, true)))
                .containsExactly(0, 1, 2, 3);
        assertThat(pages.at).isEqualTo(2);
        assertThat(pages.closed).isEqualTo(1);
    }

    @Test
    void offsetAndLimitCountWhatPassedTheFilter() {
        RowStream rows =
                RowPipeline.of(SIZES.withOffset(1).withLimit(2), new Counted(9), where("IsRead = true"), true, false);
        assertThat(sizes(rows)).containsExactly(2, 4);
    }

    @Test
    void dropsColumnsThatWereOnlyReadForTheFilter() {
        Condition residual = where("IsRead = true");
        assertThat(RowPipeline.columns(SIZES, residual, true))
                .containsExactly(INBOX.column("Size"), INBOX.column("IsRead"));
        assertThat(RowPipeline.of(SIZES, new Counted(1), residual, true, true)
                        .next()
                        .keySet())
                .containsExactly("Size");
    }

    @Test
    void sortsWithNullsFirstAndKeepsOnlyWhatIsWanted() {
        Query query = SIZES.withOrderBy(Order.parse("Subject DESC, Size desc", INBOX))
                .withLimit(3)
                .withOffset(1);
        assertThat(sizes(RowPipeline.of(query, new Counted(5), null, false, false)))
                .containsExactly(2, 4, 6);
        Query nulls = SIZES.withOrderBy(Order.parse("Subject", INBOX)).withLimit(2);
        assertThat(sizes(RowPipeline.of(nulls, new Counted(5), null, false, false)))
                .containsExactly(1, 3);
    }

    @Test
    void refusesToSortWithoutABound() {
        Query query = SIZES.withOrderBy(Order.parse("Subject", INBOX));
        assertThatThrownBy(() -> RowPipeline.of(query, new Counted(1), null, false, false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Set limit");
        assertThatThrownBy(() -> RowPipeline.of(query.withLimit(10_001), new Counted(1), null, false, false))
                .isInstanceOf(InvalidInputException.class);
        assertThat(sizes(RowPipeline.of(query, new Counted(1), null, true, false)))
                .containsExactly(0, 1);
    }

    @Test
    void aClosedStreamHasNoMoreRowsAndClosesItsPagesOnce() {
        Counted pages = new Counted(5);
        RowStream rows = RowPipeline.of(SIZES, pages, null, true, true);
        rows.next();
        rows.close();
        rows.close();
        assertThat(rows.hasNext()).isFalse();
        assertThatThrownBy(rows::next).isInstanceOf(NoSuchElementException.class);
        assertThat(pages.closed).isEqualTo(1);
    }

    @Test
    void aLimitOfZeroAsksForNothing() {
        Counted pages = new Counted(5);
        assertThat(RowPipeline.of(SIZES.withLimit(0), pages, null, true, true).hasNext())
                .isFalse();
        assertThat(pages.at).isZero();
    }
}
