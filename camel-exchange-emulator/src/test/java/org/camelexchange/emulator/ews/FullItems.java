package org.camelexchange.emulator.ews;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Attendee;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.DirectoryObject;
import org.camelexchange.emulator.store.FolderProps;
import org.camelexchange.emulator.store.Header;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.ManagedFolder;
import org.camelexchange.emulator.store.PostalAddress;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.Recurrence;
import org.camelexchange.emulator.store.ReminderMessage;
import org.camelexchange.emulator.store.WellKnown;

/** Items and folders that have a value for every property the server knows of them. */
final class FullItems {
    private static final Instant NINE = Instant.parse("2030-05-06T09:00:00Z");
    private static final Instant TEN = Instant.parse("2030-05-06T10:00:00Z");
    private static final byte[] BYTES = "bytes".getBytes(StandardCharsets.US_ASCII);

    private final Mailbox mailbox;

    FullItems(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    static ItemKind kind(String word) {
        return switch (word) {
            case "calendar" -> ItemKind.APPOINTMENT;
            case "contacts" -> ItemKind.CONTACT;
            case "task" -> ItemKind.TASK;
            default -> ItemKind.MESSAGE;
        };
    }

    /** Makes the items of a kind that have all its properties among them. */
    List<String> ids(String word) {
        return switch (word) {
            case "calendar" -> calendar();
            case "contacts" -> List.of(put(WellKnown.CONTACTS, contact()));
            case "task" -> List.of(put(WellKnown.TASKS, task()));
            default -> List.of(put(WellKnown.INBOX, message()));
        };
    }

    private String put(WellKnown folder, Item item) {
        return mailbox.create(mailbox.folder(folder).id(), item).entryId();
    }

    private static Item any(ItemKind kind) {
        return Item.of(kind)
                .with(Props.SUBJECT, "Subject")
                .with(Props.BODY, Body.text("Body"))
                .with(Props.SENSITIVITY, "Private")
                .with(Props.CATEGORIES, List.of("Red"))
                .with(Props.IN_REPLY_TO, "<a@example.org>")
                .with(Props.HEADERS, List.of(new Header("X-One", "1")))
                .with(Props.SENT, NINE)
                .with(Props.RECEIVED, TEN)
                .with(Props.REMINDER_SET, true)
                .with(Props.REMINDER_DUE_BY, TEN)
                .with(Props.CONVERSATION_ID, "AAQk")
                .withAttachment(Attachment.file("a.txt", "text/plain", BYTES, NINE));
    }

    private Item message() {
        String appointment =
                put(WellKnown.CALENDAR, Item.of(ItemKind.APPOINTMENT).with(Props.START, NINE));
        Address address = new Address("Carl", "carl@example.org", "SMTP", "AAMk");
        return any(ItemKind.MESSAGE)
                .with(Props.SENDER, address)
                .with(Props.FROM, address)
                .with(Props.RECEIVED_BY, address)
                .with(Props.RECEIVED_REPRESENTING, address)
                .with(Props.TO, List.of(address))
                .with(Props.CC, List.of(address))
                .with(Props.BCC, List.of(address))
                .with(Props.REFERENCES, "<b@example.org>")
                .with(Props.REMINDER_MESSAGE, new ReminderMessage("Lunch", "Hall", NINE, TEN, appointment));
    }

    /** A series and one of its occurrences. */
    private List<String> calendar() {
        Recurrence daily = new Recurrence(
                Recurrence.Pattern.DAILY, 1, Set.of(), null, null, null, null, LocalDate.of(2030, 5, 6), null, 5);
        Instant second = NINE.plusSeconds(86_400);
        Item series = any(ItemKind.APPOINTMENT)
                .with(Props.START, NINE)
                .with(Props.END, TEN)
                .with(Props.START_ZONE, "W. Europe Standard Time")
                .with(Props.END_ZONE, "W. Europe Standard Time")
                .with(Props.LOCATION, "Hall")
                .with(Props.REPLY_TIME, NINE)
                .with(
                        Props.ATTENDEES,
                        List.of(Attendee.invited(new Address("Bert", "bert@example.org"), Attendee.Role.REQUIRED)))
                .with(Props.MEETING_WORKSPACE, "http://example.org/workspace")
                .with(Props.NET_SHOW, "http://example.org/show")
                .with(Props.RECURRENCE, daily)
                .with(
                        Props.MODIFIED_OCCURRENCES,
                        Map.of(
                                second,
                                Item.of(ItemKind.APPOINTMENT)
                                        .with(Props.START, second)
                                        .with(Props.END, second)))
                .with(Props.DELETED_OCCURRENCES, List.of(NINE.plusSeconds(2 * 86_400)));
        String id = put(WellKnown.CALENDAR, series);
        return List.of(id, OccurrenceId.of(id, NINE));
    }

    private static Item contact() {
        DirectoryObject entry = new DirectoryObject(
                "11111111-2222-3333-4444-555555555555",
                DirectoryObject.Kind.USER,
                Map.of(
                        "phoneticDisplayName", "Full",
                        "phoneticGivenName", "First",
                        "phoneticSurname", "Last",
                        "mailNickname", "alias",
                        "notes", "notes",
                        "thumbnailPhoto", BYTES,
                        "userCertificate", List.of(BYTES),
                        "manager", new Address("Dora", "dora@example.org"),
                        "directReports", List.of(new Address("Emil", "emil@example.org"))));
        PostalAddress postal = new PostalAddress("Street", "City", "State", "Country", "1234");
        Item item = any(ItemKind.CONTACT);
        for (var prop : List.of(
                Props.FILE_AS,
                Props.DISPLAY_NAME,
                Props.TITLE,
                Props.GIVEN_NAME,
                Props.INITIALS,
                Props.MIDDLE_NAME,
                Props.NICKNAME,
                Props.SURNAME,
                Props.GENERATION,
                Props.COMPANY_NAME,
                Props.DEPARTMENT,
                Props.JOB_TITLE,
                Props.PROFESSION,
                Props.OFFICE_LOCATION,
                Props.MANAGER,
                Props.ASSISTANT_NAME,
                Props.SPOUSE_NAME,
                Props.BUSINESS_HOME_PAGE,
                Props.MILEAGE,
                Props.YOMI_GIVEN_NAME,
                Props.YOMI_SURNAME)) {
            item = item.with(prop, "word");
        }
        return item.with(Props.FILE_AS_MAPPING, "DisplayName")
                .with(Props.POSTAL_ADDRESS_INDEX, "Home")
                .with(Props.BIRTHDAY, NINE)
                .with(Props.WEDDING_ANNIVERSARY, NINE)
                .with(Props.CHILDREN, List.of("Fred"))
                .with(Props.COMPANIES, List.of("Acme"))
                .with(Props.CERTIFICATES, List.of(BYTES))
                .with(Props.EMAIL_ADDRESSES, each(Dictionaries.EMAIL_KEYS, k -> new Address(k, k + "@example.org")))
                .with(Props.IM_ADDRESSES, each(Dictionaries.IM_KEYS, k -> k))
                .with(Props.PHONES, each(Dictionaries.PHONE_KEYS, k -> "1"))
                .with(Props.POSTAL_ADDRESSES, each(Dictionaries.POSTAL_KEYS, k -> postal))
                .with(Props.DIRECTORY, entry);
    }

    private static <V> Map<String, V> each(List<String> keys, Function<String, V> value) {
        return keys.stream().collect(Collectors.toMap(k -> k, value, (a, b) -> a, LinkedHashMap::new));
    }

    private static Item task() {
        Recurrence weekly = new Recurrence(
                Recurrence.Pattern.WEEKLY,
                1,
                Set.of(DayOfWeek.MONDAY),
                null,
                null,
                null,
                DayOfWeek.MONDAY,
                LocalDate.of(2030, 5, 6),
                null,
                null);
        return any(ItemKind.TASK)
                .with(Props.ACTUAL_WORK, 60)
                .with(Props.TOTAL_WORK, 90)
                .with(Props.ASSIGNED, NINE)
                .with(Props.BILLING, "billing")
                .with(Props.COMPANIES, List.of("Acme"))
                .with(Props.CONTACT_NAMES, List.of("Fred"))
                .with(Props.COMPLETED, TEN)
                .with(Props.DELEGATOR, "Gina")
                .with(Props.DUE, TEN)
                .with(Props.STARTED, NINE)
                .with(Props.MILEAGE, "7")
                .with(Props.TASK_STATUS, "Completed")
                .with(Props.RECURRENCE, weekly);
    }

    /** The ids of folders that have all properties among them. */
    List<String> folders() {
        String root = mailbox.folder(WellKnown.MESSAGE_ROOT).id();
        String managed = mailbox.createFolder(root, "Managed", "IPF.Note").id();
        mailbox.updateFolder(
                managed,
                folder -> folder.with(
                        FolderProps.MANAGED,
                        new ManagedFolder("0f1e", true, true, true, false, "Keep", 1_000, "http://example.org")));
        String shared = mailbox.createFolder(root, "Shared", "IPF.Appointment").id();
        mailbox.updateFolder(shared, folder -> folder.with(FolderProps.SHARING, "FullDetails"));
        return List.of(managed, shared);
    }
}
