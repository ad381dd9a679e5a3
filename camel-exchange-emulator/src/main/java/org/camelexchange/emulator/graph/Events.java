package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.Values.map;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Many;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Attendee;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Occurrences;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.ZoneNames;

/** The resource event. */
final class Events {
    private static final Map<String, String> RESPONSES = Map.of(
            "Organizer", "organizer",
            "Tentative", "tentativelyAccepted",
            "Accept", "accepted",
            "Decline", "declined",
            "NoResponseReceived", "notResponded");
    private static final Map<String, Object> NEVER =
            map("response", "none", "time", Instant.parse("0001-01-01T00:00:00Z"));

    /** An occurrence has no exceptions of its own. */
    private static final Resource<Item> OCCURRENCE = new Resource<>("event", Item::changeKey, null, properties());

    static final Resource<Item> RESOURCE = new Resource<>("event", Item::changeKey, null, withExceptions());

    private Events() {}

    private static List<Property<Item>> properties() {
        List<Property<Item>> all = new ArrayList<>(Items.common());
        all.add(Values.text("transactionId", GraphProps.TRANSACTION));
        all.add(zone("originalStartTimeZone", Props.START_ZONE));
        all.add(zone("originalEndTimeZone", Props.END_ZONE));
        all.add(Property.readOnly(
                        "originalStart", Primitive.DATE_TIME_OFFSET, (Item i, View v) -> i.get(GraphProps.OCCURRENCE))
                .whenSelected());
        all.add(Values.text("iCalUId", Props.UID));
        all.add(Values.plain("reminderMinutesBeforeStart", Primitive.INT32, Props.REMINDER_MINUTES, 15));
        all.add(Values.flag("isReminderOn", Props.REMINDER_SET, false));
        all.add(Items.HAS_ATTACHMENTS);
        all.add(Values.text("subject", Props.SUBJECT));
        all.add(Items.PREVIEW);
        all.add(Values.words("importance", Types.IMPORTANCE, Props.IMPORTANCE, "Normal"));
        all.add(Values.words("sensitivity", Types.SENSITIVITY, Props.SENSITIVITY, "Normal"));
        all.add(Values.flag("isAllDay", Props.ALL_DAY, false));
        all.add(Property.readOnly("isCancelled", Primitive.BOOLEAN, (i, v) -> i.is(Props.CANCELLED)));
        all.add(Property.readOnly("isDraft", Primitive.BOOLEAN, (i, v) -> i.is(Props.DRAFT)));
        all.add(Property.readOnly("isOrganizer", Primitive.BOOLEAN, (i, v) -> isOrganizer(i, v)));
        all.add(Values.flag("responseRequested", Props.RESPONSE_REQUESTED, true));
        all.add(Property.readOnly(
                "seriesMasterId",
                Primitive.STRING,
                (i, v) -> i.get(GraphProps.OCCURRENCE) == null ? null : v.id(i.without(GraphProps.OCCURRENCE))));
        all.add(Property.of(
                "showAs",
                Types.SHOW_AS,
                (i, v) -> showAs(i),
                (i, value) -> i.with(Props.BUSY_STATUS, busy(Values.text(value)))));
        all.add(Property.readOnly("type", Types.EVENT_TYPE, (i, v) -> type(i)));
        all.add(Property.readOnly(
                "webLink",
                Primitive.STRING,
                (i, v) ->
                        "https://outlook.office365.com/owa/?itemid=" + i.entryId() + "&exvsurl=1&path=/calendar/item"));
        all.add(Property.readOnly("onlineMeetingUrl", Primitive.STRING, (i, v) -> null));
        all.add(Values.flag("isOnlineMeeting", Props.ONLINE_MEETING, false));
        all.add(Property.of(
                "onlineMeetingProvider",
                Types.ONLINE_PROVIDER,
                (i, v) ->
                        i.get(GraphProps.ONLINE_PROVIDER, i.is(Props.ONLINE_MEETING) ? "teamsForBusiness" : "unknown"),
                Events::setProvider));
        all.add(Values.flag("allowNewTimeProposals", Props.ALLOW_NEW_TIME, true));
        all.add(Values.flag("hideAttendees", GraphProps.HIDE_ATTENDEES, false));
        all.add(Recurrences.PROPERTY);
        all.add(Property.readOnly("responseStatus", Types.RESPONSE_STATUS, (i, v) -> response(i)));
        all.add(Items.BODY);
        all.add(time("start", Props.START, Props.START_ZONE));
        all.add(time("end", Props.END, Props.END_ZONE));
        all.add(Property.of("location", Types.LOCATION, (i, v) -> location(i), Events::setLocation));
        all.add(Property.of("locations", new Many(Types.LOCATION), (i, v) -> locations(i), Events::setLocations));
        all.add(Property.of("attendees", new Many(Types.ATTENDEE), (i, v) -> attendees(i), Events::setAttendees));
        all.add(Property.readOnly(
                "organizer",
                Types.RECIPIENT,
                (i, v) -> Values.recipient(i.get(Props.ORGANIZER, v.mailbox().owner()))));
        all.add(Property.readOnly("onlineMeeting", Types.ONLINE_MEETING, (i, v) -> meeting(i)));
        all.add(Property.one(
                "calendar", Calendars.RESOURCE, (i, v) -> v.mailbox().folder(i.folderId())));
        all.add(Property.readOnly(
                        "cancelledOccurrences", new Many(Primitive.STRING), (Item i, View v) -> cancelled(i, v))
                .whenSelected());
        all.add(Attachments.of());
        all.addAll(Extended.ofItems());
        all.add(Extensions.property());
        return all;
    }

