package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.error.Failure;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.ServerException;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;
import org.camelexchange.table.Zone;

/**
 * When people are busy: getSchedule. Graph says less of what keeps them busy than EWS: neither its id nor whether it is a
 * meeting, a part of a series or has a reminder; those outputs are null.
 */
final class Availability {
    /** Graph takes no more schedules in one request (calendar: getSchedule). */
    private static final int MOST = 20;

    private Availability() {}

    static List<Row> get(GraphProcedure.Tools tools, Row inputs, Scope scope) {
        List<String> addresses = new ArrayList<>();
        for (Object mailbox : (List<?>) inputs.get("Mailboxes")) {
            Object address = ((Map<?, ?>) mailbox).get("Address");
            if (address == null) {
                throw refused(tools, "a mailbox has no Address", "Give each mailbox its Address", null);
            }
            addresses.add(address.toString());
        }
        Zone zone = zone(tools, inputs.text("Timezone"));
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < addresses.size(); from += MOST) {
            ask(tools, addresses.subList(from, Math.min(from + MOST, addresses.size())), inputs, scope)
                    .forEach(schedule -> rows(tools, schedule, zone, rows));
        }
        return rows;
    }

    private static Zone zone(GraphProcedure.Tools tools, String name) {
        try {
            return name == null ? Zone.UTC : Zone.of(name);
        } catch (IllegalArgumentException e) {
            throw refused(tools, e.getMessage(), "Give a time zone such as Europe/Berlin", e);
        }
    }

    private static InvalidInputException refused(
            GraphProcedure.Tools tools, String reason, String cure, Exception cause) {
        return new InvalidInputException(
                Failure.of(tools.context().operation(), tools.context().target())
                        .withCure(cure),
                reason,
                cause);
    }

    private static JsonNode ask(GraphProcedure.Tools tools, List<String> addresses, Row inputs, Scope scope) {
        ObjectNode body = GraphTransport.mapper().createObjectNode();
        ArrayNode schedules = body.putArray("schedules");
        addresses.forEach(schedules::add);
        body.set("startTime", time(inputs.get("StartTime")));
        body.set("endTime", time(inputs.get("EndTime")));
        GraphCall call = GraphCall.post(tools.urls().url(scope, "calendar/getSchedule"), RowWriter.bytes(body));
        JsonNode answer = tools.transport().json(Prefer.on(call), tools.context(), JsonParser::readValueAsTree);
        return answer.path("value");
    }

    private static JsonNode time(Object time) {
        return GraphTransport.mapper().valueToTree(Codec.ZONED.write().apply(time));
    }

    private static void rows(GraphProcedure.Tools tools, JsonNode schedule, Zone zone, List<Row> rows) {
        String address = schedule.path("scheduleId").asText();
        if (schedule.hasNonNull("error")) {
            throw new ServerException(
                    Failure.of(tools.context().operation(), tools.context().target())
                            .withServerCode(
                                    schedule.path("error").path("responseCode").asText())
                            .withCure("Check the address, and whether its calendar may be looked into"),
                    "the calendar of " + address + " cannot be read: "
                            + schedule.path("error").path("message").asText(),
                    null);
        }
        for (JsonNode item : schedule.path("scheduleItems")) {
            Row row = EwsProcedures.GET_USER_AVAILABILITY.emptyRow();
            row.put("Address", address);
            row.put("Subject", item.path("subject").asText(null));
            row.put("Location", item.path("location").asText(null));
            row.put("StartTime", time(item.path("start"), zone));
            row.put("EndTime", time(item.path("end"), zone));
            row.put("BusyType", Codec.BUSY.read().apply(item.path("status").asText()));
            row.put("IsPrivate", item.path("isPrivate").asBoolean());
            rows.add(row);
        }
    }

    private static Object time(JsonNode zoned, Zone zone) {
        Object time = Codec.ZONED.read().apply(GraphTransport.mapper().convertValue(zoned, Map.class));
        return time instanceof OffsetDateTime utc
                ? utc.atZoneSameInstant(zone.id()).toOffsetDateTime()
                : null;
    }
}
