package org.camelexchange.ews;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;
import org.camelexchange.table.Zone;

/**
 * When people are busy, and with what, as far as they let others see ([MS-OXWSAVAIL], GetUserAvailability): at most 100
 * mailboxes over 62 days. The server is asked in UTC; the zone of the rows' times is made here.
 */
final class UserAvailability implements EwsProcedure {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final List<String> ATTENDEE_TYPES = List.of("Organizer", "Required", "Optional", "Room", "Resource");

    @Override
    public List<Row> run(Tools tools, Row inputs, Scope scope) {
        CallContext context = tools.contexts().of("execute", "EWS.GetUserAvailability", scope);
        List<Row> mailboxes = new ArrayList<>();
        for (Object mailbox : (List<?>) inputs.get("Mailboxes")) {
            mailboxes.add(checked((Row) mailbox));
        }
        Zone zone = zone(inputs.text("Timezone"));
        List<ResponseMessage<List<Row>>> messages = tools.transport().callForEach(call(mailboxes, inputs), context);
        if (messages.size() < mailboxes.size()) {
            throw tools.transport().missing(context);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < mailboxes.size(); i++) {
            if (messages.get(i).isError()) {
                throw tools.transport().error(messages.get(i), context);
            }
            List<Row> events = messages.get(i).content();
            for (Row event : events == null ? List.<Row>of() : events) {
                event.put("Address", mailboxes.get(i).get("Address"));
                in(zone, event, "StartTime");
                in(zone, event, "EndTime");
                rows.add(event);
            }
        }
        return rows;
    }

    private static void in(Zone zone, Row row, String column) {
        if (row.get(column) instanceof OffsetDateTime time) {
            row.put(column, time.atZoneSameInstant(zone.id()).toOffsetDateTime());
        }
    }

    private static Row checked(Row mailbox) {
        if (mailbox.text("Address") == null) {
            throw refused("a mailbox has no Address", "Give each mailbox its Address", null);
        }
        String type = mailbox.text("AttendeeType") == null ? "Required" : mailbox.text("AttendeeType");
        String word = ATTENDEE_TYPES.stream()
                .filter(type::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> refused(
                        "AttendeeType cannot be '" + type + "'",
                        "Use one of " + String.join(", ", ATTENDEE_TYPES),
                        null));
        return new Row(mailbox).with("AttendeeType", word);
    }

    private static Zone zone(String name) {
        try {
            return name == null ? Zone.UTC : Zone.of(name);
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage(), "Give a time zone such as Europe/Berlin", e);
        }
    }

    private static InvalidInputException refused(String reason, String cure, Exception cause) {
        return new InvalidInputException(
                Failure.of("execute", "EWS.GetUserAvailability").withCure(cure), reason, cause);
    }

    private static EwsCall<List<ResponseMessage<List<Row>>>> call(List<Row> mailboxes, Row inputs) {
        return new EwsCall<>(
                "GetUserAvailabilityRequest",
                true,
                xml -> {
                    utc(xml);
                    xml.message("MailboxDataArray", array -> {
                        for (Row mailbox : mailboxes) {
                            write(array, mailbox);
                        }
                    });
                    xml.open("FreeBusyViewOptions").open("TimeWindow");
                    xml.element("StartTime", local(inputs.get("StartTime")));
                    xml.element("EndTime", local(inputs.get("EndTime"))).close();
                    xml.element("RequestedView", "Detailed").close();
                },
                UserAvailability::read);
    }

    private static String local(Object time) {
        return LOCAL.format(((OffsetDateTime) time).withOffsetSameInstant(ZoneOffset.UTC));
    }

    /** The server demands both halves of a year, even of a zone that has none. */
    private static void utc(XmlOut xml) throws XMLStreamException {
        xml.open("TimeZone").element("Bias", 0);
        for (String half : List.of("StandardTime", "DaylightTime")) {
            xml.open(half)
                    .element("Bias", 0)
                    .element("Time", "00:00:00")
                    .element("DayOrder", 1)
                    .element("Month", half.equals("StandardTime") ? 10 : 3)
                    .element("DayOfWeek", "Sunday")
                    .close();
        }
        xml.close();
    }

    private static void write(XmlOut xml, Row mailbox) throws XMLStreamException {
        xml.open("MailboxData")
                .open("Email")
                .element("Address", mailbox.get("Address"))
                .close();
        xml.element("AttendeeType", mailbox.get("AttendeeType"));
        if (mailbox.get("ExcludeConflicts") != null
                && !mailbox.text("ExcludeConflicts").isEmpty()) {
            xml.element("ExcludeConflicts", Boolean.parseBoolean(mailbox.text("ExcludeConflicts")));
        }
        xml.close();
    }

    private static List<ResponseMessage<List<Row>>> read(XmlIn xml) throws XMLStreamException {
        List<ResponseMessage<List<Row>>> all = new ArrayList<>();
        int answer = xml.depth();
        while (xml.nextChild(answer)) {
            if (xml.name().equals("FreeBusyResponseArray")) {
                int array = xml.depth();
                while (xml.nextChild(array)) {
                    all.add(ResponseMessage.beside(xml, UserAvailability::view));
                }
            }
        }
        return all;
    }

    private static List<Row> view(XmlIn xml) throws XMLStreamException {
        List<Row> events = new ArrayList<>();
        int view = xml.depth();
        while (xml.nextChild(view)) {
            if (xml.name().equals("CalendarEventArray")) {
                int array = xml.depth();
                while (xml.nextChild(array)) {
                    Row event = EwsProcedures.GET_USER_AVAILABILITY.emptyRow();
                    read(xml, event);
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static void read(XmlIn xml, Row event) throws XMLStreamException {
        int element = xml.depth();
        while (xml.nextChild(element)) {
            if (xml.name().equals("CalendarEventDetails")) {
                read(xml, event);
                continue;
            }
            String name = xml.name().equals("ID") ? "Id" : xml.name();
            for (Column output : EwsProcedures.GET_USER_AVAILABILITY.outputs()) {
                if (output.name().equals(name)) {
                    event.put(name, output.convert(xml.text()));
                }
            }
        }
    }
}
