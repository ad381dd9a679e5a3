package org.camelexchange.graph.tables;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;
import org.camelexchange.table.Zone;
import org.camelexchange.table.ZoneColumns;

/**
 * When an event starts or ends: a time, and the zone it is meant in, by which a series keeps its time of day. Both are one
 * property, so a change of one of them is made with the other as it is.
 */
final class EventTime implements Joint {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS");

    private final String property;
    private final String time;
    private final String zone;
    private final String original;

    private EventTime(String property, String time, String zone, String original) {
        this.property = property;
        this.time = time;
        this.zone = zone;
        this.original = original;
    }

    static List<GraphColumn> start() {
        return columns(new EventTime("start", "Start", ZoneColumns.START_ID, "originalStartTimeZone"));
    }

    static List<GraphColumn> end() {
        return columns(new EventTime("end", "End", ZoneColumns.END_ID, "originalEndTimeZone"));
    }

    private static List<GraphColumn> columns(EventTime joint) {
        return List.of(
                GraphColumn.joint(
                        joint.time,
                        ColumnType.DATETIME,
                        false,
                        joint.property,
                        Codec.ZONED,
                        joint,
                        null,
                        Flag.WRITE,
                        Flag.FILTER,
                        Flag.SORT,
                        Flag.ALWAYS),
                GraphColumn.joint(
                        joint.zone,
                        ColumnType.STRING,
                        false,
                        joint.original,
                        Codec.PLAIN,
                        joint,
                        ZoneColumns.ALL,
                        Flag.WRITE));
    }

    @Override
    public String property() {
        return property;
    }

    @Override
    public Set<String> missing(Row change) {
        if (!change.containsKey(time)) {
            return Set.of(property);
        }
        return change.get(zone) == null && change.get(time) != null ? Set.of(original) : Set.of();
    }

    @Override
    public Object write(Row row, Map<String, Object> present) {
        Object when = row.containsKey(time) ? row.get(time) : Codec.ZONED.read().apply(present.get(property));
        if (when == null) {
            return null;
        }
        Object named = row.get(zone) == null ? present.get(original) : row.get(zone);
        // A server may have zones of somebody's own making, which have no name.
        Zone meant = named == null ? Zone.UTC : Zone.find(named.toString()).orElse(Zone.UTC);
        Map<String, Object> zoned = new LinkedHashMap<>();
        zoned.put("dateTime", LOCAL.format(local((OffsetDateTime) when, meant.id())));
        zoned.put("timeZone", meant.name());
        return zoned;
    }

    private static LocalDateTime local(OffsetDateTime when, ZoneId zone) {
        return when.atZoneSameInstant(zone).toLocalDateTime();
    }
}
