package org.camelexchange.emulator.ews;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.camelexchange.emulator.store.Mailbox;

/**
 * GetStreamingEvents ([MS-OXWSPSNTIF] 3.1.4.1): an answer that goes on, one envelope for each thing to tell, until the
 * minutes asked for are over. While nothing happens, an envelope now and then says that the connection is well.
 */
final class GetStreamingEvents implements Operation {
    private static final int LONGEST = 30;
    /** How often in a minute a stream on which nothing happens shows that it is there. */
    private static final int BEATS = 2;

    @Override
    public String name() {
        return "GetStreamingEvents";
    }

    /** The first envelope; those after it are written by {@link #stream}. */
    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        return List.of(ResponseMessage.attempt(() -> {
            subscriptions(call, request);
            minutes(request);
            return status("OK");
        }));
    }

    private static ResponseMessage status(String word) {
        return ResponseMessage.success(out -> out.m("ConnectionStatus", word));
    }

    private static int minutes(Element request) {
        int minutes = Codecs.integer(request.need("ConnectionTimeout").text());
        if (minutes < 1 || minutes > LONGEST) {
            throw EwsFault.schema("The 'ConnectionTimeout' element is invalid: it must be from 1 to 30.");
        }
        return minutes;
    }

    private static List<Subscriptions.Subscription> subscriptions(Call call, Element request) {
        List<Subscriptions.Subscription> found = request.in("SubscriptionIds").stream()
                .map(id -> call.subscriptions().find(call, id.text()))
                .toList();
        if (found.isEmpty() || !found.stream().allMatch(Subscriptions.Subscription::streamed)) {
            throw new EwsException(EwsError.INVALID_SUBSCRIPTION);
        }
        return found;
    }

    /** Writes what comes after the first envelope, until the time is over or the thread is interrupted. */
    void stream(Call call, Element request, OutputStream stream) {
        List<Subscriptions.Subscription> all = subscriptions(call, request);
        Duration minute = call.subscriptions().minute();
        long end = System.nanoTime() + minute.multipliedBy(minutes(request)).toNanos();
        Mailbox mailbox = call.mailbox();
        try {
            while (System.nanoTime() < end) {
                long seen = mailbox.lastChange();
                if (!tell(all, stream)) {
                    Duration left = Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
                    Duration beat = minute.dividedBy(BEATS);
                    mailbox.await(seen, left.compareTo(beat) < 0 ? left : beat);
                    if (mailbox.lastChange() == seen) {
                        envelope(stream, status("OK"));
                    }
                }
            }
            envelope(stream, status("Closed"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells each subscription what happened; whether there was something to tell. */
    private boolean tell(List<Subscriptions.Subscription> all, OutputStream stream) {
        boolean told = false;
        for (Subscriptions.Subscription subscription : all) {
            Notification notification = Notification.since(subscription, subscription.position());
            subscription.position(notification.reached());
            if (!notification.events().isEmpty()) {
                told = true;
                Consumer<EwsWriter> content = out -> {
                    out.m("Notifications").t("Notification");
                    notification.write(out, subscription, null);
                    out.end().end();
                };
                envelope(stream, ResponseMessage.success(content));
            }
        }
        return told;
    }

    private void envelope(OutputStream stream, ResponseMessage message) {
        EwsWriter out = new EwsWriter(stream);
        out.open();
        write(out, List.of(message));
        out.close();
    }
}
