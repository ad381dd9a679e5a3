package org.camelexchange.emulator.ews;

import org.camelexchange.emulator.store.Attendee;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** The copies organizers keep of what they send about meetings. */
final class Invitations {
    private Invitations() {}

    /** Puts a copy of the invitation into Sent Items. */
    static void saveCopy(Call call, Item appointment) {
        Mailbox mailbox = call.mailbox();
        Item copy = Item.of(ItemKind.MEETING_REQUEST)
                .with(Props.SUBJECT, appointment.get(Props.SUBJECT))
                .with(Props.BODY, appointment.get(Props.BODY))
                .with(Props.START, appointment.get(Props.START))
                .with(Props.END, appointment.get(Props.END))
                .with(Props.LOCATION, appointment.get(Props.LOCATION))
                .with(Props.ATTENDEES, appointment.get(Props.ATTENDEES))
                .with(Props.ORGANIZER, mailbox.owner())
                .with(Props.UID, appointment.get(Props.UID))
                .with(Props.FROM, mailbox.owner())
                .with(Props.SENDER, mailbox.owner())
                .with(
                        Props.TO,
                        appointment.get(Props.ATTENDEES).stream()
                                .map(Attendee::address)
                                .toList())
                .with(Props.READ, true)
                .with(Props.DRAFT, false)
                .with(Props.FROM_ME, true)
                .with(Props.MEETING, true)
                .with(Props.SENT, call.store().clock().instant())
                .with(Props.RECEIVED, call.store().clock().instant())
                .with(Props.ASSOCIATED_APPOINTMENT, appointment.immutableId());
        mailbox.create(mailbox.folder(WellKnown.SENT_ITEMS).id(), copy);
    }
}
