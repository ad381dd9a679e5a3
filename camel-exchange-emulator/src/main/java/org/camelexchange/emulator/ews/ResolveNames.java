package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/** ResolveNames ([MS-OXWSRSLNM] 3.1.4.1): looks in the directory and in the caller's contacts. */
final class ResolveNames implements Operation {
    private static final int MOST = 100;

    @Override
    public String name() {
        return "ResolveNames";
    }

    /** Somebody found; a contact has an item, a mailbox none. */
    private record Found(Address address, Item contact) {}

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        String text = request.need("UnresolvedEntry").text();
        String scope = request.attribute("SearchScope", "ActiveDirectoryContacts");
        boolean full = request.flag("ReturnFullContactData");
        if (text.isBlank()) {
            return List.of(ResponseMessage.error(new EwsException(EwsError.INVALID_NAME)));
        }
        List<Found> found = new ArrayList<>();
        if (scope.contains("ActiveDirectory")) {
            call.store().resolve(text).forEach(m -> found.add(new Found(m.owner(), null)));
        }
        if (scope.contains("Contacts")) {
            found.addAll(contacts(call.mailbox(), text.toLowerCase(Locale.ROOT)));
        }
        if (found.isEmpty()) {
            return List.of(ResponseMessage.error(new EwsException(EwsError.NO_NAMES)));
        }
        Consumer<EwsWriter> content = out -> write(out, call.mailbox(), found, full);
        return List.of(
                found.size() == 1
                        ? ResponseMessage.success(content)
                        : ResponseMessage.warning(EwsError.MULTIPLE_NAMES, content));
    }

    private static List<Found> contacts(Mailbox mailbox, String text) {
        List<Found> found = new ArrayList<>();
        for (Item item : mailbox.items(mailbox.folder(WellKnown.CONTACTS).id())) {
            if (item.kind() == ItemKind.CONTACT) {
                item.get(Props.EMAIL_ADDRESSES, java.util.Map.<String, Address>of()).values().stream()
                        .filter(a -> matches(item, a, text))
                        .limit(1)
                        .forEach(a -> found.add(new Found(new Address(name(item, a), a.address()), item)));
            }
        }
        return found;
    }

    private static boolean matches(Item item, Address address, String text) {
        return List.of(
                        name(item, address),
                        address.address(),
                        item.get(Props.GIVEN_NAME, ""),
                        item.get(Props.SURNAME, ""))
                .stream()
                .anyMatch(t -> t.toLowerCase(Locale.ROOT).startsWith(text));
    }

    private static String name(Item item, Address address) {
        Object name = Catalog.property("contacts:DisplayName").orElseThrow().get(new Seen(null, item, null));
        return name == null ? address.display() : name.toString();
    }

    private static void write(EwsWriter out, Mailbox mailbox, List<Found> found, boolean full) {
        List<Found> some = found.subList(0, Math.min(MOST, found.size()));
        out.m("ResolutionSet");
        out.attribute("TotalItemsInView", String.valueOf(some.size()));
        out.attribute("IncludesLastItemInRange", String.valueOf(some.size() == found.size()));
        for (Found one : some) {
            out.t("Resolution");
            People.write(out, one.address(), one.contact() == null ? "Mailbox" : "Contact");
            if (full) {
                contact(out, mailbox, one);
            }
            out.end();
        }
        out.end();
    }

    private static void contact(EwsWriter out, Mailbox mailbox, Found one) {
        out.t("Contact");
        out.t("DisplayName", one.address().display());
        out.t("EmailAddresses").t("Entry").attribute("Key", "EmailAddress1");
        out.text("SMTP:" + one.address().address()).end().end();
        if (one.contact() != null) {
            for (String uri : List.of("contacts:PhysicalAddresses", "contacts:PhoneNumbers")) {
                Catalog.property(uri).orElseThrow().write(out, Seen.of(mailbox, one.contact()), java.util.Set.of());
            }
        }
        out.t("ContactSource", one.contact() == null ? "ActiveDirectory" : "Store");
        out.end();
    }
}
