package org.camelexchange.emulator.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What happens between mailboxes when people meet: invitations, answers, cancellations. */
public final class Meetings {
    private final ExchangeStore store;

    public Meetings(ExchangeStore store) {
        this.store = store;
    }

    /** The appointment as its organizer keeps it, before it is saved. */
    public static Item organized(Item appointment, Mailbox organizer) {
        Item item = appointment
                .with(Props.ORGANIZER, organizer.owner())
                .with(Props.UID, appointment.get(Props.UID, UUID.randomUUID().toString()));
        boolean meeting = !item.get(Props.ATTENDEES, List.of()).isEmpty();
        return item.with(Props.MEETING, meeting).with(Props.MY_RESPONSE, meeting ? "Organizer" : null);
    }

    /**
     * Invites all attendees: each gets a meeting request and a tentative appointment, or a new version of it.
     *
     * @return the organizer's appointment, now marked as sent
     */
    public Item invite(Mailbox organizer, Item appointment) {
        deliver(organizer, appointment, ItemKind.MEETING_REQUEST, "", (to, mail) -> {
            String own = tentative(to, appointment, organizer);
            return mail.with(Props.ASSOCIATED_APPOINTMENT, own);
        });
        return organizer.update(appointment.immutableId(), null, item -> item.with(Props.REQUEST_SENT, true));
    }

    /** Tells all attendees that the meeting does not take place. */
    public void cancel(Mailbox organizer, Item appointment) {
        deliver(organizer, appointment, ItemKind.MEETING_CANCELLATION, "Canceled: ", (to, mail) -> {
            Item own = find(to, appointment.get(Props.UID));
            if (own == null) {
                return mail;
            }
            to.update(own.immutableId(), null, item -> item.with(Props.CANCELLED, true)
                    .with(Props.BUSY_STATUS, "Free"));
            return mail.with(Props.ASSOCIATED_APPOINTMENT, own.immutableId());
        });
    }

    /**
     * Answers a meeting request or the appointment it made.
     *
     * @param response Accept, Tentative or Decline
     * @param body what the answer says; null for nothing
     * @param send whether the organizer is told
     * @return the attendee's appointment; null when it was declined
     */
    public Item respond(Mailbox attendee, Item invitation, String response, Body body, boolean send) {
        String uid = invitation.get(Props.UID);
        Item own = find(attendee, uid);
        Item kept = null;
        if (response.equals("Decline")) {
            if (own != null) {
                attendee.move(
                        own.immutableId(),
                        attendee.folder(WellKnown.DELETED_ITEMS).id());
            }
        } else {
            String busy = response.equals("Accept") ? "Busy" : "Tentative";
            String id = own == null ? tentative(attendee, invitation, null) : own.immutableId();
            kept = attendee.update(
                    id, null, item -> item.with(Props.MY_RESPONSE, response).with(Props.BUSY_STATUS, busy));
        }
        Address organizer = invitation.get(Props.ORGANIZER, invitation.get(Props.FROM));
        if (organizer != null) {
            note(attendee.owner(), organizer, uid, response);
            if (send) {
                answer(attendee, invitation, organizer, response, body);
            }
        }
        return kept;
    }

    private void answer(Mailbox attendee, Item invitation, Address organizer, String response, Body body) {
        String mark =
                switch (response) {
                    case "Accept" -> "Accepted: ";
                    case "Decline" -> "Declined: ";
                    default -> "Tentative: ";
                };
        Item mail = about(invitation, ItemKind.MEETING_RESPONSE)
                .with(Props.ITEM_CLASS, "IPM.Schedule.Meeting.Resp." + suffix(response))
                .with(Props.SUBJECT, mark + invitation.get(Props.SUBJECT, ""))
                .with(Props.BODY, body)
                .with(Props.MY_RESPONSE, response)
                .with(Props.FROM, attendee.owner())
                .with(Props.SENDER, attendee.owner())
                .with(Props.TO, List.of(organizer));
        store.deliver(attendee, mail);
    }

    private static String suffix(String response) {
        return switch (response) {
            case "Accept" -> "Pos";
            case "Decline" -> "Neg";
            default -> "Tent";
        };
    }

