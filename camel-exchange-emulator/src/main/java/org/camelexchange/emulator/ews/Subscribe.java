package org.camelexchange.emulator.ews;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camelexchange.emulator.store.Mailbox;

/** Subscribe ([MS-OXWSNTIF] 3.1.4.2) to pull or stream; this server pushes to nobody. */
final class Subscribe implements Operation {
    private static final Set<String> TYPES = Set.of(
            "CopiedEvent",
            "CreatedEvent",
            "DeletedEvent",
            "ModifiedEvent",
            "MovedEvent",
            "NewMailEvent",
            "FreeBusyChangedEvent");
    private static final int LONGEST_TIMEOUT = 1_440;

    @Override
    public String name() {
        return "Subscribe";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        return List.of(ResponseMessage.attempt(() -> subscribe(call, request.only())));
    }

    private static ResponseMessage subscribe(Call call, Element wanted) {
        if (wanted.name().equals("PushSubscriptionRequest")) {
            throw new EwsException(EwsError.INVALID_SUBSCRIPTION, "This server sends no notifications by itself.");
        }
        boolean all = wanted.flag("SubscribeToAllFolders");
        Set<String> folders =
                wanted.in("FolderIds").stream().map(id -> own(call, id)).collect(Collectors.toUnmodifiableSet());
        Set<String> types = wanted.in("EventTypes").stream().map(Element::text).collect(Collectors.toUnmodifiableSet());
        if (all == !folders.isEmpty() || types.isEmpty() || !TYPES.containsAll(types)) {
            throw new EwsException(EwsError.INVALID_SUBSCRIPTION);
        }
        boolean streamed = wanted.name().equals("StreamingSubscriptionRequest");
        Duration timeout = streamed ? null : timeout(wanted);
        Mailbox mailbox = call.mailbox();
        String given = wanted.childText("Watermark");
        long position = given == null ? mailbox.lastChange() : Subscriptions.number(given);
        Subscriptions.Subscription made = call.subscriptions()
                .add(
                        new Subscriptions.Subscription(mailbox, folders, types, timeout, position),
                        call.store().clock());
        return ResponseMessage.success(out -> {
            out.m("SubscriptionId", made.id());
            out.m("Watermark", streamed ? null : Subscriptions.watermark(position));
        });
    }

    private static String own(Call call, Element id) {
        Call.Place place = call.folder(id);
        if (place.mailbox() != call.mailbox()) {
            throw new EwsException(EwsError.INVALID_SUBSCRIPTION, "All folders must be of the caller's own mailbox.");
        }
        return place.folder().id();
    }

    private static Duration timeout(Element wanted) {
        int minutes = Codecs.integer(wanted.need("Timeout").text());
        if (minutes < 1 || minutes > LONGEST_TIMEOUT) {
            throw EwsFault.schema("The 'Timeout' element is invalid: it must be from 1 to 1440.");
        }
        return Duration.ofMinutes(minutes);
    }
}
