package org.camelexchange.emulator.ews;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camelexchange.emulator.store.FreeBusy;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.MailboxProps;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WorkingHours;
import org.camelexchange.emulator.store.ZoneNames;

/**
 * GetUserAvailability ([MS-OXWAVLS] 3.1.4.1): when people are free, and when they could meet. Whoever may not open a
 * mailbox sees when its owner is busy, but not with what.
 */
final class GetUserAvailability implements Operation {
    private static final Duration LONGEST = Duration.ofDays(62);
    private static final int MOST_MAILBOXES = 100;
    private static final int SHORTEST_PIECE = 5;
    private static final int LONGEST_PIECE = 1_440;
    private static final String USUAL_PIECE = "30";

    /** Somebody asked about; without a mailbox nothing is known of them. */
    record Asked(Optional<Mailbox> mailbox, String attendeeType) {
        boolean mustCome() {
            return !attendeeType.equals("Optional");
        }
    }

    /** A time asked about. */
    record Window(Instant from, Instant to) {
        static Window read(Element window, AvailabilityZone zone) {
            Instant from = zone.instant(window.need("StartTime").text());
            Instant to = zone.instant(window.need("EndTime").text());
            if (!from.isBefore(to)) {
                throw new EwsException(EwsError.INVALID_TIME_INTERVAL);
            }
            if (Duration.between(from, to).compareTo(LONGEST) > 0) {
                throw new EwsException(EwsError.TIME_INTERVAL_TOO_BIG);
            }
            return new Window(from, to);
        }
    }

    @Override
    public String name() {
        return "GetUserAvailabilityRequest";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        AvailabilityZone zone =
                request.child("TimeZone").map(AvailabilityZone::read).orElseGet(AvailabilityZone::utc);
        List<Asked> all = request.need("MailboxDataArray").children().stream()
                .map(data -> new Asked(
                        call.store().mailbox(data.need("Email").need("Address").text()),
                        data.need("AttendeeType").text()))
                .toList();
        if (all.isEmpty() || all.size() > MOST_MAILBOXES) {
            throw new EwsException(EwsError.INVALID_REQUEST, "From 1 to 100 mailboxes can be asked about at once.");
        }
        Optional<View> view = request.child("FreeBusyViewOptions").map(options -> View.read(options, zone));
        Optional<Suggestions> suggestions =
                request.child("SuggestionsViewOptions").map(options -> Suggestions.read(options, zone, all));
        if (view.isEmpty() && suggestions.isEmpty()) {
            throw new EwsException(
                    EwsError.INVALID_REQUEST, "Neither free or busy times nor suggestions are asked for.");
        }
        return List.of(ResponseMessage.success(out -> {
            view.ifPresent(v -> {
                out.m("FreeBusyResponseArray");
                all.forEach(asked -> v.write(out, call, asked));
                out.end();
            });
            suggestions.ifPresent(s -> s.write(out));
        }));
    }

    @Override
    public void write(EwsWriter out, List<ResponseMessage> messages) {
        out.openBody("GetUserAvailabilityResponse");
        messages.get(0).content().accept(out);
    }

    /** What is wanted of each mailbox. */
    private record View(AvailabilityZone zone, Window window, Duration piece, String requested) {
        static View read(Element options, AvailabilityZone zone) {
            String minutes = options.childText("MergedFreeBusyIntervalInMinutes");
            int piece = Codecs.integer(minutes == null ? USUAL_PIECE : minutes);
            if (piece < SHORTEST_PIECE || piece > LONGEST_PIECE) {
                throw new EwsException(EwsError.INVALID_MERGED_INTERVAL);
            }
            String requested = options.childText("RequestedView");
            return new View(
                    zone,
                    Window.read(options.need("TimeWindow"), zone),
                    Duration.ofMinutes(piece),
                    requested == null ? "FreeBusy" : requested);
        }

        void write(EwsWriter out, Call call, Asked asked) {
            out.m("FreeBusyResponse");
            if (asked.mailbox().isEmpty()) {
                ResponseMessage.error(new EwsException(EwsError.MAIL_RECIPIENT_NOT_FOUND))
                        .write(out, "ResponseMessage", null);
                out.m("FreeBusyView").t("FreeBusyViewType", "None");
                out.end();
            } else {
                ResponseMessage.success().write(out, "ResponseMessage", null);
                write(out, call, asked.mailbox().get());
            }
            out.end();
        }

        private void write(EwsWriter out, Call call, Mailbox mailbox) {
            boolean open = call.store().mayOpen(call.mailbox().address(), mailbox.address());
            String granted = open ? requested : requested.replace("Detailed", "FreeBusy");
            List<FreeBusy.Event> events = FreeBusy.events(mailbox, window.from(), window.to());
            out.m("FreeBusyView");
            out.t("FreeBusyViewType", granted);
            if (granted.contains("Merged")) {
                out.t("MergedFreeBusy", FreeBusy.merged(events, window.from(), window.to(), piece));
            }
            if (!granted.equals("MergedOnly") && !granted.equals("None") && !events.isEmpty()) {
                out.t("CalendarEventArray");
                events.forEach(event -> write(out, event, granted.startsWith("Detailed")));
                out.end();
            }
            if (!granted.equals("None")) {
                workingHours(out, call, mailbox);
            }
            out.end();
        }

        private void write(EwsWriter out, FreeBusy.Event event, boolean details) {
            Item item = event.item();
            out.t("CalendarEvent");
            out.t("StartTime", zone.text(event.start()));
            out.t("EndTime", zone.text(event.end()));
            out.t("BusyType", event.busy());
            if (details) {
                out.t("CalendarEventDetails");
                out.t("ID", item.entryId());
                out.t("Subject", item.get(Props.SUBJECT));
                out.t("Location", item.get(Props.LOCATION));
                out.t("IsMeeting", String.valueOf(item.is(Props.MEETING)));
                out.t("IsRecurring", String.valueOf(event.series()));
                out.t("IsException", String.valueOf(event.exception()));
                out.t("IsReminderSet", String.valueOf(item.is(Props.REMINDER_SET)));
                out.t("IsPrivate", String.valueOf("Private".equals(item.get(Props.SENSITIVITY))));
                out.end();
            }
            out.end();
        }
    }

    static WorkingHours hours(Mailbox mailbox) {
        String zone = mailbox.settings().get(MailboxProps.TIME_ZONE, "UTC");
        return mailbox.settings().get(MailboxProps.WORKING_HOURS, WorkingHours.usual(zone));
    }

    private static void workingHours(EwsWriter out, Call call, Mailbox mailbox) {
        WorkingHours hours = hours(mailbox);
        out.t("WorkingHours");
        ZoneNames.find(hours.zone())
                .ifPresent(zone ->
                        AvailabilityZone.write(out, zone, call.store().clock().instant()));
        out.t("WorkingPeriodArray").t("WorkingPeriod");
        out.t(
                "DayOfWeek",
                String.join(
                        " ", hours.days().stream().map(AvailabilityZone::word).toList()));
        out.t("StartTimeInMinutes", String.valueOf(hours.start().toSecondOfDay() / 60));
        out.t("EndTimeInMinutes", String.valueOf(hours.end().toSecondOfDay() / 60));
        out.end().end().end();
    }
}
