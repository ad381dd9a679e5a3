package org.camelexchange.emulator.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** When a repeating appointment takes place; the rule is counted out by an RFC 5545 library. */
public final class Occurrences {
    /** Nobody asks for more in one view, and a rule without an end must stop somewhere. */
    private static final int MOST = 5_000;

    private static final Map<String, Integer> INDEXES =
            Map.of("First", 1, "Second", 2, "Third", 3, "Fourth", 4, "Last", -1);

    /** What an occurrence may have of its own; all else it shares with its series. */
    private static final List<Prop<?>> OWN = List.of(
            Props.SUBJECT,
            Props.BODY,
            Props.CATEGORIES,
            Props.IMPORTANCE,
            Props.SENSITIVITY,
            Props.REMINDER_SET,
            Props.REMINDER_DUE_BY,
            Props.REMINDER_MINUTES,
            Props.EXTENDED,
            Props.START,
            Props.END,
            Props.ALL_DAY,
            Props.BUSY_STATUS,
            Props.LOCATION,
            Props.ATTENDEES,
            Props.MY_RESPONSE);

    private Occurrences() {}

    /**
     * A series as it is at one of its occurrences.
     *
     * @param start the start the rule gives the occurrence, wherever it was moved since
     */
    public static Item at(Item series, Instant start) {
        Item one = series.with(Props.START, start).with(Props.END, end(series, start));
        Item modified = modified(series).get(start);
        if (modified != null) {
            for (Prop<?> prop : OWN) {
                one = copy(one, modified, prop);
            }
        }
        return one;
    }

    /**
     * An occurrence ends as long after its start as the first one does by the clock on the wall, whatever is done to the
     * clock in between ([MS-OXOCAL] 2.2.1.44.5, StartTimeOffset and EndTimeOffset).
     */
    private static Instant end(Item series, Instant start) {
        ZoneId zone = zone(series);
        Instant first = series.get(Props.START);
        Duration length = Duration.between(
                first.atZone(zone).toLocalDateTime(),
                series.get(Props.END, first).atZone(zone).toLocalDateTime());
        return start.atZone(zone).toLocalDateTime().plus(length).atZone(zone).toInstant();
    }

    /** The zone the days of a series are counted in. */
    private static ZoneId zone(Item series) {
        return series.find(Props.START_ZONE).flatMap(ZoneNames::find).orElse(ZoneOffset.UTC);
    }

    private static <T> Item copy(Item to, Item from, Prop<T> prop) {
        return to.with(prop, from.get(prop));
    }

    private static Map<Instant, Item> modified(Item series) {
        return series.get(Props.MODIFIED_OCCURRENCES, Map.of());
    }

    /**
     * The occurrences of a series that touch a time span where they are now, each by the start its rule gives it.
     *
     * @param zone the zone its days are counted in
     */
    public static List<Instant> touching(Item series, ZoneId zone, Instant from, Instant to) {
        Set<Instant> moved = modified(series).keySet();
        List<Instant> gone = series.get(Props.DELETED_OCCURRENCES, List.of());
        Stream<Instant> others = starts(series, zone, from, to).stream().filter(start -> !moved.contains(start));
        Stream<Instant> back = moved.stream()
                .filter(start -> !gone.contains(start))
                .filter(start -> {
                    Item one = at(series, start);
                    Instant now = one.get(Props.START);
                    return touches(now, one.get(Props.END, now), from, to);
                });
        return Stream.concat(others, back).toList();
    }

    /**
     * The starts of an appointment's occurrences that touch a time span.
     *
     * @param item the appointment; without a recurrence it has one occurrence
     * @param zone the zone its days are counted in
     */
    public static List<Instant> starts(Item item, ZoneId zone, Instant from, Instant to) {
        Instant start = item.get(Props.START);
        if (start == null) {
            return List.of();
        }
        Recurrence recurrence = item.get(Props.RECURRENCE);
        if (recurrence == null) {
            return touches(start, item.get(Props.END, start), from, to) ? List.of(start) : List.of();
        }
        List<Instant> gone = item.get(Props.DELETED_OCCURRENCES, List.of());
        List<Instant> starts = new ArrayList<>();
        RecurrenceRuleIterator all =
                rule(recurrence, start, zone).iterator(new DateTime(TimeZone.getTimeZone(zone), start.toEpochMilli()));
        for (int n = 0; n < MOST && all.hasNext(); n++) {
            Instant next = Instant.ofEpochMilli(all.nextDateTime().getTimestamp());
            if (!next.isBefore(to)) {
                break;
            }
            if (touches(next, end(item, next), from, to) && !gone.contains(next)) {
                starts.add(next);
            }
        }
        return starts;
    }

    private static boolean touches(Instant start, Instant end, Instant from, Instant to) {
        return start.isBefore(to) && (end.isAfter(from) || start.equals(from));
    }

    private static RecurrenceRule rule(Recurrence recurrence, Instant start, ZoneId zone) {
        StringBuilder rule = new StringBuilder("FREQ=").append(frequency(recurrence.pattern()));
        rule.append(";INTERVAL=").append(Math.max(1, recurrence.interval()));
        if (!recurrence.days().isEmpty()) {
            rule.append(";BYDAY=")
                    .append(recurrence.days().stream().map(Occurrences::day).collect(Collectors.joining(",")));
        }
        if (recurrence.index() != null) {
            rule.append(";BYSETPOS=").append(INDEXES.get(recurrence.index()));
        }
        if (recurrence.dayOfMonth() != null) {
            rule.append(dayOfMonth(recurrence.dayOfMonth()));
        }
        if (recurrence.month() != null) {
            rule.append(";BYMONTH=").append(recurrence.month().getValue());
        }
        if (recurrence.firstDayOfWeek() != null) {
            rule.append(";WKST=").append(day(recurrence.firstDayOfWeek()));
        }
        if (recurrence.occurrences() != null) {
            rule.append(";COUNT=").append(recurrence.occurrences());
        } else if (recurrence.end() != null) {
            ZonedDateTime last = recurrence
                    .end()
                    .atTime(start.atZone(zone).toLocalTime())
                    .atZone(zone)
                    .withZoneSameInstant(ZoneOffset.UTC);
            rule.append(String.format(Locale.ROOT, ";UNTIL=%1$tY%1$tm%1$tdT%1$tH%1$tM%1$tSZ", last));
        }
        try {
            return new RecurrenceRule(rule.toString());
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("The recurrence makes no rule: " + rule, e);
        }
    }

    /** In a month that is shorter, the last day is meant (EWS reference, DayOfMonth); RFC 5545 would leave the month out. */
    private static String dayOfMonth(int day) {
        if (day <= 28) {
            return ";BYMONTHDAY=" + day;
        }
        String upTo = IntStream.rangeClosed(28, day).mapToObj(Integer::toString).collect(Collectors.joining(","));
        return ";BYMONTHDAY=" + upTo + ";BYSETPOS=-1";
    }

    private static String frequency(Recurrence.Pattern pattern) {
        return switch (pattern) {
            case DAILY, DAILY_REGENERATION -> "DAILY";
            case WEEKLY, WEEKLY_REGENERATION -> "WEEKLY";
            case ABSOLUTE_MONTHLY, RELATIVE_MONTHLY, MONTHLY_REGENERATION -> "MONTHLY";
            case ABSOLUTE_YEARLY, RELATIVE_YEARLY, YEARLY_REGENERATION -> "YEARLY";
        };
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
