package org.camelexchange.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camelexchange.MemoryBackend;
import org.camelexchange.error.ServerException;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Test;

class SteadyPagesTest {
    private static final Query QUERY = Query.of(MemoryBackend.INBOX);
    private static final String KEY = MemoryBackend.INBOX.key().name();

    private final List<Row> view = new ArrayList<>(
            IntStream.range(0, 10).mapToObj(i -> Row.of(KEY, "id" + i)).toList());
    private int asked;

    private SteadyPages.Page at(int offset, int size) {
        asked++;
        int from = Math.min(offset, view.size());
        int to = Math.min(from + size, view.size());
        return new SteadyPages.Page(List.copyOf(view.subList(from, to)), to == view.size());
    }

    /** All ids in the order they come; each page's rows are handled before the next is asked for. */
    private List<String> read(SteadyPages pages, java.util.function.Consumer<Row> handled) {
        List<String> ids = new ArrayList<>();
        for (var page = pages.next(); page.isPresent(); page = pages.next()) {
            page.get().forEach(row -> ids.add(row.text(KEY)));
            page.get().forEach(handled);
        }
        return ids;
    }

    private static String[] ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "id" + i).toArray(String[]::new);
    }

    @Test
    void rowsOfAViewThatStandsStillComeOnceAndInOrder() {
        for (int size : new int[] {1, 2, 3, 4, 10, 100}) {
            assertThat(read(new SteadyPages(this::at, QUERY, 0, size), row -> {}))
                    .as("pages of " + size)
                    .containsExactly(ids(0, 10));
        }
        assertThat(read(new SteadyPages(this::at, QUERY, 4, 3), row -> {})).containsExactly(ids(4, 10));
    }

    @Test
    void aViewThatStandsStillCostsNoMoreRequestsThanItHasPages() {
        read(new SteadyPages(this::at, QUERY, 0, 4), row -> {});
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void noRowIsPassedOverWhenEachIsTakenAwayOnceItWasRead() {
        for (int size : new int[] {1, 2, 3, 4}) {
            List<Row> all = List.copyOf(view);
            assertThat(read(new SteadyPages(this::at, QUERY, 0, size), view::remove))
                    .as("pages of " + size)
                    .containsExactly(ids(0, 10));
            view.addAll(all);
        }
    }

    @Test
    void noRowIsPassedOverWhenSomeAreTakenAway() {
        assertThat(read(new SteadyPages(this::at, QUERY, 0, 3), row -> {
                    if (row.text(KEY).matches("id[1245]")) {
                        view.remove(row);
                    }
                }))
                .containsExactly(ids(0, 10));
    }

    @Test
    void rowsThatArriveInFrontMakeNoRowComeTwice() {
        int[] arrived = {0};
        List<String> ids = read(new SteadyPages(this::at, QUERY, 0, 4), row -> {
            if (arrived[0]++ < 5) {
                view.add(0, Row.of(KEY, "new" + arrived[0]));
            }
        });
        assertThat(ids).doesNotHaveDuplicates().contains(ids(0, 10));
    }

    @Test
    void aServerThatGivesTheSamePageForEverIsAnError() {
        SteadyPages pages = new SteadyPages(
                (offset, size) -> new SteadyPages.Page(List.copyOf(view.subList(0, 2)), false), QUERY, 0, 2);
        assertThatThrownBy(() -> read(pages, row -> {}))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("again and again");
    }
}
