package org.camelexchange.emulator.ews;

import static org.camelexchange.emulator.ews.Property.Flag.GET_ONLY;
import static org.camelexchange.emulator.ews.Property.Flag.NO_QUERY;
import static org.camelexchange.emulator.ews.Property.derived;
import static org.camelexchange.emulator.ews.Property.stored;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Occurrences;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.ZoneNames;

/** The properties of appointments that have to do with series, zones and other appointments. */
final class SeriesProperties {
    private static final Instant FAR = Instant.parse("4500-01-01T00:00:00Z");
    private static final Codec<Occurrence> OCCURRENCE = Codecs.of(
            (out, o) -> {
                Codecs.ID.write(out, "ItemId", new Codecs.Id(o.id(), o.changeKey()));
                out.t("Start", Codecs.dateTime(o.start()));
                out.t("End", Codecs.dateTime(o.end()));
                out.t("OriginalStart", Codecs.dateTime(o.original()));
            },
            e -> null,
            o -> o.start());
    private static final Codec<List<Instant>> DELETED_STARTS = Codecs.of(
            (out, all) -> all.forEach(start -> {
                out.t("DeletedOccurrence").t("Start", Codecs.dateTime(start));
                out.end();
            }),
            e -> null,
            all -> null);

    private static final Codec<List<Occurrence>> OCCURRENCES =
            Codecs.of((out, all) -> all.forEach(o -> OCCURRENCE.write(out, "Occurrence", o)), e -> null, all -> null);
    static final Property<List<Occurrence>> MODIFIED = derived(
                    "calendar:ModifiedOccurrences", OCCURRENCES, SeriesProperties::modifiedOccurrences)
            .flags(GET_ONLY, NO_QUERY);
    static final Property<Integer> CONFLICTS = derived(
                    "calendar:ConflictingMeetingCount",
                    Codecs.INTEGER,
                    s -> others(
                            s,
                            o -> o.get(Props.START).isBefore(end(s.item()))
                                    && end(o).isAfter(s.item().get(Props.START))))
            .flags(GET_ONLY, NO_QUERY);
    static final Property<Integer> ADJACENT = derived(
                    "calendar:AdjacentMeetingCount",
                    Codecs.INTEGER,
                    s -> others(
                            s,
                            o -> o.get(Props.START).equals(end(s.item()))
                                    || end(o).equals(s.item().get(Props.START))))
            .flags(GET_ONLY, NO_QUERY);
    static final Property<String> DURATION = derived(
            "calendar:Duration",
            Codecs.STRING,
            s -> s.item().get(Props.START) == null
                    ? null
                    : Duration.between(s.item().get(Props.START), end(s.item())).toString());
    static final Property<Occurrence> FIRST = derived("calendar:FirstOccurrence", OCCURRENCE, s -> occurrence(s, false))
            .flags(GET_ONLY, NO_QUERY);
    static final Property<Occurrence> LAST = derived("calendar:LastOccurrence", OCCURRENCE, s -> occurrence(s, true))
            .flags(GET_ONLY, NO_QUERY);
    static final Property<List<Instant>> DELETED = derived(
                    "calendar:DeletedOccurrences", DELETED_STARTS, s -> s.item().get(Props.DELETED_OCCURRENCES))
            .flags(GET_ONLY, NO_QUERY);
    static final Property<String> MEETING_ZONE = stored(
                    "calendar:MeetingTimeZone", zone("TimeZoneName", "TimeZoneName"), Props.START_ZONE)
            .flags(GET_ONLY, NO_QUERY);
    static final Property<String> START_ZONE = stored("calendar:StartTimeZone", zone("Id", "Name"), Props.START_ZONE)
            .flags(NO_QUERY)
            .since(Version.EXCHANGE2010);
    static final Property<String> END_ZONE = stored("calendar:EndTimeZone", zone("Id", "Name"), Props.END_ZONE)
            .flags(NO_QUERY)
            .since(Version.EXCHANGE2010);

    /** One occurrence of a series, as a series names its first and its last. */
    record Occurrence(String id, String changeKey, Instant start, Instant end, Instant original) {}

    private SeriesProperties() {}

    private static Codec<String> zone(String id, String name) {
        return Codecs.of(
                (out, zone) -> {
                    out.attribute(id, zone);
                    if (!name.equals(id)) {
                        out.attribute(name, ZoneNames.displayName(zone));
                    }
                },
                e -> known(e.attribute(id, e.attribute(name))),
                z -> z);
    }

    /** Exchange knows zones by their Windows names alone. */
    private static String known(String zone) {
        if (zone == null || !ZoneNames.windows().containsKey(zone)) {
            throw new EwsException(EwsError.TIME_ZONE);
        }
        return zone;
    }

    /** The zone the days of a series are counted in. */
    static ZoneId zoneOf(Item item) {
        return item.find(Props.START_ZONE).flatMap(ZoneNames::find).orElse(ZoneOffset.UTC);
    }

    static Instant end(Item item) {
        return item.get(Props.END, item.get(Props.START));
    }

    /** The item as it is at one of its occurrences, named by the start its rule gives it. */
    static Seen at(Seen master, Instant start) {
        return new Seen(master.mailbox(), Occurrences.at(master.item(), start), start);
    }

    /** Whether an occurrence differs from its series. */
    static boolean modified(Seen seen) {
        return seen.occurrence() != null
                && seen.item()
                        .get(Props.MODIFIED_OCCURRENCES, Map.<Instant, Item>of())
                        .containsKey(seen.occurrence());
    }

    private static List<Occurrence> modifiedOccurrences(Seen seen) {
        if (seen.occurrence() != null || seen.item().entryId() == null) {
            return List.of();
        }
        return seen.item().get(Props.MODIFIED_OCCURRENCES, Map.<Instant, Item>of()).keySet().stream()
                .sorted()
                .map(start -> at(seen, start))
                .map(one -> new Occurrence(
                        one.id(),
                        one.item().changeKey(),
                        one.item().get(Props.START),
                        end(one.item()),
                        one.occurrence()))
                .toList();
    }

    private static Occurrence occurrence(Seen seen, boolean last) {
        Item item = seen.item();
        var recurrence = item.get(Props.RECURRENCE);
        if (recurrence == null || seen.occurrence() != null || item.entryId() == null) {
            return null;
        }
        if (last && recurrence.end() == null && recurrence.occurrences() == null) {
            return null;
        }
        List<Instant> starts = Occurrences.starts(item, zoneOf(item), Instant.EPOCH, FAR);
        if (starts.isEmpty()) {
            return null;
        }
        Instant start = last ? starts.get(starts.size() - 1) : starts.get(0);
        Seen one = at(seen, start);
        return new Occurrence(one.id(), item.changeKey(), one.item().get(Props.START), end(one.item()), start);
    }

    private static int others(Seen seen, Predicate<Item> which) {
        Item item = seen.item();
        if (item.folderId() == null
                || item.get(Props.START) == null
                || item.kind().isMail()) {
            return 0;
        }
        Prop<Instant> start = Props.START;
        return (int) seen.mailbox().items(item.folderId()).stream()
                .filter(o -> o.get(start) != null && !o.entryId().equals(item.entryId()))
                .filter(which)
                .count();
    }
}
