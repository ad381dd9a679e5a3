package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.PostalAddress;
import org.junit.jupiter.api.Test;

class SmallPartsTest {
    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    @Test
    void aPageFromTheBeginningSaysWhereTheNextBegins() {
        Paging.Page<Integer> page = new Paging(4, 2, false, true).cut(TEN, 1000);
        assertThat(page.entries()).containsExactly(2, 3, 4, 5);
        assertThat(page.next()).isEqualTo(6);
        assertThat(page.last()).isFalse();
    }

    @Test
    void aPageFromTheEndIsInTheListsOrder() {
        Paging.Page<Integer> page = new Paging(4, 7, true, true).cut(TEN, 1000);
        assertThat(page.entries()).containsExactly(0, 1, 2);
        assertThat(page.last()).isTrue();
    }

    @Test
    void aPageBehindTheEndIsEmptyAndTheLast() {
        Paging.Page<Integer> page = new Paging(4, 70, false, true).cut(TEN, 1000);
        assertThat(page.entries()).isEmpty();
        assertThat(page.last()).isTrue();
    }

    @Test
    void textBecomesHtmlAndHtmlText() {
        assertThat(Bodies.as(Body.text("a < b"), "HTML").content()).contains("a &lt; b");
        assertThat(Bodies.as(Body.html("<style>x{}</style><p>a &lt; b</p><p>c</p>"), "Text")
                        .content())
                .isEqualTo("a < b\r\nc");
        assertThat(Bodies.as(Body.text("as it is"), "Best")).isEqualTo(Body.text("as it is"));
    }

    @Test
    void theIdOfAnOccurrenceNamesItsSeriesAndItsStart() {
        Instant start = Instant.parse("2026-11-02T09:00:00Z");
        String master = "A".repeat(40);
        assertThat(OccurrenceId.parse(OccurrenceId.of(master, start))).contains(new OccurrenceId(master, start));
        assertThat(OccurrenceId.parse(master)).isEmpty();
    }

    @Test
    void onePartOfAPostalAddressIsSetAloneAndTakenAwayAlone() {
        var postal = Dictionaries.POSTAL.dictionary();
        Map<String, PostalAddress> home = Map.of("Home", new PostalAddress("1 Road", "Ulm", null, null, null));
        Map<String, PostalAddress> moved =
                postal.merge(home, "Home/City", Map.of("Home", new PostalAddress(null, "Bonn", null, null, null)));
        assertThat(moved.get("Home")).isEqualTo(new PostalAddress("1 Road", "Bonn", null, null, null));
        assertThat(postal.merge(moved, "Home/Street", null).get("Home").street())
                .isNull();
        assertThat(postal.select(moved, Set.of("Home/City")).get("Home").street())
                .isNull();
        assertThat(postal.text(moved, "Home/City")).isEqualTo("Bonn");
    }

    @Test
    void dateTimesAreReadWithAndWithoutAnOffset() {
        Instant nine = Instant.parse("2026-11-02T09:00:00Z");
        assertThat(Codecs.instant("2026-11-02T09:00:00Z")).isEqualTo(nine);
        assertThat(Codecs.instant("2026-11-02T10:00:00+01:00")).isEqualTo(nine);
        assertThat(Codecs.instant("2026-11-02T09:00:00")).isEqualTo(nine);
        assertThat(Codecs.instant("2026-11-02Z")).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
        assertThatThrownBy(() -> Codecs.instant("soon")).isInstanceOf(EwsFault.class);
    }

    @Test
    void aSyncStateIsReadOnlyForItsOwnFolder() {
        SyncState state = SyncState.begin("inbox", 7, "last");
        assertThat(SyncState.read(state.text(), "inbox")).isEqualTo(state);
        assertThatThrownBy(() -> SyncState.read(state.text(), "drafts")).isInstanceOf(EwsException.class);
    }
}
