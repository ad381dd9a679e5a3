package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;

/** Sends mails: checks them, stamps them and hands them to the store for delivery. */
final class Sending {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final Call call;

    Sending(Call call) {
        this.call = call;
    }

    /** The mail as it is sent; refused where it cannot be. */
    Item ready(Item draft) {
        if (!draft.kind().isMail()) {
            throw new EwsException(EwsError.INVALID_ITEM_FOR_SEND);
        }
        List<Address> recipients = new ArrayList<>(draft.get(Props.TO, List.of()));
        recipients.addAll(draft.get(Props.CC, List.of()));
        recipients.addAll(draft.get(Props.BCC, List.of()));
        if (recipients.isEmpty()) {
            throw new EwsException(
                    EwsError.INVALID_RECIPIENTS, "A message can't be sent because it contains no recipients.");
        }
        if (!recipients.stream().allMatch(r -> ADDRESS.matcher(r.address()).matches())) {
            throw new EwsException(EwsError.INVALID_RECIPIENTS);
        }
        Mailbox mailbox = call.mailbox();
        Address from = draft.get(Props.FROM, mailbox.owner());
        if (!call.store().mayOpen(mailbox.address(), from.address())) {
            throw new EwsException(EwsError.SEND_AS_DENIED);
        }
        boolean self = from.address().equalsIgnoreCase(mailbox.address());
        Instant now = call.store().clock().instant();
        Item ready = draft.with(Props.FROM, self ? mailbox.owner() : from)
                .with(Props.SENDER, mailbox.owner())
                .with(Props.SENT, now)
                .with(Props.RECEIVED, now)
                .with(Props.DRAFT, false)
                .with(Props.READ, true);
        if (ready.get(Props.MESSAGE_ID) == null) {
            // The copies of the sender and of all recipients are one and the same mail.
            String domain = mailbox.address().substring(mailbox.address().indexOf('@') + 1);
            ready = ready.with(Props.MESSAGE_ID, "<" + UUID.randomUUID() + "@" + domain + ">");
        }
        return ready;
    }

    void deliver(Item ready) {
        call.store().deliver(call.mailbox(), ready);
    }

    /** The copy the sender keeps. */
    static Item copy(Item ready) {
        return ready.detached().with(Props.FROM_ME, true);
    }
}
