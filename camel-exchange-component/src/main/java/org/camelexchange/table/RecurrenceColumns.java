package org.camelexchange.table;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camelexchange.table.Recurrence.Index;
import org.camelexchange.table.Recurrence.Pattern;
import org.camelexchange.table.Recurrence.Range;

/**
 * The eleven columns that show a recurrence. Recurrence_Type says which of the others belong to it, Recurrence_Duration how
 * it ends (told from Recurrence_EndDate and Recurrence_NumberOfOccurrences when it is left out). They are written as a
 * whole: a row that gives one gives them all, and Recurrence_Type null takes the recurrence away. Recurrence_Interval is 1
 * when left out, and 1 always for the yearly types.
 */
public final class RecurrenceColumns implements ColumnGroup {
    public static final String TYPE = "Recurrence_Type";

    private static final String DAYS = "Recurrence_DaysOfWeek";
    private static final String INDEX = "Recurrence_DayOfWeekIndex";
    private static final String MONTH = "Recurrence_Month";
    private static final String DAY_OF_MONTH = "Recurrence_DayOfMonth";
    private static final String INTERVAL = "Recurrence_Interval";
    private static final String FIRST_DAY = "Recurrence_FirstDayOfWeek";
    private static final String DURATION = "Recurrence_Duration";
    private static final String START = "Recurrence_StartDate";
    private static final String END = "Recurrence_EndDate";
    private static final String NUMBER = "Recurrence_NumberOfOccurrences";

    /** The most occurrences Exchange counts. */
    private static final int MOST = 999;

    /** Name and type, in the order of the table. */
    public static final Map<String, ColumnType> TYPES = types();

    /** A calendar's, without the types that are made anew when a task is done. */
    public static final RecurrenceColumns CALENDAR =
            new RecurrenceColumns(EnumSet.range(Pattern.DailyRecurrence, Pattern.RelativeYearlyRecurrence));

    /** The tasks' of EWS. */
    public static final RecurrenceColumns TASKS = new RecurrenceColumns(EnumSet.allOf(Pattern.class));

    private final Set<Pattern> patterns;

    private RecurrenceColumns(Set<Pattern> patterns) {
        this.patterns = patterns;
    }

    private static Map<String, ColumnType> types() {
        Map<String, ColumnType> types = new LinkedHashMap<>();
        for (String text : List.of(TYPE, DAYS, INDEX, MONTH)) {
            types.put(text, ColumnType.STRING);
        }
        types.put(DAY_OF_MONTH, ColumnType.INTEGER);
        types.put(INTERVAL, ColumnType.INTEGER);
        types.put(FIRST_DAY, ColumnType.STRING);
        types.put(DURATION, ColumnType.STRING);
        types.put(START, ColumnType.DATE);
        types.put(END, ColumnType.DATE);
        types.put(NUMBER, ColumnType.INTEGER);
        return Collections.unmodifiableMap(types);
    }

    /** True for the one column that holds several values. */
    public static boolean multiple(String name) {
        return name.equals(DAYS);
    }

    @Override
    public List<String> names() {
        return List.copyOf(TYPES.keySet());
    }

    @Override
    public void complete(Row row, Purpose purpose, Zone zone) {
        if (TYPES.keySet().stream().anyMatch(row::containsKey)) {
            of(row);
        }
    }

