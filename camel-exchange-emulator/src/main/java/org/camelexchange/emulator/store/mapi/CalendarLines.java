package org.camelexchange.emulator.store.mapi;

import static org.camelexchange.emulator.store.mapi.Line.derived;
import static org.camelexchange.emulator.store.mapi.Line.stored;
import static org.camelexchange.emulator.store.mapi.Line.words;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.Derived;
import org.camelexchange.emulator.store.ExtendedPropId;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;

/** What appointments have, in PSETID_Appointment; the ids are those of [MS-OXPROPS], the numbers of [MS-OXOCAL]. */
final class CalendarLines {
    private static final int MEETING = 1;
    private static final int CANCELLED = 4;

    static final List<Line> ALL = List.of(
            stored(id(0x8201, "Integer"), Props.SEQUENCE, 0),
            words(
                    id(0x8205, "Integer"),
                    Props.BUSY_STATUS,
                    "Busy",
                    Map.of(0, "Free", 1, "Tentative", 2, "Busy", 3, "OOF", 4, "WorkingElsewhere")),
            stored(id(0x8208, "String"), Props.LOCATION),
            stored(id(0x8209, "String"), Props.MEETING_WORKSPACE),
            stored(id(0x820D, "SystemTime"), Props.START),
            stored(id(0x820E, "SystemTime"), Props.END),
            derived(id(0x8213, "Integer"), (box, item) -> minutes(item)),
            stored(id(0x8215, "Boolean"), Props.ALL_DAY, false),
            derived(id(0x8217, "Integer"), Derived::meetingState).setBy(CalendarLines::withState),
            derived(id(0x8218, "Integer"), (box, item) -> response(item)),
            stored(id(0x8220, "SystemTime"), Props.REPLY_TIME),
            derived(id(0x8223, "Boolean"), (box, item) -> item.get(Props.RECURRENCE) != null),
            stored(id(0x8229, "Boolean"), Props.REQUEST_SENT, false),
            derived(id(0x8234, "String"), (box, item) -> Derived.zoneDescription(item))
                    .setBy((item, value) -> item.with(Props.ZONE_DESCRIPTION, (String) value)),
            stored(id(0x8240, "Boolean"), Props.ONLINE_MEETING, false),
            stored(id(0x8241, "Integer"), Props.CONFERENCE_TYPE, 0),
            stored(id(0x8248, "String"), Props.NET_SHOW),
            // MAPI says it the other way round: whether nobody may propose another time.
            derived(id(0x825A, "Boolean"), (box, item) -> !item.get(Props.ALLOW_NEW_TIME, true))
                    .setBy((item, value) -> item.with(Props.ALLOW_NEW_TIME, value == null ? null : !(Boolean) value)));

    private static final List<String> RESPONSES =
            List.of("Unknown", "Organizer", "Tentative", "Accept", "Decline", "NoResponseReceived");

    private CalendarLines() {}

    private static ExtendedPropId id(int id, String type) {
        return ExtendedPropId.numbered(ExtendedPropId.APPOINTMENT, id, type);
    }

    private static Integer minutes(Item item) {
        return item.get(Props.START) == null
                ? null
                : (int) Duration.between(item.get(Props.START), item.get(Props.END, item.get(Props.START)))
                        .toMinutes();
    }

    /** What is received follows from who organizes; only the other two bits are kept. */
    private static Item withState(Item item, Object value) {
        int flags = value == null ? 0 : (Integer) value;
        return item.with(Props.MEETING, (flags & MEETING) != 0).with(Props.CANCELLED, (flags & CANCELLED) != 0);
    }

    /** PidLidResponseStatus ([MS-OXOCAL] 2.2.1.11). */
    private static int response(Item item) {
        return RESPONSES.indexOf(item.get(Props.MY_RESPONSE, item.is(Props.MEETING) ? "Organizer" : "Unknown"));
    }
}