    private static List<Property<Item>> withExceptions() {
        List<Property<Item>> all = new ArrayList<>(OCCURRENCE.properties());
        all.add(Property.many("exceptionOccurrences", OCCURRENCE, (i, v) -> exceptions(i)));
        return all;
    }

    private static Object exceptions(Item item) {
        return item.get(GraphProps.OCCURRENCE) != null
                ? List.of()
                : item.get(Props.MODIFIED_OCCURRENCES, Map.<Instant, Item>of()).keySet().stream()
                        .sorted()
                        .map(start -> occurrence(item, start))
                        .toList();
    }

    /** Where an online meeting takes place; who it was made with stays (Graph reference, "event resource type"). */
    private static Map<String, Object> meeting(Item item) {
        return item.is(Props.ONLINE_MEETING)
                ? map("joinUrl", "https://teams.microsoft.com/l/meetup-join/" + item.immutableId() + "/0")
                : null;
    }

    private static Item setProvider(Item item, Object value) {
        if (item.is(Props.ONLINE_MEETING)
                && item.get(GraphProps.ONLINE_PROVIDER) != null
                && !item.get(GraphProps.ONLINE_PROVIDER).equals(value)) {
            throw GraphError.INVALID_REQUEST.because(
                    "The onlineMeetingProvider of an event that is an online meeting cannot be changed.");
        }
        return item.with(GraphProps.ONLINE_PROVIDER, Values.text(value));
    }

    static boolean isOrganizer(Item item, View view) {
        Address organizer = item.get(Props.ORGANIZER);
        return organizer == null
                || organizer.address().equalsIgnoreCase(view.mailbox().address());
    }

    /** One occurrence of a series as a row of its own; what has no series is its own one occurrence. */
    static Item occurrence(Item master, Instant start) {
        return master.get(Props.RECURRENCE) == null
                ? master
                : Occurrences.at(master, start).with(GraphProps.OCCURRENCE, start);
    }

    /** A series with one of its occurrences changed. */
    static Item withOccurrence(Item series, Instant start, Item changed) {
        Map<Instant, Item> all = new HashMap<>(series.get(Props.MODIFIED_OCCURRENCES, Map.of()));
        all.put(start, changed.detached().without(Props.MODIFIED_OCCURRENCES).without(GraphProps.OCCURRENCE));
        return series.with(Props.MODIFIED_OCCURRENCES, Map.copyOf(all));
    }

