package org.camelexchange.emulator.graph;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Enumeration;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.PostalAddress;
import org.camelexchange.emulator.store.Prop;

/** Between the values of the store and those of Graph: maps for complex types, lists, texts for enumerations. */
final class Values {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS");

    private Values() {}

    /** A map of names and values in turn; unlike Map.of it keeps order and takes nulls. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    @SuppressWarnings("unchecked") // the reader made it by the declared complex type
    static Map<String, Object> fields(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    static String text(Object value) {
        return (String) value;
    }

    // Properties that go straight to a property of the store

    static <T> Property<Item> plain(String name, Type type, Prop<T> prop) {
        return plain(name, type, prop, null);
    }

    @SuppressWarnings("unchecked") // the reader made it by the declared type
    static <T> Property<Item> plain(String name, Type type, Prop<T> prop, T otherwise) {
        return Property.of(
                name, type, (item, v) -> item.get(prop, otherwise), (item, value) -> item.with(prop, (T) value));
    }

    static Property<Item> text(String name, Prop<String> prop) {
        return plain(name, Type.Primitive.STRING, prop);
    }

    static Property<Item> flag(String name, Prop<Boolean> prop, boolean otherwise) {
        return plain(name, Type.Primitive.BOOLEAN, prop, otherwise);
    }

    /** A list of texts that is empty rather than null. */
    static Property<Item> texts(String name, Prop<List<String>> prop) {
        return Property.of(
                name,
                new Type.Many(Type.Primitive.STRING),
                (item, v) -> item.get(prop, List.of()),
                (item, value) -> item.with(prop, strings(value)));
    }

    static Property<Item> recipient(String name, Prop<Address> prop) {
        return Property.of(
                name,
                Types.RECIPIENT,
                (item, v) -> recipient(item.get(prop)),
                (item, value) -> item.with(prop, address(value)));
    }

    static Property<Item> recipients(String name, Prop<List<Address>> prop) {
        return Property.of(
                name,
                new Type.Many(Types.RECIPIENT),
                (item, v) -> recipients(item.get(prop)),
                (item, value) -> item.with(prop, addresses(value)));
    }

    /** An enumeration whose words the store writes with a capital. */
    static Property<Item> words(String name, Enumeration type, Prop<String> prop, String otherwise) {
        return Property.of(
                name,
                type,
                (item, v) -> lower(item.get(prop, otherwise)),
                (item, value) -> item.with(prop, upper(text(value))));
    }

    // Single values

    static String lower(String word) {
        return word == null || word.isEmpty() ? word : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    static String upper(String word) {
        return word == null || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static List<String> strings(Object value) {
        List<String> all = new ArrayList<>();
        list(value).forEach(one -> all.add(text(one)));
        return all.isEmpty() ? null : List.copyOf(all);
    }

    static Map<String, Object> email(Address address) {
        return address == null ? null : map("name", address.display(), "address", address.address());
    }

    static Map<String, Object> recipient(Address address) {
        return address == null ? null : map("emailAddress", email(address));
    }

    static List<Object> recipients(List<Address> addresses) {
        List<Object> all = new ArrayList<>();
        if (addresses != null) {
            addresses.forEach(a -> all.add(recipient(a)));
        }
        return all;
    }

    static Address fromEmail(Object value) {
        Map<String, Object> email = fields(value);
        String address = text(email.get("address"));
        return address == null && email.get("name") == null
                ? null
                : new Address(text(email.get("name")), address == null ? "" : address);
    }

    static Address address(Object recipient) {
        return recipient == null ? null : fromEmail(fields(recipient).get("emailAddress"));
    }

    /** Null for none. */
    static List<Address> addresses(Object recipients) {
        List<Address> all = new ArrayList<>();
        for (Object recipient : list(recipients)) {
            Address address = address(recipient);
            if (address != null) {
                all.add(address);
            }
        }
        return all.isEmpty() ? null : List.copyOf(all);
    }

    static Map<String, Object> body(Body body, View view) {
        if (body == null) {
            return map("contentType", "text", "content", "");
        }
        return body.html() && view.textBody()
                ? map("contentType", "text", "content", Html.toText(body.content()))
                : map("contentType", body.html() ? "html" : "text", "content", body.content());
    }

    static Body body(Object value) {
        Map<String, Object> body = fields(value);
        String content = text(body.get("content"));
        return content == null ? null : new Body(content, "html".equals(body.get("contentType")));
    }

    /** The beginning of a body, as text in one line. */
    static String preview(Body body) {
        if (body == null) {
            return "";
        }
        String text = body.html() ? Html.toText(body.content()) : body.content();
        return text.length() > 255 ? text.substring(0, 255) : text;
    }

    static Map<String, Object> postal(PostalAddress a) {
        return a == null
                ? map()
                : map(
                        "street",
                        a.street(),
                        "city",
                        a.city(),
                        "state",
                        a.state(),
                        "countryOrRegion",
                        a.countryOrRegion(),
                        "postalCode",
                        a.postalCode());
    }

    static PostalAddress postal(Object value) {
        Map<String, Object> a = fields(value);
        return a.values().stream().allMatch(v -> v == null)
                ? null
                : new PostalAddress(
                        text(a.get("street")),
                        text(a.get("city")),
                        text(a.get("state")),
                        text(a.get("countryOrRegion")),
                        text(a.get("postalCode")));
    }

    // Times

    static Map<String, Object> time(Instant instant, View view) {
        return instant == null ? null : time(instant, view.zone(), view.zoneName());
    }

    static Map<String, Object> time(Instant instant, ZoneId zone, String zoneName) {
        return map("dateTime", LOCAL.format(instant.atZone(zone)), "timeZone", zoneName);
    }

    static Instant instant(Object time) {
        if (time == null) {
            return null;
        }
        Map<String, Object> fields = fields(time);
        String text = text(fields.get("dateTime"));
        if (text == null) {
            throw GraphError.INVALID_VALUE.because("At least one property failed validation.");
        }
        try {
            if (text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:\\d\\d")) {
                return inRange(OffsetDateTime.parse(text).toInstant());
            }
            LocalDateTime local = LocalDateTime.parse(text.contains("T") ? text : text + "T00:00:00");
            return inRange(local.atZone(Zones.find(zone(time))).toInstant());
        } catch (DateTimeException e) {
            throw GraphError.INVALID_REQUEST.because("The value '" + text + "' is no valid date and time.");
        }
    }

    /** Edm.DateTimeOffset goes from the year 1 to the year 9999; what the store adds to a time stays far from overflow. */
    static Instant inRange(Instant instant) {
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9999) {
            throw new DateTimeException("The year " + year + " is not between 1 and 9999.");
        }
        return instant;
    }

    /** The name of a time's zone, which is one that is known. */
    static String zone(Object time) {
        Object zone = fields(time).get("timeZone");
        return zone == null ? "UTC" : Zones.known(text(zone));
    }

    /** A time of the query: with an offset, or in UTC. */
    static Instant queryTime(String text) {
        return instant(map("dateTime", text, "timeZone", "UTC"));
    }
}
