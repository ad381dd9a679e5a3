package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a recurrence means is judged by somebody else: each pattern with each range is written through the component, and its
 * occurrences over two years are those ical4j counts out.
 */
class RecurrencesOnBothSchemasTest {
    private static final LocalDateTime FROM = LocalDateTime.parse("2026-01-01T00:00");
    private static final LocalDateTime TO = LocalDateTime.parse("2028-01-01T00:00");
    private static final Map<Schema, int[]> COUNTED = new TreeMap<>();

    /** When an occurrence begins and ends. */
    private record Span(Instant start, Instant end) {}

    @AfterAll
    static void count() {
        COUNTED.forEach((schema, n) -> System.out.println(
                "Recurrences judged by ical4j on " + schema + ": " + n[0] + " series, " + n[1] + " occurrences"));
    }

    /** The name given, which may be either, and the zone it is. */
    @ParameterizedTest
    @CsvSource({
        "EWS, Europe/Berlin, Europe/Berlin",
        "EWS, Eastern Standard Time, America/New_York",
        "EWS, Australia/Lord_Howe, Australia/Lord_Howe",
        "EWS, New Zealand Standard Time, Pacific/Auckland",
        "EWS, Asia/Kolkata, Asia/Kolkata",
        "EWS, America/Santiago, America/Santiago",
        "MSGraph, W. Europe Standard Time, Europe/Berlin",
        "MSGraph, America/New_York, America/New_York",
        "MSGraph, Lord Howe Standard Time, Australia/Lord_Howe",
        "MSGraph, Pacific/Auckland, Pacific/Auckland",
        "MSGraph, India Standard Time, Asia/Kolkata",
        "MSGraph, America/Santiago, America/Santiago",
    })
    void everyPatternAndRangeTakesPlaceWhenICalendarSaysItDoes(Schema schema, String name, ZoneId zone)
            throws Exception {
        try (Office office = Office.over(schema)) {
            List<RecurrenceSamples> samples = RecurrenceSamples.all();
            List<Row> rows = samples.stream()
                    .map(sample -> new Row(sample.columns())
                            .with("Subject", sample.name())
                            .with("Start", sample.start())
                            .with("End", sample.start().plusHours(sample.hours())))
                    .toList();
            office.call("create/EWS.Calendar", rows, Map.of(MsExchangeHeaders.TIME_ZONE, name));

            List<Row> found = office.call(
                    "query/EWS.Calendar?limit=100000&select=Subject,Start,End,OriginalStart,CalendarItemType,IsRecurring",
                    null,
                    Map.of(
                            MsExchangeHeaders.TIME_ZONE,
                            name,
                            MsExchangeHeaders.WHERE,
                            "Start >= '" + FROM + "' AND End <= '" + TO + "'"));

            Map<String, List<Span>> spans = found.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.text("Subject"),
                            Collectors.mapping(
                                    row -> new Span(time(row.get("Start")), time(row.get("End"))),
                                    Collectors.toList())));
            int[] counted = COUNTED.computeIfAbsent(schema, s -> new int[2]);
            List<String> differences = new ArrayList<>();
            for (RecurrenceSamples sample : samples) {
                List<Span> expected = expected(sample, zone);
                List<Span> present = spans.getOrDefault(sample.name(), List.of());
                if (!sorted(present).equals(sorted(expected))) {
                    differences.add(difference(sample, zone, expected, present));
                }
                counted[0]++;
                counted[1] += expected.size();
            }
            assertThat(differences).isEmpty();
            assertThat(found).allSatisfy(row -> {
                assertThat(row.get("CalendarItemType")).isEqualTo("Occurrence");
                assertThat(row.get("IsRecurring")).isEqualTo(true);
                assertThat(time(row.get("OriginalStart"))).isEqualTo(time(row.get("Start")));
            });
        }
    }

    private static List<Span> sorted(List<Span> spans) {
        return spans.stream()
                .sorted(Comparator.comparing(Span::start).thenComparing(Span::end))
                .toList();
    }

    /** The first few spans that only one of the two has. */
    private static String difference(RecurrenceSamples sample, ZoneId zone, List<Span> expected, List<Span> present) {
        return sample.name() + " by " + sample.rule(zone) + ": of " + expected.size() + " there are " + present.size()
                + ", missing " + few(expected, present, zone) + ", too many " + few(present, expected, zone);
    }

    private static List<String> few(List<Span> some, List<Span> others, ZoneId zone) {
        return some.stream()
                .filter(span -> !others.contains(span))
                .limit(4)
                .map(span -> span.start().atZone(zone) + "/" + span.end().atZone(zone))
                .toList();
    }

    private static Instant time(Object value) {
        return ((OffsetDateTime) value).toInstant();
    }

    private static List<Span> expected(RecurrenceSamples sample, ZoneId zone) {
        ZonedDateTime from = FROM.atZone(zone);
        ZonedDateTime to = TO.atZone(zone);
        List<Span> spans = new ArrayList<>();
        for (ZonedDateTime start : new Recur<ZonedDateTime>(sample.rule(zone))
                .getDates(sample.start().atZone(zone), from, to)) {
            // It lasts as long by the clock on the wall, whatever is done to the clock meanwhile.
            ZonedDateTime end =
                    start.toLocalDateTime().plusHours(sample.hours()).atZone(zone);
            if (!end.isAfter(to)) {
                spans.add(new Span(start.toInstant(), end.toInstant()));
            }
        }
        return spans;
    }
}
