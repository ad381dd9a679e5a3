package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Attendee;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Folder;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Meetings;
import org.camelexchange.emulator.store.Occurrences;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** Calendars and events. */
final class CalendarRoutes {
    private static final String CALENDARS = "calendars";
    private static final String EVENTS = "events";
    static final FolderRoutes FOLDERS = new FolderRoutes(CALENDARS, Calendars.RESOURCE, "name", Folders.OF_EVENTS);
    private static final ItemRoutes ITEMS = new ItemRoutes(EVENTS, Events.RESOURCE, CalendarRoutes::changed);
    private static final Comparator<Item> BY_START = Comparator.comparing((Item i) -> i.get(Props.START));

    private CalendarRoutes() {}

    static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.of("GET", CALENDARS, CalendarRoutes::calendars));
        routes.add(Route.of("POST", CALENDARS, call -> FOLDERS.create(call, calendar(call))));
        routes.addAll(FOLDERS.routes());
        routes.add(Route.of("GET", EVENTS, call -> list(call, calendar(call), EVENTS)));
        routes.add(Route.of("POST", EVENTS, call -> create(call, calendar(call))));
        routes.add(Route.of(
                "GET",
                "calendars/{folder}/events",
                call -> list(call, folder(call), "calendars('" + call.variable("folder") + "')/events")));
        routes.add(Route.of("POST", "calendars/{folder}/events", call -> create(call, folder(call))));
        routes.add(Route.of("GET", "calendars/{folder}/calendarView", CalendarRoutes::view));
        routes.add(Route.of("DELETE", "events/{item}", CalendarRoutes::delete));
        routes.add(Route.of("PATCH", "events/{item}", CalendarRoutes::patch));
        routes.addAll(ITEMS.routes());
        routes.add(Route.of("GET", "events/{item}/instances", CalendarRoutes::instances));
        routes.add(Route.of("GET", "events/{item}/calendar", CalendarRoutes::calendarOf));
        routes.add(Route.of("POST", "events/{item}/accept", call -> respond(call, "Accept")));
        routes.add(Route.of("POST", "events/{item}/decline", call -> respond(call, "Decline")));
        routes.add(Route.of("POST", "events/{item}/tentativelyAccept", call -> respond(call, "Tentative")));
        routes.add(Route.of("POST", "events/{item}/cancel", CalendarRoutes::cancel));
        routes.add(Route.of("POST", "events/{item}/forward", CalendarRoutes::forward));
        routes.add(Route.of("POST", "events/{item}/dismissReminder", CalendarRoutes::dismiss));
        routes.add(Route.of("POST", "events/{item}/snoozeReminder", CalendarRoutes::snooze));
        return routes;
    }

    private static Folder calendar(Call call) {
        return call.mailbox().folder(WellKnown.CALENDAR);
    }

    private static Folder folder(Call call) {
        return call.folderFor(Folders.OF_EVENTS);
    }

    /** All calendars of a mailbox, the default one first. */
    static List<Folder> calendars(Mailbox mailbox) {
        return Folders.holding(mailbox, Folders.OF_EVENTS);
    }

    private static HttpAnswer calendars(Call call) {
        return Listing.of(Calendars.RESOURCE, CALENDARS, CALENDARS, () -> calendars(call.mailbox()))
                .answer(call);
    }

    private static HttpAnswer list(Call call, Folder folder, String collection) {
        return Listing.of(Events.RESOURCE, folder.id(), collection, () -> appointments(call.mailbox(), folder))
                .answer(call);
    }

    private static List<Item> appointments(Mailbox mailbox, Folder folder) {
        return mailbox.items(folder.id()).stream()
                .filter(i -> i.kind() == ItemKind.APPOINTMENT)
                .toList();
    }

    private static HttpAnswer create(Call call, Folder folder) {
        JsonNode body = call.json();
        Map<String, Object> values = JsonIn.read(Events.RESOURCE, body);
        Mailbox mailbox = call.mailbox();
        String transaction = Values.text(values.get("transactionId"));
        // A client that lost the answer sends the same transaction again and gets the event it has made.
        Item twin = transaction == null
                ? null
                : appointments(mailbox, folder).stream()
                        .filter(i -> transaction.equals(i.get(GraphProps.TRANSACTION)))
                        .findFirst()
                        .orElse(null);
        if (twin != null) {
            return Answers.row(call, 201, Events.RESOURCE, twin, EVENTS);
        }
        Item event = Events.valid(Events.RESOURCE.apply(Item.of(ItemKind.APPOINTMENT), values));
        Item made = mailbox.create(folder.id(), Meetings.organized(Bodies.attached(call, event, body), mailbox));
        return Answers.row(call, 201, Events.RESOURCE, invited(call, made), EVENTS);
    }

    private static Item invited(Call call, Item event) {
        return event.is(Props.MEETING) && Events.isOrganizer(event, call.view())
                ? new Meetings(call.store()).invite(call.mailbox(), event)
                : event;
    }

    private static Item changed(Call call, Item old, Map<String, Object> values) {
        Item changed = Events.valid(Events.RESOURCE.apply(old, values));
        return Events.isOrganizer(old, call.view()) ? Meetings.organized(changed, call.mailbox()) : changed;
    }

    private static HttpAnswer patch(Call call) {
        Item one = call.item(Events.RESOURCE);
        if (one.get(GraphProps.OCCURRENCE) != null) {
            return patchOccurrence(call, one);
        }
        HttpAnswer answer = ITEMS.patch(call);
        Item event = call.item(Events.RESOURCE);
        Item after = invited(call, event);
        return after == event ? answer : Answers.row(call, 200, Events.RESOURCE, after, EVENTS);
    }

    private static HttpAnswer patchOccurrence(Call call, Item one) {
        Map<String, Object> values = JsonIn.read(Events.RESOURCE, call.json());
        if (values.containsKey("recurrence")) {
            throw GraphError.INVALID_REQUEST.because(
                    "An occurrence has no recurrence of its own: change that of its series.");
        }
        if (one.is(Props.MEETING) || values.containsKey("attendees")) {
            throw GraphError.INVALID_REQUEST.because("This server changes single occurrences of appointments only, not"
                    + " of meetings: change the whole series.");
        }
        Instant start = one.get(GraphProps.OCCURRENCE);
        Item changed = Events.valid(Events.RESOURCE.apply(one, values));
        Item series = call.mailbox()
                .update(one.immutableId(), call.ifMatch(), item -> Events.withOccurrence(item, start, changed));
        return Answers.row(call, 200, Events.RESOURCE, Events.occurrence(series, start), EVENTS);
    }

    private static HttpAnswer delete(Call call) {
        Item event = ITEMS.checked(call);
        Instant occurrence = event.get(GraphProps.OCCURRENCE);
        if (occurrence != null) {
            call.mailbox().update(event.immutableId(), null, item -> {
                List<Instant> gone = new ArrayList<>(item.get(Props.DELETED_OCCURRENCES, List.of()));
                gone.add(occurrence);
                return item.with(Props.DELETED_OCCURRENCES, List.copyOf(gone));
            });
            return HttpAnswer.empty(204);
        }
        if (event.is(Props.MEETING) && Events.isOrganizer(event, call.view())) {
            new Meetings(call.store()).cancel(call.mailbox(), event);
        }
        ItemRoutes.remove(call.mailbox(), event);
        return HttpAnswer.empty(204);
    }

    private record Window(Instant from, Instant to) {}

    private static Window window(Call call) {
        return window(call.request().query());
    }

    /** The events of a calendar in the window of these parameters; a series is there with its occurrences. */
    static List<Item> occurrences(Mailbox mailbox, Folder folder, Map<String, String> query) {
        Window window = window(query);
        List<Item> rows = new ArrayList<>();
        appointments(mailbox, folder).forEach(i -> rows.addAll(occurrences(i, window)));
        return rows;
    }

    private static Window window(Map<String, String> query) {
        String start = parameter(query, "startDateTime");
        String end = parameter(query, "endDateTime");
        if (start == null || end == null) {
            throw GraphError.INVALID_PARAMETER.because(
                    "This request requires a time window specified by the query string"
                            + " parameters StartDateTime and EndDateTime.");
        }
        Window window = new Window(Values.queryTime(start), Values.queryTime(end));
        if (!window.to().isAfter(window.from())) {
            throw GraphError.INVALID_PARAMETER.because("The end of the time window is not after its start.");
        }
        if (Duration.between(window.from(), window.to()).toDays() > 1825) {
            throw GraphError.INVALID_PARAMETER.because("The requested time duration exceeds the limit of 1825 days.");
        }
        return window;
    }

    private static String parameter(Map<String, String> query, String name) {
        return query.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(name))
                // The plus sign of an offset comes as a blank when the client did not escape it.
                .map(e -> e.getValue().replace(' ', '+'))
                .findFirst()
                .orElse(null);
    }

    private static HttpAnswer view(Call call) {
        Folder folder = folder(call);
        Window window = window(call);
        String key = folder.id() + ' ' + window;
        return Listing.of(
                        Events.RESOURCE,
                        key,
                        "calendarView",
                        () -> occurrences(call.mailbox(), folder, call.request().query()))
                .ordered(BY_START)
                .answer(call);
    }

    private static HttpAnswer instances(Call call) {
        Item master = call.item(Events.RESOURCE);
        Window window = window(call);
        String key = master.entryId() + ' ' + window;
        return Listing.of(
                        Events.RESOURCE,
                        key,
                        "events('" + call.variable("item") + "')/instances",
                        () -> occurrences(master, window))
                .answer(call);
    }

    /** The zone the days of a series are counted in. */
    private static ZoneId zone(Item series) {
        return Zones.find(series.get(Props.START_ZONE, "UTC"));
    }

    /** Whether a series has an occurrence its rule puts here. */
    static boolean occursAt(Item series, Instant start) {
        return Occurrences.starts(series, zone(series), start, start.plusSeconds(1))
                .contains(start);
    }

    private static List<Item> occurrences(Item event, Window window) {
        return Occurrences.touching(event, zone(event), window.from(), window.to()).stream()
                .map(start -> Events.occurrence(event, start))
                .toList();
    }

    private static HttpAnswer calendarOf(Call call) {
        Folder folder = call.mailbox().folder(call.item(Events.RESOURCE).folderId());
        return Answers.row(call, 200, Calendars.RESOURCE, folder, CALENDARS);
    }

    private static HttpAnswer respond(Call call, String response) {
        Item event = call.item(Events.RESOURCE);
        if (Events.isOrganizer(event, call.view())) {
            throw GraphError.INVALID_REQUEST.because(
                    "Your request can't be completed. You can't respond to this meeting because you're the meeting"
                            + " organizer.");
        }
        JsonNode body = Bodies.lowerFirst(call.json());
        boolean send =
                !body.hasNonNull("sendResponse") || body.get("sendResponse").asBoolean(true);
        Body comment =
                body.hasNonNull("comment") ? Body.text(body.get("comment").asText()) : null;
        Item kept = new Meetings(call.store()).respond(call.mailbox(), event, response, comment, send);
        if (kept != null) {
            call.mailbox().update(kept.immutableId(), null, item -> item.with(GraphProps.RESPONDED, call.now()));
        }
        return HttpAnswer.empty(202);
    }

    private static HttpAnswer cancel(Call call) {
        Item event = call.item(Events.RESOURCE);
        if (!Events.isOrganizer(event, call.view())) {
            throw GraphError.INVALID_REQUEST.because(
                    "Your request can't be completed. You need to be an organizer to cancel a meeting.");
        }
        new Meetings(call.store()).cancel(call.mailbox(), event);
        ItemRoutes.remove(call.mailbox(), event);
        return HttpAnswer.empty(202);
    }

    /** Who gets the invitation is an attendee from then on. */
    private static HttpAnswer forward(Call call) {
        Item event = call.item(Events.RESOURCE);
        JsonNode to = Bodies.lowerFirst(call.json()).path("toRecipients");
        List<Address> added = Values.addresses(
                to.isMissingNode() ? null : JsonIn.value("toRecipients", new Type.Many(Types.RECIPIENT), to));
        if (added == null) {
            throw GraphError.INVALID_RECIPIENTS.because("At least one recipient is not valid., No recipients found.");
        }
        if (!Events.isOrganizer(event, call.view())) {
            throw GraphError.INVALID_REQUEST.because("This server forwards an event for its organizer only.");
        }
        Item changed = call.mailbox().update(event.immutableId(), null, item -> {
            List<Attendee> all = new ArrayList<>(item.get(Props.ATTENDEES, List.of()));
            added.forEach(a -> all.add(Attendee.invited(a, Attendee.Role.OPTIONAL)));
            return Meetings.organized(item.with(Props.ATTENDEES, List.copyOf(all)), call.mailbox());
        });
        invited(call, changed);
        return HttpAnswer.empty(202);
    }

    private static HttpAnswer dismiss(Call call) {
        Item event = call.item(Events.RESOURCE);
        call.mailbox().update(event.immutableId(), null, item -> item.with(Props.REMINDER_SET, false));
        return HttpAnswer.empty(200);
    }

    private static HttpAnswer snooze(Call call) {
        Item event = call.item(Events.RESOURCE);
        Type body = Type.complex("snoozeReminder", "newReminderTime", Types.TIME);
        Instant next = Values.instant(Values.fields(JsonIn.value("body", body, Bodies.lowerFirst(call.json())))
                .get("newReminderTime"));
        call.mailbox().update(event.immutableId(), null, item -> item.with(Props.REMINDER_SET, true)
                .with(Props.REMINDER_DUE_BY, next));
        return HttpAnswer.empty(200);
    }
}
