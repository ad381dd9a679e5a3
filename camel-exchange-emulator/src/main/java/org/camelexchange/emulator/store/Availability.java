package org.camelexchange.emulator.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * When somebody is free and when not, as others are told ([MS-OXWAVLS] 3.1.4.1).
 *
 * @param entries the appointments that touch the window, by their start
 */
public record Availability(Instant from, Instant to, List<Busy> entries) {
    /** What of two appointments at once is told of, the first first. */
    private static final List<String> RANKS = List.of("OOF", "Busy", "Tentative", "WorkingElsewhere", "Free");

    /**
     * One appointment or one occurrence of a series.
     *
     * @param status as {@link Props#BUSY_STATUS}
     * @param appointment what may be told to those who may see details
     */
    public record Busy(Instant start, Instant end, String status, Item appointment) {
        /** Whether its owner marked it as private: then nobody is told what it is about. */
        public boolean isPrivate() {
            return !appointment.get(Props.SENSITIVITY, "Normal").equals("Normal");
        }
    }

    /** Reads the default calendar of a mailbox. */
    public static Availability of(Mailbox mailbox, Instant from, Instant to) {
        List<Busy> entries = new ArrayList<>();
        for (Item item : mailbox.items(mailbox.folder(WellKnown.CALENDAR).id())) {
            if (item.kind() == ItemKind.APPOINTMENT) {
                ZoneId zone = ZoneNames.find(item.get(Props.START_ZONE, "UTC")).orElse(ZoneOffset.UTC);
                for (Instant start : Occurrences.touching(item, zone, from, to)) {
                    Item one = item.get(Props.RECURRENCE) == null ? item : Occurrences.at(item, start);
                    entries.add(new Busy(
                            one.get(Props.START), one.get(Props.END), one.get(Props.BUSY_STATUS, "Busy"), one));
                }
            }
        }
        entries.sort(Comparator.comparing(Busy::start));
        return new Availability(from, to, List.copyOf(entries));
    }

    /**
     * One digit for each interval of the window: 0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere.
     *
     * @param interval the last one may reach beyond the window
     */
    public String merged(Duration interval) {
        StringBuilder view = new StringBuilder();
        for (Instant begin = from; begin.isBefore(to); begin = begin.plus(interval)) {
            view.append(digit(begin, begin.plus(interval)));
        }
        return view.toString();
    }

    private char digit(Instant begin, Instant end) {
        String status = entries.stream()
                .filter(e -> e.start().isBefore(end) && e.end().isAfter(begin))
                .map(Busy::status)
                .filter(RANKS::contains)
                .min(Comparator.comparingInt(RANKS::indexOf))
                .orElse("Free");
        return switch (status) {
            case "Tentative" -> '1';
            case "Busy" -> '2';
            case "OOF" -> '3';
            case "WorkingElsewhere" -> '4';
            default -> '0';
        };
    }
}
