package org.camelexchange.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Prop;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/**
 * A table with random rows. They are put into the store directly, and into the judge's database as they are here: neither
 * the component's writers nor its readers have a hand in what the judge sees.
 *
 * @param tag the column whose value, {@code row 7}, tells the rows apart; no condition is on it
 */
record Sample(String table, ItemKind kind, WellKnown folder, String tag, List<Field> fields) {
    /** A column, the values it may have (null for a missing one), and how an item gets one. */
    record Field(String column, Type type, List<?> values, BiFunction<Item, Object, Item> put) {}

    enum Type {
        TEXT("VARCHAR_IGNORECASE"),
        /** A text in a column of several. */
        TEXTS("VARCHAR_IGNORECASE"),
        BOOLEAN("BOOLEAN"),
        NUMBER("DOUBLE PRECISION"),
        TIME("TIMESTAMP(9) WITH TIME ZONE");

        final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    static final List<String> TEXTS = List.of(
            "Invoice",
            "invoice 12",
            "INVOICE 12 is late",
            "a",
            "A b",
            "it's",
            "100%",
            "100 percent",
            "under_score",
            "underXscore",
            "back\\slash",
            "say \"hi\"",
            "x]]>y",
            "<b>&amp;</b>",
            "Äpfel und Öl",
            "שלום\u200f right",
            "Order by; DROP",
            ":name = 1",
            "true",
            "null");

    static final List<Instant> TIMES = List.of(
            Instant.parse("2025-12-31T23:00:00Z"),
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2026-01-01T00:00:00.400Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-03-29T02:30:00Z"),
            Instant.parse("2026-07-01T10:15:30Z"),
            Instant.parse("2026-07-01T10:15:30.999Z"),
            Instant.parse("2026-07-01T10:15:31Z"));

    private static <T> Field field(String column, Type type, List<T> values, boolean missing, Prop<T> prop) {
        List<Object> all = new ArrayList<>(values);
        if (missing) {
            all.add(null);
            all.add(null);
        }
        return new Field(column, type, all, (item, value) -> item.with(prop, cast(value)));
    }

    private static Field texts(String column, Prop<List<String>> prop) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i + 2 < TEXTS.size(); i += 3) {
            all.add(List.of(TEXTS.get(i)));
            all.add(TEXTS.subList(i, i + 3));
        }
        all.add(null);
        all.add(null);
        return new Field(column, Type.TEXTS, all, (item, value) -> item.with(prop, cast(value)));
    }

    private static Field text(String column, Prop<String> prop) {
        return field(column, Type.TEXT, TEXTS, true, prop);
    }

    private static Field always(String column, Prop<String> prop, String... words) {
        return field(column, Type.TEXT, List.of(words), false, prop);
    }

    private static Field flag(String column, Prop<Boolean> prop) {
        return field(column, Type.BOOLEAN, List.of(true, false), false, prop);
    }

    @SuppressWarnings("unchecked") // each field is declared with values of its property's type
    private static <T> T cast(Object value) {
        return (T) value;
    }

    static List<Sample> all() {
        List<Instant> whole = TIMES.stream().filter(time -> time.getNano() == 0).toList();
        Field category = texts("Categories", Props.CATEGORIES);
        return List.of(
                new Sample(
                        "Inbox",
                        ItemKind.MESSAGE,
                        WellKnown.INBOX,
                        "InternetMessageId",
                        List.of(
                                text("Subject", Props.SUBJECT),
                                always("Importance", Props.IMPORTANCE, "Low", "Normal", "High"),
                                flag("IsRead", Props.READ),
                                field("DateTimeReceived", Type.TIME, TIMES, false, Props.RECEIVED),
                                field("DateTimeSent", Type.TIME, TIMES, false, Props.SENT),
                                new Field(
                                        "FromName",
                                        Type.TEXT,
                                        TEXTS,
                                        (item, value) ->
                                                item.with(Props.FROM, new Address(value.toString(), "a@example.org"))),
                                category)),
                new Sample(
                        "Calendar",
                        ItemKind.APPOINTMENT,
                        WellKnown.CALENDAR,
                        "Body",
                        List.of(
                                text("Subject", Props.SUBJECT),
                                text("Location", Props.LOCATION),
                                field("Start", Type.TIME, whole, false, Props.START),
                                flag("IsAllDayEvent", Props.ALL_DAY),
                                always("LegacyFreeBusyStatus", Props.BUSY_STATUS, "Free", "Tentative", "Busy", "OOF"),
                                always("Sensitivity", Props.SENSITIVITY, "Normal", "Private"),
                                category)),
                new Sample(
                        "Contacts",
                        ItemKind.CONTACT,
                        WellKnown.CONTACTS,
                        "Nickname",
                        List.of(
                                // Where it is not given, the store makes one of the other names.
                                field("DisplayName", Type.TEXT, TEXTS, false, Props.DISPLAY_NAME),
                                text("GivenName", Props.GIVEN_NAME),
                                text("Surname", Props.SURNAME),
                                text("CompanyName", Props.COMPANY_NAME),
                                text("Department", Props.DEPARTMENT),
                                field("Birthday", Type.TIME, whole, true, Props.BIRTHDAY),
                                new Field(
                                        "BusinessPhone",
                                        Type.TEXT,
                                        missing(TEXTS),
                                        (item, value) ->
                                                item.with(Props.PHONES, Map.of("BusinessPhone", value.toString()))),
                                texts("Children", Props.CHILDREN),
                                category)),
                new Sample(
                        "Tasks",
                        ItemKind.TASK,
                        WellKnown.TASKS,
                        "Body",
                        List.of(
                                text("Subject", Props.SUBJECT),
                                always("Status", Props.TASK_STATUS, "NotStarted", "InProgress", "Deferred"),
                                always("Importance", Props.IMPORTANCE, "Low", "Normal", "High"),
                                field("DueDate", Type.TIME, whole, true, Props.DUE),
                                field("StartDate", Type.TIME, whole, true, Props.STARTED),
                                flag("ReminderIsSet", Props.REMINDER_SET),
                                category)));
    }

    private static List<Object> missing(List<String> values) {
        List<Object> all = new ArrayList<>(values);
        all.add(null);
        return all;
    }

    /** Random rows: column names to values, which are missing where they are null. */
    List<Map<String, Object>> rows(int count, Random random) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Field field : fields) {
                row.put(
                        field.column(),
                        field.values().get(random.nextInt(field.values().size())));
            }
            rows.add(row);
        }
        return rows;
    }

    void store(Mailbox mailbox, List<Map<String, Object>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            String name = "row " + i;
            Item item = Item.of(kind);
            item = switch (tag) {
                case "InternetMessageId" -> item.with(Props.MESSAGE_ID, name);
                case "Nickname" -> item.with(Props.NICKNAME, name);
                default -> item.with(Props.BODY, Body.text(name));
            };
            for (Field field : fields) {
                Object value = rows.get(i).get(field.column());
                item = value == null ? item : field.put().apply(item, value);
            }
            if (kind == ItemKind.APPOINTMENT) {
                item = item.with(Props.END, item.get(Props.START).plusSeconds(1_800));
            }
            mailbox.create(mailbox.folder(folder).id(), item);
        }
    }
}
