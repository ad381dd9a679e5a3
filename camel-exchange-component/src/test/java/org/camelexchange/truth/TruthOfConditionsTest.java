package org.camelexchange.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.camelexchange.Office;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;

/**
 * A condition means the same whoever evaluates it: the server, the component on the rows, and a database of others. The
 * rows are random by {@code -Dtruth.rows=SEED}, the conditions by jqwik's seed, which its report shows.
 */
class TruthOfConditionsTest {
    private static final int ROWS = 40;
    private static final int CONDITIONS = 2_200;
    private static final List<Sample> SAMPLES = Sample.all();
    private static final Map<Schema, Office> OFFICES = new EnumMap<>(Schema.class);
    /** The numbers of the rows by table and id. */
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    private static final AtomicInteger CHECKED = new AtomicInteger();
    private static final AtomicInteger MATCHED = new AtomicInteger();
    private static long seed;
    private static Judge judge;

    @BeforeContainer
    static void open() throws Exception {
        seed = Long.getLong("truth.rows", System.nanoTime());
        Random random = new Random(seed);
        judge = new Judge();
        for (Schema schema : Schema.values()) {
            OFFICES.put(schema, Office.over(schema));
        }
        for (Sample sample : SAMPLES) {
            List<Map<String, Object>> rows = sample.rows(ROWS, random);
            judge.load(sample, rows);
            for (Schema schema : Schema.values()) {
                Office office = OFFICES.get(schema);
                sample.store(office.emulator().mailbox(Office.ANNA), rows);
                List<Row> all = office.call(
                        "query/EWS." + sample.table() + "?bodyType=Text&select=ItemId," + sample.tag(), null);
                assertThat(all).as(sample.table()).hasSize(ROWS);
                for (Row row : all) {
                    NUMBERS.put(
                            sample.table() + row.text("ItemId"),
                            Integer.valueOf(row.text(sample.tag()).strip().substring("row ".length())));
                }
            }
        }
    }

    @AfterContainer
    static void close() throws SQLException {
        OFFICES.values().forEach(Office::close);
        judge.close();
        System.out.println(CHECKED + " conditions on " + SAMPLES.size() + " tables of " + ROWS + " rows (truth.rows="
                + seed + "), each evaluated by both servers, on the rows of both, and by H2; " + MATCHED
                + " of them matched some rows and not all");
        assertThat(CHECKED.get()).isGreaterThanOrEqualTo(2_000);
    }

    @Provide
    Arbitrary<Tuple2<Sample, Phrase>> conditions() {
        return Arbitraries.of(SAMPLES)
                .flatMap(sample -> new Conditions(sample).any().map(phrase -> Tuple.of(sample, phrase)));
    }

    @Property(tries = CONDITIONS, shrinking = ShrinkingMode.BOUNDED)
    void aConditionMeansTheSameToTheServerOnTheRowsAndToADatabase(
            @ForAll("conditions") Tuple2<Sample, Phrase> condition) throws SQLException {
        Sample sample = condition.get1();
        Phrase phrase = condition.get2();
        Set<Integer> truth = judge.matching(sample, phrase.sql());
        for (Schema schema : Schema.values()) {
            for (boolean server : new boolean[] {true, false}) {
                assertThat(matching(schema, sample, phrase, server).toString())
                        .as(
                                "%s of %s, filtered %s: %s %s",
                                schema,
                                sample.table(),
                                server ? "by the server" : "here",
                                phrase.ours(),
                                phrase.headers())
                        .isEqualTo(truth.toString());
            }
        }
        CHECKED.incrementAndGet();
        MATCHED.addAndGet(truth.isEmpty() || truth.size() == ROWS ? 0 : 1);
    }

    private static Set<Integer> matching(Schema schema, Sample sample, Phrase phrase, boolean server) {
        Map<String, Object> headers = new HashMap<>(phrase.headers());
        headers.put("CamelMsExchangeWhere", phrase.ours());
        headers.put("CamelMsExchangeServerSideFilter", server);
        List<Row> rows = OFFICES.get(schema).call("query/EWS." + sample.table() + "?select=ItemId", null, headers);
        Set<Integer> numbers = new TreeSet<>();
        for (Row row : rows) {
            numbers.add(NUMBERS.get(sample.table() + row.text("ItemId")));
        }
        return numbers;
    }
}
