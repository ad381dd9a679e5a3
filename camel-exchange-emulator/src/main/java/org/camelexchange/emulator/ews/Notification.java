package org.camelexchange.emulator.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camelexchange.emulator.store.Change;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;

/**
 * What a subscription is told of at once ([MS-OXWSNTIF] 2.2.4.11).
 *
 * @param events in the order they happened
 * @param reached the number of the last change that was looked at
 */
record Notification(List<Event> events, long reached) {
    /**
     * One event.
     *
     * @param old where the item was before it moved; null for all other events
     */
    record Event(String type, Change change, Change old) {}

    /** What happened after a point, as far as the subscription is about it. */
    static Notification since(Subscriptions.Subscription subscription, long position) {
        List<Change> changes = subscription.mailbox().changesSince(position);
        List<Event> events = new ArrayList<>();
        long reached = position;
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            Change next = i + 1 < changes.size() ? changes.get(i + 1) : null;
            if (moved(change, next)) {
                add(events, subscription, "MovedEvent", next, change);
                i++;
            } else {
                plain(events, subscription, change);
            }
            reached = changes.get(i).number();
        }
        return new Notification(List.copyOf(events), reached);
    }

    /** A move is a deletion here and the next thing that happens the creation of the same item there. */
    private static boolean moved(Change change, Change next) {
        return next != null
                && change.kind() == Change.Kind.DELETED
                && next.kind() == Change.Kind.CREATED
                && next.number() == change.number() + 1
                && next.immutableId().equals(change.immutableId());
    }

    private static void plain(List<Event> events, Subscriptions.Subscription subscription, Change change) {
        switch (change.kind()) {
            case CREATED -> {
                add(events, subscription, "CreatedEvent", change, null);
                if (newMail(subscription.mailbox(), change)) {
                    add(events, subscription, "NewMailEvent", change, null);
                }
            }
            case DELETED -> add(events, subscription, "DeletedEvent", change, null);
            default -> add(events, subscription, "ModifiedEvent", change, null);
        }
    }

    private static boolean newMail(Mailbox mailbox, Change change) {
        Optional<Item> item = mailbox.findItem(change.entryId());
        return change.folderId().equals(mailbox.folder(WellKnown.INBOX).id())
                && item.map(i -> i.kind().isMail() && !i.is(Props.DRAFT)).orElse(true);
    }

    private static void add(
            List<Event> events, Subscriptions.Subscription subscription, String type, Change change, Change old) {
        boolean wanted = old == null
                ? subscription.wants(type, change.folderId())
                : subscription.wants(type, change.folderId(), old.folderId());
        if (wanted) {
            events.add(new Event(type, change, old));
        }
    }

    /** Writes the notification; without an event it says that nothing happened. */
    void write(EwsWriter out, Subscriptions.Subscription subscription, Long previous) {
        out.t("SubscriptionId", subscription.id());
        if (previous != null) {
            out.t("PreviousWatermark", Subscriptions.watermark(previous));
            out.t("MoreEvents", "false");
        }
        boolean pulled = previous != null;
        if (events.isEmpty()) {
            out.t("StatusEvent");
            out.t("Watermark", pulled ? Subscriptions.watermark(reached) : null);
            out.end();
        }
        for (Event event : events) {
            out.t(event.type());
            out.t("Watermark", pulled ? Subscriptions.watermark(event.change().number()) : null);
            out.t("TimeStamp", Codecs.dateTime(event.change().at()));
            ids(out, subscription.mailbox(), event.change(), "");
            if (event.old() != null) {
                ids(out, subscription.mailbox(), event.old(), "Old");
            }
            out.end();
        }
    }

    private static void ids(EwsWriter out, Mailbox mailbox, Change change, String old) {
        String key = mailbox.findItem(change.entryId()).map(Item::changeKey).orElse(null);
        Codecs.ID.write(out, old + "ItemId", new Codecs.Id(change.entryId(), key));
        Codecs.ID.write(
                out,
                old + "ParentFolderId",
                new Codecs.Id(
                        change.folderId(), mailbox.folder(change.folderId()).changeKey()));
    }
}
