package org.camelexchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.table.Recurrence.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceColumnsTest {
    private static final Table CALENDAR = calendar();

    private static Table calendar() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("ItemId", ColumnType.STRING, Access.KEY));
        RecurrenceColumns.TYPES.forEach((name, type) -> columns.add(
                new Column(name, type, RecurrenceColumns.multiple(name), Access.WRITABLE, java.util.Set.of())
                        .in(RecurrenceColumns.CALENDAR)));
        return new Table("EWS", "Calendar", false, columns);
    }

    private static Row row(String columns) {
        Row row = new Row();
        for (String one : columns.split(" & ")) {
            String[] parts = one.split("=", 2);
            row.put("Recurrence_" + parts[0], parts[1]);
        }
        return row;
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource({
        "Interval=2, Recurrence_Type",
        "Type=Hourly & StartDate=2026-01-01, Recurrence_Type",
        "Type=DailyRegeneration & StartDate=2026-01-01, Recurrence_Type",
        "Type=DailyRecurrence, Recurrence_StartDate",
        "Type=DailyRecurrence & StartDate=2026-01-01 & Interval=0, Recurrence_Interval",
        "Type=DailyRecurrence & StartDate=2026-01-01 & Interval=1000, Recurrence_Interval",
        "Type=DailyRecurrence & StartDate=2026-01-01 & DaysOfWeek=Monday, Recurrence_DaysOfWeek",
        "Type=WeeklyRecurrence & StartDate=2026-01-01 & Interval=1, Recurrence_DaysOfWeek",
        "Type=WeeklyRecurrence & StartDate=2026-01-01 & DaysOfWeek=Mon, Recurrence_DaysOfWeek",
        "Type=WeeklyRecurrence & StartDate=2026-01-01 & DaysOfWeek=Monday & FirstDayOfWeek=Tomorrow, Recurrence_FirstDayOfWeek",
        "Type=AbsoluteMonthlyRecurrence & StartDate=2026-01-01, Recurrence_DayOfMonth",
        "Type=AbsoluteMonthlyRecurrence & StartDate=2026-01-01 & DayOfMonth=32, Recurrence_DayOfMonth",
        "Type=RelativeMonthlyRecurrence & StartDate=2026-01-01 & DaysOfWeek=Monday, Recurrence_DayOfWeekIndex",
        "Type=RelativeMonthlyRecurrence & StartDate=2026-01-01 & DaysOfWeek=Monday;Friday & DayOfWeekIndex=Last, Recurrence_DaysOfWeek",
        "Type=AbsoluteYearlyRecurrence & StartDate=2026-01-01 & DayOfMonth=5, Recurrence_Month",
        "Type=AbsoluteYearlyRecurrence & StartDate=2026-01-01 & DayOfMonth=5 & Month=Mai, Recurrence_Month",
        "Type=AbsoluteYearlyRecurrence & StartDate=2026-01-01 & DayOfMonth=5 & Month=May & Interval=2, Recurrence_Interval",
        "Type=RelativeYearlyRecurrence & StartDate=2026-01-01 & DaysOfWeek=Day & DayOfWeekIndex=Fifth & Month=May, Recurrence_DayOfWeekIndex",
        "Type=DailyRecurrence & StartDate=2026-01-01 & EndDate=2025-12-31, Recurrence_EndDate",
        "Type=DailyRecurrence & StartDate=2026-01-01 & EndDate=2026-12-31 & NumberOfOccurrences=3, Recurrence_NumberOfOccurrences",
        "Type=DailyRecurrence & StartDate=2026-01-01 & NumberOfOccurrences=0, Recurrence_NumberOfOccurrences",
        "Type=DailyRecurrence & StartDate=2026-01-01 & Duration=EndDateRecurrence, Recurrence_EndDate",
        "Type=DailyRecurrence & StartDate=2026-01-01 & Duration=NumberedRecurrence, Recurrence_NumberOfOccurrences",
        "Type=DailyRecurrence & StartDate=2026-01-01 & Duration=NoEndRecurrence & EndDate=2026-02-01, Recurrence_EndDate",
    })
    void aSetOfColumnsThatDoesNotFitIsRefusedByName(String columns, String named) {
        for (Purpose purpose : List.of(Purpose.CREATE, Purpose.UPDATE)) {
            Row row = row(columns);
            if (purpose == Purpose.UPDATE) {
                row.put("ItemId", "1");
            }
            assertThatThrownBy(() -> CALENDAR.row(row, purpose))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(named);
        }
    }

    @Test
    void wordsAreTakenWhateverTheirCaseAndDaysInEveryForm() {
        Row row = CALENDAR.row(
                row("Type=weeklyrecurrence & StartDate=2026-01-01 & DaysOfWeek=Saturday WeekendDay;monday"),
                Purpose.CREATE);
        Recurrence recurrence = RecurrenceColumns.CALENDAR.of(row);
        assertThat(recurrence.pattern()).isEqualTo(Pattern.WeeklyRecurrence);
        assertThat(recurrence.interval()).isEqualTo(1);
        assertThat(recurrence.start()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(recurrence.days()).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void aRowWithoutARecurrenceIsLeftAlone() {
        assertThat(CALENDAR.row(Row.of("ItemId", "1"), Purpose.UPDATE)).containsOnlyKeys("ItemId");
        Row away = CALENDAR.row(Row.of("ItemId", "1").with("Recurrence_Type", null), Purpose.UPDATE);
        assertThat(RecurrenceColumns.CALENDAR.of(away)).isNull();
    }

    @Test
    void aZoneHasBothItsNames() {
        assertThat(Zone.of("Europe/Berlin")).isEqualTo(new Zone(ZoneId.of("Europe/Berlin"), "W. Europe Standard Time"));
        assertThat(Zone.of("w. europe standard time").id()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(Zone.of("Europe/Kyiv").windows()).isEqualTo("FLE Standard Time");
        assertThat(Zone.of("Asia/Calcutta").windows()).isEqualTo("India Standard Time");
        assertThat(Zone.of("UTC").name()).isEqualTo("UTC");
        assertThatThrownBy(() -> Zone.of("Europe/Berln")).hasMessageContaining("Europe/Berlin");
        assertThatThrownBy(() -> Zone.of("Pacific Standart Time")).hasMessageContaining("Pacific Standard Time");
    }

    @Test
    void everyZoneOfTheJvmThatIsAPlaceHasAWindowsName() {
        assertThat(ZoneId.getAvailableZoneIds().stream()
                        .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Pacific)/.*"))
                        .filter(id -> Zone.find(id).map(Zone::windows).isEmpty()))
                .isEmpty();
    }
}