    /** Refuses an event Exchange would not save. */
    static Item valid(Item event) {
        Instant start = event.get(Props.START);
        Instant end = event.get(Props.END);
        if (start == null || end == null) {
            throw GraphError.INVALID_REQUEST.because(
                    "Your request can't be completed. The Start and End are required.");
        }
        if (end.isBefore(start)) {
            throw GraphError.INVALID_VALUE.because(
                    "At least one property failed validation: the end is before the start.");
        }
        if (event.is(Props.ALL_DAY)
                && !(midnight(start, event, Props.START_ZONE)
                        && midnight(end, event, Props.END_ZONE)
                        && end.isAfter(start))) {
            throw GraphError.INVALID_REQUEST.because(
                    "The Event.Start property for an all-day event needs to be set to midnight.");
        }
        return event;
    }

    private static boolean midnight(Instant instant, Item event, Prop<String> zone) {
        return instant.atZone(Zones.find(event.get(zone, "UTC"))).toLocalTime().toSecondOfDay() == 0;
    }

    private static Property<Item> zone(String name, Prop<String> prop) {
        return Property.of(
                name,
                Primitive.STRING,
                (item, v) -> Zones.windows(item.get(prop, "UTC")),
                (item, value) -> item.with(prop, value == null ? null : Zones.known(Values.text(value))));
    }

    private static Property<Item> time(String name, Prop<Instant> prop, Prop<String> zone) {
        return Property.of(
                name,
                Types.TIME,
                (item, v) -> item.is(Props.ALL_DAY) ? day(item, prop, zone, v) : Values.time(item.get(prop), v),
                (item, value) ->
                        item.with(prop, Values.instant(value)).with(zone, value == null ? null : Values.zone(value)));
    }

    /** All-day events are at midnight whatever zone they are seen from. */
    private static Object day(Item item, Prop<Instant> prop, Prop<String> zone, View view) {
        Instant instant = item.get(prop);
        return instant == null
                ? null
                : Values.time(
                        instant.atZone(Zones.find(item.get(zone, "UTC")))
                                .toLocalDateTime()
                                .toInstant(ZoneOffset.UTC),
                        ZoneOffset.UTC,
                        view.zoneName());
    }

    private static String type(Item item) {
        Instant occurrence = item.get(GraphProps.OCCURRENCE);
        if (occurrence != null) {
            boolean changed = item.get(Props.MODIFIED_OCCURRENCES, Map.<Instant, Item>of())
                    .containsKey(occurrence);
            return changed ? "exception" : "occurrence";
        }
        return item.get(Props.RECURRENCE) == null ? "singleInstance" : "seriesMaster";
    }

    /** Occurrence ids, which end in the day the series had them on ("Get event", example of a series master). */
    private static Object cancelled(Item item, View view) {
        ZoneId zone = item.find(Props.START_ZONE).flatMap(ZoneNames::find).orElse(ZoneOffset.UTC);
        return item.get(Props.DELETED_OCCURRENCES, List.<Instant>of()).stream()
                .map(start -> "OID." + view.id(item) + "." + LocalDate.ofInstant(start, zone))
                .toList();
    }

    static String showAs(Item item) {
        String busy = item.get(Props.BUSY_STATUS, "Busy");
        return switch (busy) {
            case "OOF" -> "oof";
            case "NoData" -> "unknown";
            default -> Values.lower(busy);
        };
    }

    private static String busy(String showAs) {
        if (showAs == null) {
            return null;
        }
        return switch (showAs) {
            case "oof" -> "OOF";
            case "unknown" -> "NoData";
            default -> Values.upper(showAs);
        };
    }

