package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SharedConnectionTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 32;

    @ParameterizedTest
    @EnumSource
    void eightThreadsShareOneConnectionWithoutAnError(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            AtomicInteger calls = new AtomicInteger();
            try {
                List<Future<?>> all = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    String name = "thread " + thread;
                    all.add(threads.submit(() -> work(office, name, calls)));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(calls.get()).isGreaterThanOrEqualTo(1_000);
            List<Row> left = office.call("query/EWS.Drafts?select=Subject", null);
            assertThat(left).isEmpty();
        }
    }

    /** Each thread sees its own rows as it left them, whatever the others do. */
    private static void work(Office office, String name, AtomicInteger calls) {
        for (int round = 0; round < ROUNDS; round++) {
            String subject = name + " round " + round;
            Row made =
                    office.call("create/EWS.Drafts", Row.of("Subject", subject).with("Body", "x"));
            office.call(
                    "update/EWS.Drafts", Row.of("ItemId", made.get("ItemId")).with("Importance", "High"));
            List<Row> rows = office.call(
                    "query/EWS.Drafts?select=Subject,Importance",
                    null,
                    Map.of("CamelMsExchangeWhere", "Subject = '" + subject + "'"));
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0)).containsEntry("Subject", subject).containsEntry("Importance", "High");
            Object gone = office.call("delete/EWS.Drafts", Row.of("ItemId", made.get("ItemId")));
            assertThat(gone).isEqualTo(1);
            calls.addAndGet(4);
        }
    }
}
