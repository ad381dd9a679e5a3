package org.camelexchange.graph;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camelexchange.graph.tables.Codec;
import org.camelexchange.graph.tables.GraphColumn;
import org.camelexchange.graph.tables.SeriesColumns;
import org.camelexchange.graph.wire.CallContext;
import org.camelexchange.graph.wire.GraphCall;
import org.camelexchange.graph.wire.GraphTransport;
import org.camelexchange.query.Requests;
import org.camelexchange.query.Scope;
import org.camelexchange.query.TimeSpan;
import org.camelexchange.table.Row;
import org.camelexchange.table.Zone;

/**
 * Reads what the master of a series says of its occurrences: a request for the master, which alone gives what was changed and
 * deleted ("Get event", example of a series master), and one for the first and one for the last of its instances ("List
 * instances"), when they are wanted. Asks more of a series whose occurrences are years apart.
 *
 * @param path the master's, in the mailbox
 */
record SeriesReader(GraphTransport transport, Urls urls, String path, Scope scope, CallContext context) {
    /** An occurrence may be moved out of the time its series has; a year more on either side costs no request. */
    private static final int MOVED_DAYS = 366;

    private static final OffsetDateTime LATEST = OffsetDateTime.parse("4500-01-01T00:00:00Z");

    private static final String PARTS = "id,changeKey,start,end,originalStart";

    /** Puts the values of these columns into the row. */
    void read(List<GraphColumn> columns, Row row) {
        ObjectNode series = series(wants(columns, SeriesColumns.CHANGED));
        series.set(SeriesColumns.DELETED, starts(series));
        if (wants(columns, SeriesColumns.FIRST)) {
            first(series).ifPresent(one -> series.set(SeriesColumns.FIRST, one));
        }
        if (wants(columns, SeriesColumns.LAST)) {
            last(series).ifPresent(one -> series.set(SeriesColumns.LAST, one));
        }
        for (GraphColumn column : columns) {
            JsonNode json = series.at("/" + column.path());
            Object raw = GraphTransport.mapper().convertValue(json, Object.class);
            row.put(
                    column.name(),
                    raw == null
                            ? null
                            : column.column()
                                    .convertElement(column.codec().read().apply(raw)));
        }
    }

    /** What it costs: nobody knows which rows are series before they are read. */
    static Requests requests(GraphPlan plan) {
        int each = 1;
        for (String end : List.of(SeriesColumns.FIRST, SeriesColumns.LAST)) {
            each += wants(plan.columns(), end) ? 1 : 0;
        }
        return new Requests(null, each + " per series");
    }

    private static boolean wants(List<GraphColumn> columns, String property) {
        return columns.stream().anyMatch(column -> column.property().equals(property));
    }

    private ObjectNode series(boolean changed) {
        Map<String, Object> options = Urls.options();
        options.put("$select", "start,originalStartTimeZone,recurrence," + SeriesColumns.DELETED);
        options.put("$expand", changed ? SeriesColumns.CHANGED + "($select=" + PARTS + ")" : null);
        return transport.json(
                Prefer.on(GraphCall.get(urls.url(scope, path, options))),
                context,
                json -> json.<ObjectNode>readValueAsTree());
    }

    /** When those that were deleted would begin: their ids end in the day, and the time of day is the series'. */
    private static ArrayNode starts(ObjectNode series) {
        ArrayNode starts = GraphTransport.mapper().createArrayNode();
        ZonedDateTime start = start(series);
        for (JsonNode id : series.path(SeriesColumns.DELETED)) {
            String text = id.asText();
            try {
                LocalDate day = LocalDate.parse(text.substring(text.lastIndexOf('.') + 1));
                starts.add(start.with(day).toInstant().toString());
            } catch (DateTimeParseException e) {
                // An id of another form tells no time.
            }
        }
        return starts;
    }

    private static ZonedDateTime start(ObjectNode series) {
        Object start = Codec.ZONED.read().apply(GraphTransport.mapper().convertValue(series.path("start"), Map.class));
        ZoneId zone = Zone.find(series.path("originalStartTimeZone").asText())
                .map(Zone::id)
                .orElse(ZoneOffset.UTC);
        return ((OffsetDateTime) start).atZoneSameInstant(zone);
    }

    private Optional<JsonNode> first(ObjectNode series) {
        OffsetDateTime begin = start(series).toOffsetDateTime().minusDays(MOVED_DAYS);
        OffsetDateTime end = end(series).orElse(LATEST);
        return outermost(new TimeSpan(begin, end).pieces(GraphQueries.LONGEST_VIEW), "start/dateTime");
    }

    /** Empty for a series without an end. */
    private Optional<JsonNode> last(ObjectNode series) {
        OffsetDateTime begin = start(series).toOffsetDateTime().minusDays(MOVED_DAYS);
        return end(series)
                .map(end -> new TimeSpan(begin, end).pieces(GraphQueries.LONGEST_VIEW))
                .flatMap(pieces -> {
                    Collections.reverse(pieces);
                    return outermost(pieces, "start/dateTime desc");
                });
    }

    /** When the series is over for sure; empty when it never is. */
    private static Optional<OffsetDateTime> end(ObjectNode series) {
        ZonedDateTime start = start(series);
        JsonNode range = series.at("/recurrence/range");
        ZonedDateTime last =
                switch (range.path("type").asText()) {
                    case "endDate" ->
                        start.with(LocalDate.parse(range.path("endDate").asText()));
                    case "numbered" ->
                        after(
                                start,
                                series.at("/recurrence/pattern"),
                                range.path("numberOfOccurrences").asInt());
                    default -> null;
                };
        return Optional.ofNullable(last)
                .map(day -> day.plusDays(MOVED_DAYS).toOffsetDateTime())
                .map(day -> day.isAfter(LATEST) ? LATEST : day);
    }

    /** A day no occurrence is behind, when there are so many of this pattern. */
    private static ZonedDateTime after(ZonedDateTime start, JsonNode pattern, int count) {
        long steps = (long) count * Math.max(1, pattern.path("interval").asInt());
        return switch (pattern.path("type").asText()) {
            case "daily" -> start.plusDays(steps);
            case "weekly" ->
                start.plusWeeks(steps / Math.max(1, pattern.path("daysOfWeek").size()) + 1);
            case "absoluteMonthly", "relativeMonthly" -> start.plusMonths(steps);
            default -> start.plusYears(steps);
        };
    }

    /** The first instance there is in these spans, taken one after another, each in this order. */
    private Optional<JsonNode> outermost(List<TimeSpan> spans, String order) {
        for (TimeSpan span : spans) {
            Map<String, Object> options = Urls.options();
            options.put("$select", PARTS);
            options.put("$orderby", order);
            options.put("$top", 1);
            options.put("startDateTime", span.from().toInstant());
            options.put("endDateTime", span.to().toInstant());
            JsonNode page = transport.json(
                    Prefer.on(GraphCall.get(urls.url(scope, path + "/instances", options))),
                    context,
                    JsonParser::readValueAsTree);
            if (!page.path("value").isEmpty()) {
                return Optional.of(page.path("value").path(0));
            }
        }
        return Optional.empty();
    }
}
