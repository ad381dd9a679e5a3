package org.camelexchange.emulator.ews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camelexchange.emulator.store.FreeBusy;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.WorkingHours;
import org.camelexchange.emulator.store.ZoneNames;

/**
 * When people could meet ([MS-OXWAVLS] 2.2.4.15): every half hour of the time asked about is rated by how many of those
 * who must come have something else to do.
 */
final class Suggestions {
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final List<String> QUALITIES = List.of("Excellent", "Good", "Fair", "Poor");
    private static final int FAIR_THRESHOLD = 50;
    private static final int PER_CENT = 100;

    private final AvailabilityZone zone;
    private final GetUserAvailability.Window window;
    private final Duration length;
    private final int goodThreshold;
    private final int mostByDay;
    private final int mostOutsideWork;
    private final int leastQuality;
    private final List<GetUserAvailability.Asked> attendees;
    private final Map<Mailbox, List<FreeBusy.Event>> events;

    /** A time to meet, with what each attendee has in the calendar then. */
    private record Suggestion(Instant start, boolean work, int quality, List<String> busy) {}

    private Suggestions(Element options, AvailabilityZone zone, List<GetUserAvailability.Asked> attendees) {
        this.zone = zone;
        this.attendees = attendees;
        window = GetUserAvailability.Window.read(options.need("DetailedSuggestionsWindow"), zone);
        length = Duration.ofMinutes(number(options, "MeetingDurationInMinutes", 60, 30, 1_440));
        goodThreshold = number(options, "GoodThreshold", 25, 1, 49);
        mostByDay = number(options, "MaximumResultsByDay", 10, 0, 48);
        mostOutsideWork = number(options, "MaximumNonWorkHourResultsByDay", 0, 0, 48);
        String least = options.childText("MinimumSuggestionQuality");
        leastQuality = QUALITIES.indexOf(least == null ? "Fair" : least);
        events = attendees.stream()
                .flatMap(a -> a.mailbox().stream())
                .distinct()
                .collect(Collectors.toMap(
                        m -> m,
                        m -> FreeBusy.events(m, window.from(), window.to().plus(length))));
    }

    static Suggestions read(Element options, AvailabilityZone zone, List<GetUserAvailability.Asked> attendees) {
        return new Suggestions(options, zone, attendees);
    }

    private static int number(Element options, String name, int otherwise, int least, int most) {
        String text = options.childText(name);
        int number = text == null ? otherwise : Codecs.integer(text);
        if (number < least || number > most) {
            throw EwsFault.schema(
                    "The '" + name + "' element is invalid: it must be from " + least + " to " + most + ".");
        }
        return number;
    }

    void write(EwsWriter out) {
        out.m("SuggestionsResponse");
        ResponseMessage.success().write(out, "ResponseMessage", null);
        out.m("SuggestionDayResultArray");
        days().forEach((day, all) -> {
            out.t("SuggestionDayResult");
            out.t("Date", day + "T00:00:00");
            int best = all.stream().mapToInt(Suggestion::quality).min().orElse(QUALITIES.size() - 1);
            out.t("DayQuality", QUALITIES.get(best));
            out.t("SuggestionArray");
            all.forEach(suggestion -> write(out, suggestion));
            out.end().end();
        });
        out.end().end();
    }

    private void write(EwsWriter out, Suggestion suggestion) {
        out.t("Suggestion");
        out.t("MeetingTime", zone.text(suggestion.start()));
        out.t("IsWorkTime", String.valueOf(suggestion.work()));
        out.t("SuggestionQuality", QUALITIES.get(suggestion.quality()));
        out.t("AttendeeConflictDataArray");
        for (String busy : suggestion.busy()) {
            if (busy == null) {
                out.t("UnknownAttendeeConflictData").end();
            } else {
                out.t("IndividualAttendeeConflictData").t("BusyType", busy);
                out.end();
            }
        }
        out.end().end();
    }

    /** The suggestions good enough for each day, the best of them first. */
    private Map<LocalDate, List<Suggestion>> days() {
        Map<LocalDate, List<Suggestion>> days = new TreeMap<>();
        for (Instant start = window.from(); start.isBefore(window.to()); start = start.plus(STEP)) {
            Suggestion suggestion = suggestion(start);
            List<Suggestion> day = days.computeIfAbsent(zone.local(start).toLocalDate(), d -> new ArrayList<>());
            if (suggestion.quality() <= leastQuality) {
                day.add(suggestion);
            }
        }
        days.replaceAll((day, all) -> chosen(all));
        return days;
    }

    private List<Suggestion> chosen(List<Suggestion> all) {
        List<Suggestion> chosen = new ArrayList<>();
        int outside = 0;
        List<Suggestion> ordered = all.stream()
                .sorted(Comparator.comparing((Suggestion s) -> !s.work()).thenComparing(Suggestion::quality))
                .toList();
        for (Suggestion suggestion : ordered) {
            if (chosen.size() < mostByDay && (suggestion.work() || outside++ < mostOutsideWork)) {
                chosen.add(suggestion);
            }
        }
        return chosen;
    }

    private Suggestion suggestion(Instant start) {
        Instant end = start.plus(length);
        List<String> busy = new ArrayList<>();
        int needed = 0;
        int missing = 0;
        boolean work = true;
        for (GetUserAvailability.Asked attendee : attendees) {
            String state = attendee.mailbox()
                    .map(m -> FreeBusy.busiest(events.get(m), start, end))
                    .orElse(null);
            // Whoever asks is not told of a conflict with itself.
            if (!attendee.attendeeType().equals("Organizer")) {
                busy.add(state);
            }
            if (attendee.mustCome()) {
                needed++;
                missing += "Busy".equals(state) || "OOF".equals(state) || "Tentative".equals(state) ? 1 : 0;
                work &= attendee.mailbox().map(m -> works(m, start, end)).orElse(true);
            }
        }
        return new Suggestion(start, work, quality(needed, missing), busy);
    }

    private int quality(int needed, int missing) {
        int share = needed == 0 ? 0 : missing * PER_CENT / needed;
        if (share == 0) {
            return 0;
        }
        return share <= goodThreshold ? 1 : share < FAIR_THRESHOLD ? 2 : 3;
    }

    private static boolean works(Mailbox mailbox, Instant start, Instant end) {
        WorkingHours hours = GetUserAvailability.hours(mailbox);
        ZoneId zone = ZoneNames.find(hours.zone()).orElse(ZoneOffset.UTC);
        ZonedDateTime from = start.atZone(zone);
        ZonedDateTime to = end.atZone(zone);
        LocalTime begin = from.toLocalTime();
        return hours.days().contains(from.getDayOfWeek())
                && from.toLocalDate().equals(to.toLocalDate())
                && !begin.isBefore(hours.start())
                && !to.toLocalTime().isAfter(hours.end());
    }
}
