package org.camelexchange.emulator.graph;

import static org.camelexchange.emulator.graph.Type.Primitive.INT32;
import static org.camelexchange.emulator.graph.Type.Primitive.STRING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Availability;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;

/** When people and rooms are free: what EWS tells with GetUserAvailability. */
final class ScheduleRoutes {
    private static final int MOST = 20;
    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 1440;
    private static final int USUAL_MINUTES = 30;
    private static final Duration LONGEST = Duration.ofDays(62);

    private static final Type BODY = Type.complex(
            "getSchedule",
            "schedules",
            new Type.Many(STRING),
            "startTime",
            Types.TIME,
            "endTime",
            Types.TIME,
            "availabilityViewInterval",
            INT32);

    private ScheduleRoutes() {}

    static List<Route> routes() {
        return List.of(Route.of("POST", "calendars/{folder}/getSchedule", ScheduleRoutes::schedules));
    }

    private static HttpAnswer schedules(Call call) {
        Map<String, Object> body = Values.fields(JsonIn.value("body", BODY, Bodies.lowerFirst(call.json())));
        List<?> addresses = Values.list(body.get("schedules"));
        Instant from = Values.instant(body.get("startTime"));
        Instant to = Values.instant(body.get("endTime"));
        Integer given = (Integer) body.get("availabilityViewInterval");
        int minutes = given == null ? USUAL_MINUTES : given;
        if (addresses.isEmpty() || from == null || to == null) {
            throw GraphError.INVALID_PARAMETER.because("A parameter of getSchedule is missing.");
        }
        if (addresses.size() > MOST) {
            throw GraphError.INVALID_PARAMETER.because("No more than 20 schedules are given at once.");
        }
        if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw GraphError.INVALID_PARAMETER.because(
                    "The availabilityViewInterval is between 5 and 1440 minutes, not " + minutes + ".");
        }
        Duration window = Duration.between(from, to);
        if (window.compareTo(Duration.ofMinutes(minutes)) < 0 || window.compareTo(LONGEST) > 0) {
            throw GraphError.INVALID_PARAMETER.because(
                    "The time between start and end is at least one interval and no more than 62 days.");
        }
        List<Object> rows = new ArrayList<>();
        addresses.forEach(
                address -> rows.add(schedule(call, address.toString(), from, to, Duration.ofMinutes(minutes))));
        return Answers.map(
                200,
                Values.map(
                        "@odata.context",
                        call.request().origin() + "/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)",
                        "value",
                        rows));
    }

    private static Map<String, Object> schedule(
            Call call, String address, Instant from, Instant to, Duration interval) {
        Optional<Mailbox> mailbox = call.store().mailbox(address);
        if (mailbox.isEmpty()) {
            return Values.map(
                    "scheduleId",
                    address,
                    "availabilityView",
                    "",
                    "error",
                    Values.map(
                            "message",
                            "Unable to resolve e-mail address " + address + " to an Active Directory object.",
                            "responseCode",
                            "ErrorMailRecipientNotFound"));
        }
        Availability availability = Availability.of(mailbox.get(), from, to);
        boolean details = call.store().mayOpen(call.mailbox().address(), address);
        return Values.map(
                "scheduleId",
                address,
                "availabilityView",
                availability.merged(interval),
                "scheduleItems",
                availability.entries().stream()
                        .map(b -> entry(b, details, call.view()))
                        .toList(),
                "workingHours",
                MailboxSettings.hours(MailboxSettings.hoursOf(mailbox.get().settings())));
    }

    private static Map<String, Object> entry(Availability.Busy busy, boolean details, View view) {
        Map<String, Object> entry = Values.map("status", Events.showAs(busy.appointment()));
        if (details) {
            entry.put("isPrivate", busy.isPrivate());
            entry.put("subject", busy.appointment().get(Props.SUBJECT, ""));
            entry.put("location", busy.appointment().get(Props.LOCATION, ""));
        }
        entry.put("start", Values.time(busy.start(), view));
        entry.put("end", Values.time(busy.end(), view));
        return entry;
    }
}