    private static Object response(Item item) {
        String mine = RESPONSES.get(item.get(Props.MY_RESPONSE, ""));
        return mine == null
                ? NEVER
                : map("response", mine, "time", item.get(GraphProps.RESPONDED, Instant.parse("0001-01-01T00:00:00Z")));
    }

    private static Map<String, Object> location(Item item) {
        String name = item.get(Props.LOCATION, "");
        Map<String, Object> place = item.get(GraphProps.PLACE);
        // EWS may have changed the name since; what belonged to the old one is gone then.
        if (place != null && name.equals(place.get("displayName"))) {
            return place;
        }
        return name.isEmpty()
                ? map(
                        "displayName",
                        "",
                        "locationType",
                        "default",
                        "uniqueIdType",
                        "unknown",
                        "address",
                        map(),
                        "coordinates",
                        map())
                : map("displayName", name, "locationType", "default", "uniqueId", name, "uniqueIdType", "private");
    }

    private static Object locations(Item item) {
        List<Object> given = item.get(GraphProps.PLACES);
        Map<String, Object> first = location(item);
        if (given != null && Values.fields(given.get(0)).get("displayName").equals(first.get("displayName"))) {
            return given;
        }
        return "".equals(first.get("displayName")) ? List.of() : List.of(first);
    }

    private static Map<String, Object> place(Object value) {
        Map<String, Object> place = new LinkedHashMap<>(Values.fields(value));
        place.values().removeIf(v -> v == null);
        place.putIfAbsent("displayName", "");
        place.putIfAbsent("locationType", "default");
        place.putIfAbsent("uniqueId", place.get("displayName"));
        place.putIfAbsent("uniqueIdType", "private");
        return place;
    }

    private static Item setLocation(Item item, Object value) {
        Map<String, Object> place = value == null ? null : place(value);
        return item.with(GraphProps.PLACE, place)
                .with(GraphProps.PLACES, null)
                .with(Props.LOCATION, place == null ? null : Values.text(place.get("displayName")));
    }

    private static Item setLocations(Item item, Object value) {
        List<Object> places = new ArrayList<>();
        Values.list(value).forEach(v -> places.add(place(v)));
        if (places.isEmpty()) {
            return setLocation(item, null);
        }
        return setLocation(item, places.get(0)).with(GraphProps.PLACES, List.copyOf(places));
    }

    private static Object attendees(Item item) {
        List<Object> all = new ArrayList<>();
        for (Attendee attendee : item.get(Props.ATTENDEES, List.<Attendee>of())) {
            String response = RESPONSES.get(attendee.response());
            all.add(map(
                    "type",
                    attendee.role().name().toLowerCase(Locale.ROOT),
                    "status",
                    response == null || attendee.responded() == null
                            ? NEVER
                            : map("response", response, "time", attendee.responded()),
                    "emailAddress",
                    Values.email(attendee.address())));
        }
        return all;
    }

    private static Item setAttendees(Item item, Object value) {
        List<Attendee> all = new ArrayList<>();
        for (Object one : Values.list(value)) {
            Map<String, Object> attendee = Values.fields(one);
            Address address = Values.fromEmail(attendee.get("emailAddress"));
            if (address == null || address.address().isEmpty()) {
                throw GraphError.INVALID_REQUEST.because("An attendee has no e-mail address.");
            }
            Object type = attendee.get("type");
            Attendee.Role role = type == null
                    ? Attendee.Role.REQUIRED
                    : Attendee.Role.valueOf(type.toString().toUpperCase(Locale.ROOT));
            // Who has answered already has still answered.
            Attendee known = item.get(Props.ATTENDEES, List.<Attendee>of()).stream()
                    .filter(a -> a.address().address().equalsIgnoreCase(address.address()) && a.role() == role)
                    .findFirst()
                    .map(before -> before.called(address))
                    .orElse(Attendee.invited(address, role));
            all.add(known);
        }
        return item.with(Props.ATTENDEES, all.isEmpty() ? null : List.copyOf(all));
    }
}
