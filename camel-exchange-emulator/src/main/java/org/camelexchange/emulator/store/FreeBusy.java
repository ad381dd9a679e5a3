package org.camelexchange.emulator.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the calendar of a mailbox holds in a time, as others may ask. */
public final class FreeBusy {
    /** The digits of a merged view, in their order from 0: what a calendar says of a piece of time. */
    public static final List<String> DIGITS = List.of("Free", "Tentative", "Busy", "OOF", "WorkingElsewhere", "NoData");

    private FreeBusy() {}

    /**
     * One appointment or one occurrence of a series.
     *
     * @param item as it is at that time
     * @param series whether it is an occurrence
     * @param exception whether the occurrence differs from its series
     */
    public record Event(Item item, boolean series, boolean exception) {
        public Instant start() {
            return item.get(Props.START);
        }

        public Instant end() {
            return item.get(Props.END, start());
        }

        /** Free, Tentative, Busy, OOF, WorkingElsewhere or NoData. */
        public String busy() {
            return item.get(Props.BUSY_STATUS, "Busy");
        }

        /** Whether it takes some of this time. */
        public boolean touches(Instant from, Instant to) {
            return start().isBefore(to) && end().isAfter(from);
        }
    }

    /** What the calendar of a mailbox holds from one time to another, the earliest first. */
    public static List<Event> events(Mailbox mailbox, Instant from, Instant to) {
        List<Event> events = new ArrayList<>();
        for (Item item : mailbox.items(mailbox.folder(WellKnown.CALENDAR).id())) {
            if (item.get(Props.START) == null || item.kind() != ItemKind.APPOINTMENT) {
                continue;
            }
            ZoneId zone = item.find(Props.START_ZONE).flatMap(ZoneNames::find).orElse(ZoneOffset.UTC);
            boolean series = item.get(Props.RECURRENCE) != null;
            List<Instant> starts =
                    series ? Occurrences.touching(item, zone, from, to) : Occurrences.starts(item, zone, from, to);
            for (Instant start : starts) {
                boolean modified = item.find(Props.MODIFIED_OCCURRENCES)
                        .map(all -> all.containsKey(start))
                        .orElse(false);
                events.add(new Event(series ? Occurrences.at(item, start) : item, series, modified));
            }
        }
        events.removeIf(event -> !event.touches(from, to));
        events.sort(Comparator.comparing(Event::start));
        return events;
    }

    /** One digit for each piece of the time, that of what keeps somebody from coming the most. */
    public static String merged(List<Event> events, Instant from, Instant to, Duration piece) {
        StringBuilder digits = new StringBuilder();
        for (Instant at = from; at.isBefore(to); at = at.plus(piece)) {
            digits.append(DIGITS.indexOf(busiest(events, at, at.plus(piece))));
        }
        return digits.toString();
    }

    /** What keeps somebody from coming the most: being away before being busy before being perhaps busy. */
    public static String busiest(List<Event> events, Instant from, Instant to) {
        List<String> order = List.of("Free", "WorkingElsewhere", "Tentative", "Busy", "OOF");
        return events.stream()
                .filter(event -> event.touches(from, to))
                .map(Event::busy)
                .filter(order::contains)
                .max(Comparator.comparing(order::indexOf))
                .orElse("Free");
    }
}