    /**
     * The recurrence a row gives.
     *
     * @return null when the row gives none or takes it away
     * @throws IllegalArgumentException naming the columns that do not fit
     */
    public Recurrence of(Row row) {
        if (row.get(TYPE) == null) {
            String other = first(row, TYPES.keySet());
            if (other != null) {
                throw new IllegalArgumentException(other + " is given without " + TYPE);
            }
            return null;
        }
        Pattern pattern = word(TYPE, row, Pattern.class);
        if (!patterns.contains(pattern)) {
            throw new IllegalArgumentException(TYPE + " is " + pattern + ", which can be here one of " + patterns);
        }
        refuse(row, pattern, belonging(pattern));
        int interval = row.get(INTERVAL) == null ? 1 : number(row, INTERVAL, pattern.longest());
        Range range = range(row);
        LocalDate start = (LocalDate) need(row, START, "every recurrence");
        LocalDate end = range == Range.EndDateRecurrence ? (LocalDate) need(row, END, range) : null;
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException(END + " " + end + " is before " + START + " " + start);
        }
        return new Recurrence(
                pattern,
                interval,
                pattern.hasDays() ? days(row, pattern) : Set.of(),
                pattern.relative() ? word(INDEX, row, Index.class) : null,
                pattern.yearly() ? month(row) : null,
                pattern.absolute() ? number(row, DAY_OF_MONTH, 31) : null,
                row.get(FIRST_DAY) == null ? null : day(FIRST_DAY, row.text(FIRST_DAY)),
                start,
                end,
                range == Range.NumberedRecurrence ? number(row, NUMBER, MOST) : null);
    }

    private static Set<String> belonging(Pattern pattern) {
        Map<Pattern, Set<String>> own = new EnumMap<>(Pattern.class);
        own.put(Pattern.WeeklyRecurrence, Set.of(DAYS, FIRST_DAY));
        own.put(Pattern.AbsoluteMonthlyRecurrence, Set.of(DAY_OF_MONTH));
        own.put(Pattern.RelativeMonthlyRecurrence, Set.of(DAYS, INDEX));
        own.put(Pattern.AbsoluteYearlyRecurrence, Set.of(DAY_OF_MONTH, MONTH));
        own.put(Pattern.RelativeYearlyRecurrence, Set.of(DAYS, INDEX, MONTH));
        return own.getOrDefault(pattern, Set.of());
    }

    private static void refuse(Row row, Pattern pattern, Set<String> belonging) {
        List<String> strange = new ArrayList<>(List.of(DAYS, INDEX, MONTH, DAY_OF_MONTH, FIRST_DAY));
        strange.removeAll(belonging);
        String given = first(row, strange);
        if (given != null) {
            throw new IllegalArgumentException(given + " is given, which " + pattern + " does not have");
        }
    }

    private static Range range(Row row) {
        boolean counted = row.get(NUMBER) != null;
        boolean dated = row.get(END) != null;
        if (counted && dated) {
            throw new IllegalArgumentException(END + " and " + NUMBER + " are both given");
        }
        Range told = counted ? Range.NumberedRecurrence : dated ? Range.EndDateRecurrence : Range.NoEndRecurrence;
        if (row.get(DURATION) == null) {
            return told;
        }
        Range said = word(DURATION, row, Range.class);
        if (said != told && told != Range.NoEndRecurrence) {
            throw new IllegalArgumentException(
                    (counted ? NUMBER : END) + " is given, which " + DURATION + " " + said + " does not have");
        }
        return said;
    }

    private static String first(Row row, Iterable<String> names) {
        for (String name : names) {
            if (row.get(name) != null) {
                return name;
            }
        }
        return null;
    }

    private static Object need(Row row, String name, Object why) {
        Object value = row.get(name);
        if (value == null || value instanceof List<?> list && list.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing, which " + why + " needs");
        }
        return value;
    }

    private static int number(Row row, String name, int most) {
        int number = (Integer) need(row, name, row.text(TYPE));
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(name + " is " + number + ", which is not "
                    + (most == 1 ? "1" : "from 1 to " + most) + " with " + row.text(TYPE));
        }
        return number;
    }

    private static <E extends Enum<E>> E word(String name, Row row, Class<E> words) {
        String given = need(row, name, row.text(TYPE)).toString().strip();
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " is '" + given + "', which is none of " + Arrays.toString(words.getEnumConstants())));
    }

    private static Month month(Row row) {
        String given = need(row, MONTH, row.text(TYPE)).toString().strip();
        return Arrays.stream(Month.values())
                .filter(month -> month.name().equalsIgnoreCase(given) || given.equals("" + month.getValue()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        MONTH + " is '" + given + "', which is no month, such as January"));
    }

    private static Set<DayOfWeek> days(Row row, Pattern pattern) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (Object given : (List<?>) need(row, DAYS, pattern)) {
            // Exchange's own text of them has blanks between.
            for (String word : String.valueOf(given).strip().split("\\s+")) {
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "day" -> days.addAll(Recurrence.ALL_DAYS);
                    case "weekday" -> days.addAll(Recurrence.WEEKDAYS);
                    case "weekendday" -> days.addAll(Recurrence.WEEKEND);
                    default -> days.add(day(DAYS, word));
                }
            }
        }
        if (pattern.relative() && relativeWord(days) == null) {
            throw new IllegalArgumentException(
                    DAYS + " is " + row.text(DAYS) + ", and " + pattern + " has one day, Day, Weekday or WeekendDay");
        }
        return days;
    }

    private static DayOfWeek day(String name, String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        name + " has '" + word + "', which is no day of the week, such as Monday"));
    }

    /** The one word for the days of a relative pattern; null when there is none. */
    public static String relativeWord(Set<DayOfWeek> days) {
        if (days.size() == 1) {
            return title(days.iterator().next());
        }
        if (days.equals(Recurrence.WEEKEND)) {
            return "WeekendDay";
        }
        return days.equals(Recurrence.WEEKDAYS) ? "Weekday" : days.equals(Recurrence.ALL_DAYS) ? "Day" : null;
    }

    /** Monday for MONDAY, as Exchange writes it. */
    public static String title(Enum<?> word) {
        return word.name().charAt(0) + word.name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** What the columns show of a recurrence, by their names; one that has nothing to show is not there. */
    public static Map<String, Object> values(Recurrence recurrence) {
        Map<String, Object> values = new LinkedHashMap<>();
        Pattern pattern = recurrence.pattern();
        values.put(TYPE, pattern.name());
        if (pattern.hasDays()) {
            String word = pattern.relative() ? relativeWord(recurrence.days()) : null;
            values.put(
                    DAYS,
                    word != null
                            ? List.of(word)
                            : recurrence.days().stream()
                                    .sorted()
                                    .map(RecurrenceColumns::title)
                                    .toList());
        }
        putIfThere(
                values,
                INDEX,
                recurrence.index() == null ? null : recurrence.index().name());
        putIfThere(values, MONTH, recurrence.month() == null ? null : title(recurrence.month()));
        putIfThere(values, DAY_OF_MONTH, recurrence.dayOfMonth());
        values.put(INTERVAL, recurrence.interval());
        putIfThere(values, FIRST_DAY, recurrence.firstDayOfWeek() == null ? null : title(recurrence.firstDayOfWeek()));
        values.put(DURATION, recurrence.range().name());
        values.put(START, recurrence.start());
        putIfThere(values, END, recurrence.end());
        putIfThere(values, NUMBER, recurrence.occurrences());
        return values;
    }

    private static void putIfThere(Map<String, Object> values, String name, Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
