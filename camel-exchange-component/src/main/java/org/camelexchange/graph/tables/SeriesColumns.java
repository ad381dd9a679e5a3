package org.camelexchange.graph.tables;

import static org.camelexchange.graph.tables.Flag.SERIES;
import static org.camelexchange.graph.tables.GraphColumn.of;
import static org.camelexchange.table.ColumnType.DATETIME;
import static org.camelexchange.table.ColumnType.STRING;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.text.StringEscapeUtils;

/**
 * What the master of a series says of its occurrences: the first and the last of them, those that were changed, and those that
 * were deleted, the latter two as the XML of EWS ([MS-OXWSMTGS] 2.2.4.25 OccurrenceInfoType, 2.2.4.13 DeletedOccurrenceInfoType).
 */
public final class SeriesColumns {
    /** The column that says whether a row is the master of a series. */
    public static final String TYPE = "CalendarItemType";

    public static final String MASTER = "RecurringMaster";

    /** Where what was changed lies, a relationship, and what was deleted, a list ("event resource type"). */
    public static final String CHANGED = "exceptionOccurrences";

    public static final String DELETED = "cancelledOccurrences";

    /** What the paths into the first and into the last occurrence begin with. */
    public static final String FIRST = "first";

    public static final String LAST = "last";

    private static final Codec CHANGED_XML = Codec.reading(SeriesColumns::changed);
    private static final Codec DELETED_XML = Codec.reading(SeriesColumns::deleted);

    private SeriesColumns() {}

    static List<GraphColumn> columns() {
        List<GraphColumn> columns = new ArrayList<>();
        columns.addAll(occurrence("FirstOccurrence", FIRST));
        columns.addAll(occurrence("LastOccurrence", LAST));
        columns.add(of("ModifiedOccurrences_Aggregate", STRING, CHANGED, CHANGED_XML, SERIES));
        columns.add(of("DeletedOccurrences_Aggregate", STRING, DELETED, DELETED_XML, SERIES));
        return columns;
    }

    private static List<GraphColumn> occurrence(String which, String path) {
        return List.of(
                of(which + "_ItemId", STRING, path + "/id", SERIES),
                of(which + "_Start", DATETIME, path + "/start", Codec.ZONED, SERIES),
                of(which + "_End", DATETIME, path + "/end", Codec.ZONED, SERIES),
                of(which + "_OriginalStart", DATETIME, path + "/originalStart", SERIES));
    }

    private static Object changed(Object events) {
        StringBuilder xml = new StringBuilder();
        for (Object one : (List<?>) events) {
            Map<?, ?> event = (Map<?, ?>) one;
            xml.append("<Occurrence><ItemId Id=\"").append(escaped(event.get("id")));
            xml.append("\" ChangeKey=\"")
                    .append(escaped(event.get("changeKey")))
                    .append("\"></ItemId>");
            time(xml, "Start", Codec.ZONED.read().apply(event.get("start")));
            time(xml, "End", Codec.ZONED.read().apply(event.get("end")));
            time(xml, "OriginalStart", event.get("originalStart"));
            xml.append("</Occurrence>");
        }
        return xml.isEmpty() ? null : xml.toString();
    }

    private static Object deleted(Object starts) {
        StringBuilder xml = new StringBuilder();
        for (Object start : (List<?>) starts) {
            xml.append("<DeletedOccurrence>");
            time(xml, "Start", start);
            xml.append("</DeletedOccurrence>");
        }
        return xml.isEmpty() ? null : xml.toString();
    }

    private static void time(StringBuilder xml, String element, Object time) {
        if (DATETIME.convert(time) instanceof OffsetDateTime at) {
            xml.append('<').append(element).append('>').append(at.toInstant());
            xml.append("</").append(element).append('>');
        }
    }

    private static String escaped(Object value) {
        return StringEscapeUtils.escapeXml10(Objects.toString(value, ""));
    }
}