    /** Writes an answer into the organizer's appointment. */
    private void note(Address attendee, Address organizer, String uid, String response) {
        store.mailbox(organizer.address()).ifPresent(mailbox -> {
            Item appointment = find(mailbox, uid);
            if (appointment == null) {
                return;
            }
            mailbox.update(appointment.immutableId(), null, item -> {
                List<Attendee> all = new ArrayList<>();
                for (Attendee one : item.get(Props.ATTENDEES, List.of())) {
                    boolean same = one.address().address().equalsIgnoreCase(attendee.address());
                    all.add(
                            same
                                    ? new Attendee(
                                            one.address(),
                                            one.role(),
                                            response,
                                            store.clock().instant())
                                    : one);
                }
                return item.with(Props.ATTENDEES, List.copyOf(all));
            });
        });
    }

    private void deliver(
            Mailbox organizer,
            Item appointment,
            ItemKind kind,
            String mark,
            java.util.function.BiFunction<Mailbox, Item, Item> arriving) {
        List<Address> to = attendees(appointment, Attendee.Role.REQUIRED);
        List<Address> cc = new ArrayList<>(attendees(appointment, Attendee.Role.OPTIONAL));
        cc.addAll(attendees(appointment, Attendee.Role.RESOURCE));
        Item mail = about(appointment, kind)
                .with(Props.SUBJECT, mark + appointment.get(Props.SUBJECT, ""))
                .with(Props.TO, to.isEmpty() ? null : to)
                .with(Props.CC, cc.isEmpty() ? null : cc)
                .with(Props.FROM, organizer.owner())
                .with(Props.SENDER, organizer.owner())
                .with(Props.MY_RESPONSE, "NoResponseReceived");
        store.deliver(organizer, mail, arriving);
    }

    /** A mail with what the appointment is about. */
    private static Item about(Item appointment, ItemKind kind) {
        Item mail = Item.of(kind);
        for (Prop<?> prop : List.of(
                Props.SUBJECT,
                Props.BODY,
                Props.IMPORTANCE,
                Props.SENSITIVITY,
                Props.START,
                Props.END,
                Props.START_ZONE,
                Props.END_ZONE,
                Props.ALL_DAY,
                Props.BUSY_STATUS,
                Props.LOCATION,
                Props.RECURRENCE,
                Props.UID,
                Props.ORGANIZER,
                Props.ATTENDEES,
                Props.RESPONSE_REQUESTED)) {
            mail = copy(mail, appointment, prop);
        }
        return mail.with(Props.MEETING, true).withAttachments(appointment.attachments());
    }

    private static <T> Item copy(Item to, Item from, Prop<T> prop) {
        return to.with(prop, from.get(prop));
    }

    /** Puts an appointment into an attendee's calendar, or changes the one that is there; gives its immutable id. */
    private String tentative(Mailbox attendee, Item appointment, Mailbox organizer) {
        Item made = Item.of(ItemKind.APPOINTMENT);
        Item about = about(appointment, ItemKind.MEETING_REQUEST);
        for (Prop<?> prop : List.of(
                Props.SUBJECT,
                Props.BODY,
                Props.IMPORTANCE,
                Props.SENSITIVITY,
                Props.START,
                Props.END,
                Props.START_ZONE,
                Props.END_ZONE,
                Props.ALL_DAY,
                Props.LOCATION,
                Props.RECURRENCE,
                Props.UID,
                Props.ORGANIZER,
                Props.ATTENDEES,
                Props.RESPONSE_REQUESTED)) {
            made = copy(made, about, prop);
        }
        Item fresh = made.with(Props.MEETING, true)
                .with(Props.ORGANIZER, organizer == null ? appointment.get(Props.ORGANIZER) : organizer.owner())
                .with(Props.BUSY_STATUS, "Tentative")
                .with(Props.MY_RESPONSE, "NoResponseReceived");
        Item old = find(attendee, appointment.get(Props.UID));
        if (old != null) {
            return attendee.update(old.immutableId(), null, item -> fresh).immutableId();
        }
        return attendee.create(attendee.folder(WellKnown.CALENDAR).id(), fresh).immutableId();
    }

    /** The appointment of this UID in the mailbox's calendar, or null. */
    private static Item find(Mailbox mailbox, String uid) {
        return uid == null
                ? null
                : mailbox.items(mailbox.folder(WellKnown.CALENDAR).id()).stream()
                        .filter(i -> uid.toLowerCase(Locale.ROOT)
                                .equals(i.get(Props.UID, "").toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null);
    }

    private static List<Address> attendees(Item appointment, Attendee.Role role) {
        return appointment.get(Props.ATTENDEES, List.of()).stream()
                .filter(a -> a.role() == role)
                .map(Attendee::address)
                .toList();
    }
}
