package org.camelexchange.emulator.ews;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Occurrences;
import org.camelexchange.emulator.store.Props;

/** FindItem ([MS-OXWSSRCH] 3.1.4.2). */
final class FindItem implements Operation {
    private static final Duration LONGEST_VIEW = Duration.ofDays(2 * 366);
    private static final List<String> ABSENT = List.of(
            "FractionalPageItemView", "SeekToConditionPageItemView", "GroupBy", "DistinguishedGroupBy", "QueryString");

    @Override
    public String name() {
        return "FindItem";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        for (String absent : ABSENT) {
            if (request.child(absent).isPresent()) {
                throw new EwsException(EwsError.INVALID_REQUEST, absent + " is not available on this server.");
            }
        }
        String traversal = request.needAttribute("Traversal");
        Element shapeElement = request.need("ItemShape");
        return ResponseMessage.each(request.need("ParentFolderIds").children(), id -> {
            ItemShape shape = ItemShape.read(shapeElement, true, call.version());
            Call.Place place = call.folder(id);
            Paging.Page<Seen> page = request.child("CalendarView")
                    .map(view -> calendar(place, view, request))
                    .orElseGet(() -> page(call, place, request, traversal));
            return ResponseMessage.success(out -> {
                out.m("RootFolder");
                page.attributes(out);
                out.t("Items");
                page.entries().forEach(seen -> shape.write(out, seen));
                out.end().end();
            });
        });
    }

    private static Paging.Page<Seen> page(Call call, Call.Place place, Element request, String traversal) {
        Element view = request.child("IndexedPageItemView").orElse(null);
        Optional<Element> restriction = request.child("Restriction");
        Optional<Element> order = request.child("SortOrder");
        Mailbox mailbox = place.mailbox();
        Paging paging = Paging.read(view);
        String folder = place.folder().id();
        Views.Key key = new Views.Key(
                mailbox.address(),
                folder,
                mailbox.version(),
                traversal,
                restriction.map(Element::toString).orElse(""),
                order.map(Element::toString).orElse(""));
        List<Item> found = call.views()
                .get(
                        key,
                        () -> search(
                                mailbox,
                                items(mailbox, folder, traversal),
                                restriction.map(r -> new Restriction<>(new ItemPaths()).read(r.only())),
                                order.map(o -> ItemPaths.order(o.children()))));
        Paging.Page<Item> page = paging.cut(found, Paging.MOST);
        List<Seen> entries =
                page.entries().stream().map(item -> Seen.of(mailbox, item)).toList();
        return new Paging.Page<>(entries, page.total(), page.last(), page.next());
    }

    /** What is to be searched; this server keeps nothing that was deleted softly. */
    private static List<Item> items(Mailbox mailbox, String folder, String traversal) {
        return switch (traversal) {
            case "Shallow" -> mailbox.items(folder);
            case "Associated" -> mailbox.associated(folder);
            default -> List.of();
        };
    }

    private static List<Item> search(
            Mailbox mailbox, List<Item> items, Optional<Predicate<Seen>> test, Optional<Comparator<Seen>> order) {
        Stream<Seen> all = items.stream().map(item -> Seen.of(mailbox, item));
        if (test.isPresent()) {
            all = all.filter(test.get());
        }
        // Without an order Exchange gives the newest first.
        Comparator<Seen> newest = Comparator.comparing(
                        (Seen s) -> s.item().get(Props.RECEIVED, s.item().created()))
                .reversed();
        return all.sorted(order.orElse(newest)).map(Seen::item).toList();
    }

    private static Paging.Page<Seen> calendar(Call.Place place, Element view, Element request) {
        if (!place.folder().holds("IPF.Appointment")) {
            throw new EwsException(EwsError.CALENDAR_VIEW_FOLDER);
        }
        if (request.child("Restriction").isPresent()
                || request.child("SortOrder").isPresent()) {
            throw new EwsException(
                    EwsError.INVALID_RESTRICTION, "A calendar view can have neither a restriction nor a sort order.");
        }
        Instant from = Codecs.instant(view.needAttribute("StartDate"));
        Instant to = Codecs.instant(view.needAttribute("EndDate"));
        if (to.isBefore(from)) {
            throw new EwsException(EwsError.CALENDAR_END_BEFORE_START);
        }
        if (Duration.between(from, to).compareTo(LONGEST_VIEW) > 0) {
            throw new EwsException(EwsError.CALENDAR_VIEW_RANGE);
        }
        List<Seen> found = new ArrayList<>();
        for (Item item : place.mailbox().items(place.folder().id())) {
            occurrences(Seen.of(place.mailbox(), item), from, to, found);
        }
        found.sort(Comparator.comparing(seen -> seen.item().get(Props.START)));
        String maximum = view.attribute("MaxEntriesReturned");
        Integer max = maximum == null ? null : Codecs.integer(maximum);
        if (max != null && max < 1) {
            throw new EwsException(EwsError.INVALID_PAGING_MAX);
        }
        return new Paging(max, 0, false, false).cut(found, Paging.MOST);
    }

    private static void occurrences(Seen master, Instant from, Instant to, List<Seen> found) {
        Item item = master.item();
        ZoneId zone = SeriesProperties.zoneOf(item);
        if (item.get(Props.RECURRENCE) == null) {
            Occurrences.starts(item, zone, from, to).forEach(start -> found.add(master));
        } else {
            Occurrences.touching(item, zone, from, to).forEach(start -> found.add(SeriesProperties.at(master, start)));
        }
    }
}
