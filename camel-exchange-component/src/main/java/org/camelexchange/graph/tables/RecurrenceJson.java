package org.camelexchange.graph.tables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camelexchange.table.Recurrence;
import org.camelexchange.table.Recurrence.Index;
import org.camelexchange.table.Recurrence.Pattern;
import org.camelexchange.table.Recurrence.Range;
import org.camelexchange.table.RecurrenceColumns;
import org.camelexchange.table.Row;

/** A recurrence as Graph has it: the complex type patternedRecurrence, of an event and of a task alike. */
final class RecurrenceJson implements Joint {
    private static final String PROPERTY = "recurrence";

    /** Patterns by Graph's words for them. A task that is made anew when it is done is no pattern of Graph. */
    private static final Map<String, Pattern> PATTERNS = Map.of(
            "daily", Pattern.DailyRecurrence,
            "weekly", Pattern.WeeklyRecurrence,
            "absoluteMonthly", Pattern.AbsoluteMonthlyRecurrence,
            "relativeMonthly", Pattern.RelativeMonthlyRecurrence,
            "absoluteYearly", Pattern.AbsoluteYearlyRecurrence,
            "relativeYearly", Pattern.RelativeYearlyRecurrence);

    private static final Map<String, Range> RANGES = Map.of(
            "noEnd", Range.NoEndRecurrence,
            "endDate", Range.EndDateRecurrence,
            "numbered", Range.NumberedRecurrence);

    private static final RecurrenceJson ONLY = new RecurrenceJson();

    private RecurrenceJson() {}

    /** The columns of a recurrence. */
    static List<GraphColumn> columns() {
        List<GraphColumn> columns = new ArrayList<>();
        RecurrenceColumns.TYPES.forEach((name, type) -> columns.add(GraphColumn.joint(
                name,
                type,
                RecurrenceColumns.multiple(name),
                PROPERTY,
                Codec.reading(json -> value(name, json)),
                ONLY,
                RecurrenceColumns.CALENDAR,
                Flag.WRITE)));
        return columns;
    }

    private static Object value(String name, Object json) {
        Recurrence recurrence = read(json);
        return recurrence == null ? null : RecurrenceColumns.values(recurrence).get(name);
    }

    @Override
    public String property() {
        return PROPERTY;
    }

    @Override
    public Object write(Row row, Map<String, Object> present) {
        Recurrence r = RecurrenceColumns.CALENDAR.of(row);
        if (r == null) {
            return null;
        }
        Map<String, Object> pattern = new LinkedHashMap<>();
        pattern.put("type", word(PATTERNS, r.pattern()));
        pattern.put("interval", r.interval());
        if (r.pattern().hasDays()) {
            pattern.put(
                    "daysOfWeek",
                    r.days().stream().sorted().map(RecurrenceJson::lower).toList());
        }
        if (r.index() != null) {
            pattern.put("index", lower(r.index()));
        }
        if (r.month() != null) {
            pattern.put("month", r.month().getValue());
        }
        if (r.dayOfMonth() != null) {
            pattern.put("dayOfMonth", r.dayOfMonth());
        }
        if (r.firstDayOfWeek() != null) {
            pattern.put("firstDayOfWeek", lower(r.firstDayOfWeek()));
        }
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("type", word(RANGES, r.range()));
        range.put("startDate", r.start().toString());
        if (r.end() != null) {
            range.put("endDate", r.end().toString());
        }
        if (r.occurrences() != null) {
            range.put("numberOfOccurrences", r.occurrences());
        }
        return Map.of("pattern", pattern, "range", range);
    }

    /** Null for what is no recurrence, or one this has no words for. */
    private static Recurrence read(Object json) {
        if (!(json instanceof Map<?, ?> whole)
                || !(whole.get("pattern") instanceof Map<?, ?> pattern)
                || !(whole.get("range") instanceof Map<?, ?> range)) {
            return null;
        }
        Pattern kind = PATTERNS.get(pattern.get("type"));
        Range ends = RANGES.get(range.get("type"));
        if (kind == null || ends == null || range.get("startDate") == null) {
            return null;
        }
        // Graph fills in what a pattern does not have: a first index, a day 0, a year 1.
        return new Recurrence(
                kind,
                pattern.get("interval") instanceof Number number ? number.intValue() : 1,
                kind.hasDays() ? days(pattern.get("daysOfWeek")) : Set.of(),
                kind.relative() ? index(pattern.get("index")) : null,
                kind.yearly() ? Month.of(((Number) pattern.get("month")).intValue()) : null,
                kind.absolute() ? (Integer) pattern.get("dayOfMonth") : null,
                kind == Pattern.WeeklyRecurrence && pattern.get("firstDayOfWeek") != null
                        ? day(pattern.get("firstDayOfWeek"))
                        : null,
                LocalDate.parse(range.get("startDate").toString()),
                ends == Range.EndDateRecurrence
                        ? LocalDate.parse(range.get("endDate").toString())
                        : null,
                ends == Range.NumberedRecurrence ? (Integer) range.get("numberOfOccurrences") : null);
    }

    private static Index index(Object word) {
        return word == null
                ? Index.First
                : Index.valueOf(word.toString().substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.toString().substring(1));
    }

    private static Set<DayOfWeek> days(Object words) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (words instanceof List<?> list) {
            list.forEach(word -> days.add(day(word)));
        }
        return days;
    }

    private static DayOfWeek day(Object word) {
        return DayOfWeek.valueOf(word.toString().toUpperCase(Locale.ROOT));
    }

    private static <E> String word(Map<String, E> words, E wanted) {
        return words.entrySet().stream()
                .filter(e -> e.getValue() == wanted)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Graph has no word for " + wanted));
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
