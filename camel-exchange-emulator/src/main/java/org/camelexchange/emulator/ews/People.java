package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Attendee;

/** The codecs of senders, recipients and attendees. */
final class People {
    static final Codec<Address> ONE =
            Codecs.of(People::write, e -> read(e.need("Mailbox")), a -> List.of(a.display(), a.address()));
    static final Codec<List<Address>> LIST = new Codecs.Listed<>(People::write, People::read, People::words);
    static final Codec<List<Attendee>> ATTENDEES = new Codecs.Listed<>(
            People::write,
            People::attendee,
            all -> words(all.stream().map(Attendee::address).toList()));

    private People() {}

    static void write(EwsWriter out, Address address) {
        write(out, address, null);
    }

    static void write(EwsWriter out, Address address, String mailboxType) {
        out.t("Mailbox");
        out.t("Name", address.display());
        // A broken mail may have no address at all, and the schema has no empty one.
        if (address.address() != null && !address.address().isEmpty()) {
            out.t("EmailAddress", address.address());
        }
        out.t("RoutingType", address.routingType());
        out.t("MailboxType", mailboxType);
        if (address.itemId() != null) {
            out.t("ItemId").attribute("Id", address.itemId()).end();
        }
        out.end();
    }

    private static void write(EwsWriter out, Attendee attendee) {
        out.t("Attendee");
        write(out, attendee.address());
        out.t("ResponseType", attendee.response());
        if (attendee.responded() != null) {
            out.t("LastResponseTime", Codecs.dateTime(attendee.responded()));
        }
        out.end();
    }

    static Address read(Element mailbox) {
        String address = mailbox.childText("EmailAddress");
        String name = mailbox.childText("Name");
        if (address != null && address.isEmpty()) {
            throw EwsFault.schema("The 'EmailAddress' element is invalid: the MinLength constraint failed.");
        }
        if (address == null && mailbox.child("ItemId").isEmpty() && name == null) {
            throw new EwsException(EwsError.REQUIRED_PROPERTY);
        }
        String routing = mailbox.childText("RoutingType");
        return new Address(
                name,
                address == null ? "" : address,
                routing == null ? "SMTP" : routing,
                mailbox.child("ItemId").map(id -> id.needAttribute("Id")).orElse(null));
    }

    private static Attendee attendee(Element attendee) {
        return Attendee.invited(read(attendee.need("Mailbox")), Attendee.Role.REQUIRED);
    }

    static List<String> words(List<Address> all) {
        List<String> words = new ArrayList<>();
        for (Address address : all) {
            words.add(address.display());
            words.add(address.address());
        }
        return words;
    }
}
