package org.camelexchange.emulator.store;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What follows from an item's properties, for all doors and all names a thing has. */
public final class Derived {
    private Derived() {}

    /** The names of those a mail goes to, or who has to come to a meeting. */
    public static String displayTo(Item item) {
        return names(item, Props.TO, Attendee.Role.REQUIRED);
    }

    public static String displayCc(Item item) {
        return names(item, Props.CC, Attendee.Role.OPTIONAL);
    }

    public static String displayBcc(Item item) {
        return names(item, Props.BCC, Attendee.Role.RESOURCE);
    }

    private static String names(Item item, Prop<List<Address>> prop, Attendee.Role role) {
        List<Attendee> attendees = item.get(Props.ATTENDEES);
        if (attendees != null && !item.kind().isMail()) {
            return attendees.stream()
                    .filter(a -> a.role() == role)
                    .map(a -> a.address().display())
                    .collect(Collectors.joining("; "));
        }
        return item.get(prop, List.of()).stream().map(Address::display).collect(Collectors.joining("; "));
    }

    /** Whether the owner of a mailbox organizes an appointment. */
    public static boolean organized(Mailbox mailbox, Item item) {
        return item.find(Props.ORGANIZER)
                .map(o -> mailbox == null || o.address().equalsIgnoreCase(mailbox.address()))
                .orElse(true);
    }

    /** PidLidAppointmentStateFlags ([MS-OXOCAL] 2.2.1.10): 1 a meeting, 2 received, 4 cancelled. */
    public static int meetingState(Mailbox mailbox, Item item) {
        int received = organized(mailbox, item) ? 0 : 2;
        int cancelled = item.is(Props.CANCELLED) ? 4 : 0;
        return item.is(Props.MEETING) ? 1 + received + cancelled : cancelled;
    }

    /** Who received a mail; null for one that nobody sent to this mailbox. */
    public static Address receiver(Mailbox mailbox, Item item) {
        boolean received = mailbox != null
                && item.kind().isMail()
                && item.get(Props.RECEIVED) != null
                && !item.is(Props.DRAFT)
                && !item.is(Props.FROM_ME);
        return received ? mailbox.owner() : null;
    }

    /** Whether an answer is asked for: at an appointment it is unless it says otherwise. */
    public static boolean responseRequested(Item item) {
        return item.get(Props.RESPONSE_REQUESTED, item.kind() == ItemKind.APPOINTMENT);
    }

    /** Whether an item was left alone since it was sent or received. */
    public static boolean unmodified(Item item) {
        return !item.is(Props.DRAFT);
    }

    public static boolean hasPicture(Item item) {
        return item.get(Props.HAS_PICTURE, item.attachments().stream().anyMatch(a -> "ContactPicture.jpg"
                .equalsIgnoreCase(a.name())));
    }

    /** The zone of an appointment in words. */
    public static String zoneDescription(Item item) {
        return item.get(Props.ZONE_DESCRIPTION, item.get(Props.START_ZONE, "UTC"));
    }

    /** The name a contact is shown with. */
    public static String displayName(Item item) {
        return item.get(
                Props.DISPLAY_NAME,
                blank(join(" ", item.get(Props.GIVEN_NAME), item.get(Props.MIDDLE_NAME), item.get(Props.SURNAME))));
    }

    /** A new contact with its subject, which is the name it is filed under. */
    public static Item titled(Item contact) {
        return contact.get(Props.SUBJECT) != null
                ? contact
                : contact.with(Props.SUBJECT, contact.get(Props.FILE_AS, displayName(contact)));
    }

    /** The name a contact is filed under: its own or as its mapping says. */
    public static String fileAs(Item item) {
        String own = item.get(Props.FILE_AS);
        if (own != null) {
            return own;
        }
        String first = item.get(Props.GIVEN_NAME);
        String last = item.get(Props.SURNAME);
        String company = item.get(Props.COMPANY_NAME);
        String lastCommaFirst = join(", ", last, first);
        return switch (item.get(Props.FILE_AS_MAPPING, "None")) {
            case "LastCommaFirst" -> blank(lastCommaFirst);
            case "FirstSpaceLast" -> blank(join(" ", first, last));
            case "LastSpaceFirst", "LastFirst" -> blank(join(" ", last, first));
            case "Company" -> company;
            case "LastCommaFirstCompany" -> blank(join("\r\n", blank(lastCommaFirst), company));
            case "CompanyLastCommaFirst" -> blank(join("\r\n", company, blank(lastCommaFirst)));
            case "DisplayName" -> displayName(item);
            case "FirstName" -> first;
            case "LastName" -> last;
            default -> null;
        };
    }

    private static String join(String between, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
