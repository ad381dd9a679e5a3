package org.camelexchange.ews.tables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Recurrence;
import org.camelexchange.table.Recurrence.Index;
import org.camelexchange.table.Recurrence.Pattern;
import org.camelexchange.table.RecurrenceColumns;
import org.camelexchange.table.Row;

/** A recurrence as EWS has it: an element of its pattern and one of its range ([MS-OXWSCDATA] 2.2.3.14, 2.2.3.15). */
final class RecurrenceXml implements Joint {
    private final RecurrenceColumns group;

    private RecurrenceXml(RecurrenceColumns group) {
        this.group = group;
    }

    /** The columns of a recurrence, all in one property. */
    static List<EwsColumn> columns(String uri, RecurrenceColumns group) {
        RecurrenceXml xml = new RecurrenceXml(group);
        List<EwsColumn> columns = new ArrayList<>();
        RecurrenceColumns.TYPES.forEach((name, type) -> columns.add(EwsColumn.joint(
                name, type, RecurrenceColumns.multiple(name), uri, "Recurrence", xml, group, Flag.WRITE, Flag.GET)));
        return columns;
    }

    @Override
    public XmlOut.Part write(Row row) {
        Recurrence r = group.of(row);
        return r == null
                ? null
                : xml -> {
                    pattern(xml, r);
                    range(xml, r);
                };
    }

    private static void pattern(XmlOut xml, Recurrence r) throws XMLStreamException {
        xml.open(r.pattern().name());
        if (!r.pattern().yearly()) {
            xml.element("Interval", r.interval());
        }
        if (r.pattern().relative()) {
            xml.element("DaysOfWeek", RecurrenceColumns.relativeWord(r.days()));
            xml.element("DayOfWeekIndex", r.index());
        } else if (r.pattern().hasDays()) {
            xml.element(
                    "DaysOfWeek",
                    r.days().stream().sorted().map(RecurrenceColumns::title).collect(Collectors.joining(" ")));
        }
        if (r.dayOfMonth() != null) {
            xml.element("DayOfMonth", r.dayOfMonth());
        }
        if (r.month() != null) {
            xml.element("Month", RecurrenceColumns.title(r.month()));
        }
        if (r.firstDayOfWeek() != null) {
            xml.element("FirstDayOfWeek", RecurrenceColumns.title(r.firstDayOfWeek()));
        }
        xml.close();
    }

    private static void range(XmlOut xml, Recurrence r) throws XMLStreamException {
        xml.open(r.range().name()).element("StartDate", r.start());
        if (r.end() != null) {
            xml.element("EndDate", r.end());
        }
        if (r.occurrences() != null) {
            xml.element("NumberOfOccurrences", r.occurrences());
        }
        xml.close();
    }

    @Override
    public Map<String, Object> read(XmlIn xml) throws XMLStreamException {
        Map<String, String> parts = new HashMap<>();
        Pattern pattern = null;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (pattern == null) {
                pattern = Pattern.valueOf(xml.name());
            }
            int inner = xml.depth();
            while (xml.nextChild(inner)) {
                parts.put(xml.name(), xml.text());
            }
        }
        return pattern == null ? Map.of() : RecurrenceColumns.values(recurrence(pattern, parts));
    }

    private static Recurrence recurrence(Pattern pattern, Map<String, String> parts) {
        String index = parts.get("DayOfWeekIndex");
        String month = parts.get("Month");
        String first = parts.get("FirstDayOfWeek");
        Integer interval = number(parts, "Interval");
        return new Recurrence(
                pattern,
                interval == null ? 1 : interval,
                days(parts.getOrDefault("DaysOfWeek", "")),
                index == null ? null : Index.valueOf(index),
                month == null ? null : Month.valueOf(month.toUpperCase(Locale.ROOT)),
                number(parts, "DayOfMonth"),
                first == null ? null : day(first),
                date(parts, "StartDate"),
                date(parts, "EndDate"),
                number(parts, "NumberOfOccurrences"));
    }

    private static Integer number(Map<String, String> parts, String name) {
        return (Integer) ColumnType.INTEGER.convert(parts.get(name));
    }

    /** An xs:date may have a zone behind it, which says nothing about a day. */
    private static LocalDate date(Map<String, String> parts, String name) {
        String date = parts.get(name);
        return date == null ? null : LocalDate.parse(date.substring(0, 10));
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String word : text.split("\\s+")) {
            switch (word) {
                case "" -> {}
                case "Day" -> days.addAll(Recurrence.ALL_DAYS);
                case "Weekday" -> days.addAll(Recurrence.WEEKDAYS);
                case "WeekendDay" -> days.addAll(Recurrence.WEEKEND);
                default -> days.add(day(word));
            }
        }
        return days;
    }

    private static DayOfWeek day(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
