package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.Values.map;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.Recurrence;

/** The complex type patternedRecurrence. */
final class Recurrences {
    private static final Map<String, Recurrence.Pattern> PATTERNS = Map.of(
            "daily", Recurrence.Pattern.DAILY,
            "weekly", Recurrence.Pattern.WEEKLY,
            "absoluteMonthly", Recurrence.Pattern.ABSOLUTE_MONTHLY,
            "relativeMonthly", Recurrence.Pattern.RELATIVE_MONTHLY,
            "absoluteYearly", Recurrence.Pattern.ABSOLUTE_YEARLY,
            "relativeYearly", Recurrence.Pattern.RELATIVE_YEARLY);

    static final Property<Item> PROPERTY =
            Property.of("recurrence", Types.RECURRENCE, Recurrences::get, Recurrences::set);

    private Recurrences() {}

    private static Object get(Item item, View view) {
        Recurrence r = item.get(Props.RECURRENCE);
        // A task that is made anew when it is done has no pattern in Graph.
        if (r == null || item.get(GraphProps.OCCURRENCE) != null || !PATTERNS.containsValue(r.pattern())) {
            return null;
        }
        String type = PATTERNS.entrySet().stream()
                .filter(e -> e.getValue() == r.pattern())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Map<String, Object> pattern = map(
                "type",
                type,
                "interval",
                r.interval(),
                "month",
                r.month() == null ? 0 : r.month().getValue(),
                "dayOfMonth",
                r.dayOfMonth() == null ? 0 : r.dayOfMonth());
        if (!r.days().isEmpty()) {
            pattern.put(
                    "daysOfWeek",
                    r.days().stream().sorted().map(Recurrences::word).toList());
        }
        pattern.put("firstDayOfWeek", r.firstDayOfWeek() == null ? "sunday" : word(r.firstDayOfWeek()));
        pattern.put("index", r.index() == null ? "first" : Values.lower(r.index()));
        String range = r.occurrences() != null ? "numbered" : r.end() != null ? "endDate" : "noEnd";
        return map(
                "pattern",
                pattern,
                "range",
                map(
                        "type",
                        range,
                        "startDate",
                        r.start().toString(),
                        "endDate",
                        (r.end() == null ? LocalDate.of(1, 1, 1) : r.end()).toString(),
                        "recurrenceTimeZone",
                        item.get(GraphProps.RANGE_ZONE, Zones.windows(item.get(Props.START_ZONE, "UTC"))),
                        "numberOfOccurrences",
                        r.occurrences() == null ? 0 : r.occurrences()));
    }

    private static Item set(Item item, Object value) {
        if (value == null) {
            return item.without(Props.RECURRENCE);
        }
        Map<String, Object> pattern = Values.fields(Values.fields(value).get("pattern"));
        Map<String, Object> range = Values.fields(Values.fields(value).get("range"));
        String word = Values.text(pattern.get("type"));
        // A map that cannot be changed is not asked for null.
        Recurrence.Pattern kind = word == null ? null : PATTERNS.get(word);
        String start = Values.text(range.get("startDate"));
        String type = Values.text(range.get("type"));
        Integer interval = (Integer) pattern.get("interval");
        if (kind == null || type == null || interval == null || interval < 1) {
            throw invalid();
        }
        Set<DayOfWeek> days = new LinkedHashSet<>();
        Values.list(pattern.get("daysOfWeek")).forEach(d -> days.add(day(Values.text(d))));
        boolean absolute = kind == Recurrence.Pattern.ABSOLUTE_MONTHLY || kind == Recurrence.Pattern.ABSOLUTE_YEARLY;
        boolean relative = kind == Recurrence.Pattern.RELATIVE_MONTHLY || kind == Recurrence.Pattern.RELATIVE_YEARLY;
        boolean yearly = kind == Recurrence.Pattern.ABSOLUTE_YEARLY || kind == Recurrence.Pattern.RELATIVE_YEARLY;
        Integer dayOfMonth = (Integer) pattern.get("dayOfMonth");
        Integer month = (Integer) pattern.get("month");
        boolean needsDays = kind == Recurrence.Pattern.WEEKLY || relative;
        if (needsDays && days.isEmpty()
                || absolute && !between(dayOfMonth, 31)
                || yearly && !between(month, 12)
                || type.equals("numbered") && !between((Integer) range.get("numberOfOccurrences"), 999)
                || type.equals("endDate") && range.get("endDate") == null) {
            throw invalid();
        }
        String index = Values.text(pattern.get("index"));
        String first = Values.text(pattern.get("firstDayOfWeek"));
        LocalDate begin = start != null
                ? LocalDate.parse(start)
                : item.get(Props.START, java.time.Instant.EPOCH)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate();
        Recurrence recurrence = new Recurrence(
                kind,
                interval,
                needsDays ? days : Set.of(),
                absolute ? dayOfMonth : null,
                yearly ? Month.of(month) : null,
                relative ? Values.upper(index == null ? "first" : index) : null,
                kind == Recurrence.Pattern.WEEKLY ? day(first == null ? "sunday" : first) : null,
                begin,
                type.equals("endDate") ? LocalDate.parse(Values.text(range.get("endDate"))) : null,
                type.equals("numbered") ? (Integer) range.get("numberOfOccurrences") : null);
        return item.with(Props.RECURRENCE, recurrence)
                .with(GraphProps.RANGE_ZONE, Values.text(range.get("recurrenceTimeZone")));
    }

    private static boolean between(Integer number, int most) {
        return number != null && number >= 1 && number <= most;
    }

    private static GraphException invalid() {
        return GraphError.INVALID_VALUE.because("At least one property failed validation: the recurrence.");
    }

    private static DayOfWeek day(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
