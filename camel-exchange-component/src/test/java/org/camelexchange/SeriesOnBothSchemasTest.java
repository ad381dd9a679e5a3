package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.WellKnown;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Series of appointments and tasks, and single occurrences of them, over EWS and over Graph. */
class SeriesOnBothSchemasTest {
    private static final String IN_BERLIN = "timeZone=Europe/Berlin";

    /** From the last Friday before the clocks change to the Tuesday behind it. */
    private static Row fiveDays() {
        return Row.of("Subject", "Stand-up")
                .with("Start", "2026-03-27T09:00:00")
                .with("End", "2026-03-27T09:15:00")
                .with("Recurrence_Type", "DailyRecurrence")
                .with("Recurrence_StartDate", "2026-03-27")
                .with("Recurrence_NumberOfOccurrences", 5);
    }

    private static List<Row> inWindow(Office office, String where) {
        return office.call(
                "query/EWS.Calendar?limit=10000&orderBy=Start&select=ItemId,Subject,Start,End,OriginalStart,CalendarItemType&"
                        + IN_BERLIN,
                null,
                Map.of(MsExchangeHeaders.WHERE, where));
    }

    private static Row one(Office office, Object id, String columns) {
        List<Row> rows =
                office.call("query/EWS.Calendar?select=" + columns + "&where=ItemId = :id", null, Map.of("id", id));
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    private static void sameTime(Row row, String column, String expected) {
        assertThat(((OffsetDateTime) row.get(column)).toInstant())
                .as(column)
                .isEqualTo(time(expected).toInstant());
    }

    @ParameterizedTest
    @EnumSource
    void whatARecurrenceWasWrittenWithIsReadBackEqual(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            String columns = "Recurrence_Type,Recurrence_DaysOfWeek,Recurrence_DayOfWeekIndex,Recurrence_Month,"
                    + "Recurrence_DayOfMonth,Recurrence_Interval,Recurrence_FirstDayOfWeek,Recurrence_Duration,"
                    + "Recurrence_StartDate,Recurrence_EndDate,Recurrence_NumberOfOccurrences";
            for (RecurrenceSamples sample : RecurrenceSamples.all()) {
                Row row = new Row(sample.columns())
                        .with("Start", sample.start())
                        .with("End", sample.start().plusHours(1));
                Row made = office.call("create/EWS.Calendar?" + IN_BERLIN, row);
                Row read = one(office, made.get("ItemId"), columns);
                sample.columns().forEach((name, value) -> {
                    if (name.equals("Recurrence_DaysOfWeek")) {
                        assertThat((List<?>) read.get(name)).as(sample.name()).isNotEmpty();
                    } else {
                        assertThat(read.get(name))
                                .as(sample.name() + " " + name)
                                .isEqualTo(value);
                    }
                });
                assertThat(read.get("Recurrence_Duration"))
                        .isEqualTo(
                                sample.count() != null
                                        ? "NumberedRecurrence"
                                        : sample.last() != null ? "EndDateRecurrence" : "NoEndRecurrence");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTwoSidedWindowShowsTheOccurrences(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            office.call("create/EWS.Calendar?" + IN_BERLIN, fiveDays());
            Map<String, Integer> windows = new LinkedHashMap<>();
            windows.put("Start >= '2026-03-28' AND End <= '2026-03-31'", 3);
            windows.put("Start < '2026-03-31' AND End > '2026-03-28'", 3);
            windows.put("Start BETWEEN '2026-03-28' AND '2026-03-31'", 3);
            windows.put("End > '2026-03-28T09:15:00' AND End <= '2026-03-30T09:15:00'", 2);
            windows.put(
                    "(Start > '2026-03-28T09:00:00' AND Subject LIKE 'stand%') AND Start <= '2026-03-30T09:00:00'", 2);
            windows.put("Start >= '2026-03-28T08:00:00Z' AND Start <= '2026-03-28T08:00:00Z'", 1);
            windows.put("Start >= '2026-03-29T07:00:00Z' AND Start <= '2026-03-29T07:00:00Z'", 1);
            windows.put("Start >= '2026-04-01' AND End <= '2026-05-01'", 0);
            windows.forEach((where, count) ->
                    assertThat(inWindow(office, where)).as(where).hasSize(count));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWindowOfYearsWithThousandsOfOccurrencesIsCutAndGivenWhole(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row endless = fiveDays();
            endless.remove("Recurrence_NumberOfOccurrences");
            Row two = new Row(endless).with("Subject", "Again");
            office.call("create/EWS.Calendar?" + IN_BERLIN, List.of(endless, two));
            List<Row> rows = inWindow(office, "Start >= '2027-01-01' AND Start < '2033-01-01'");
            // Six years, of which two are leap years.
            assertThat(rows).hasSize(2 * (6 * 365 + 2));
            assertThat(rows.stream().map(row -> row.get("ItemId")).distinct()).hasSize(rows.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOccurrenceIsChangedAndAnotherDeletedAndTheSeriesStands(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row series = office.call("create/EWS.Calendar?" + IN_BERLIN, fiveDays());
            String week = "Start >= '2026-03-23' AND End <= '2026-04-05'";
            List<Row> before = inWindow(office, week);
            assertThat(before).hasSize(5);

            office.call(
                    "update/EWS.Calendar?" + IN_BERLIN,
                    Row.of("ItemId", before.get(2).get("ItemId"))
                            .with("Subject", "Moved")
                            .with("Start", "2026-03-29T15:00:00")
                            .with("End", "2026-03-29T15:30:00"));
            office.call("delete/EWS.Calendar", Row.of("ItemId", before.get(3).get("ItemId")));

            List<Row> after = inWindow(office, week);
            assertThat(after.stream().map(row -> row.get("Subject")))
                    .containsExactly("Stand-up", "Stand-up", "Moved", "Stand-up");
            assertThat(after.stream().map(row -> row.get("CalendarItemType")))
                    .containsExactly("Occurrence", "Occurrence", "Exception", "Occurrence");
            Row moved = after.get(2);
            sameTime(moved, "Start", "2026-03-29T15:00:00+02:00");
            sameTime(moved, "End", "2026-03-29T15:30:00+02:00");
            sameTime(moved, "OriginalStart", "2026-03-29T09:00:00+02:00");
            sameTime(after.get(1), "Start", "2026-03-28T09:00:00+01:00");

            Row whole = one(office, series.get("ItemId"), "Subject,CalendarItemType,Recurrence_NumberOfOccurrences");
            assertThat(whole.get("Subject")).isEqualTo("Stand-up");
            assertThat(whole.get("CalendarItemType")).isEqualTo("RecurringMaster");
            assertThat(whole.get("Recurrence_NumberOfOccurrences")).isEqualTo(5);
            Row parts = one(
                    office,
                    series.get("ItemId"),
                    "FirstOccurrence_ItemId,FirstOccurrence_Start,LastOccurrence_Start,LastOccurrence_End,"
                            + "LastOccurrence_OriginalStart,ModifiedOccurrences_Aggregate,DeletedOccurrences_Aggregate");
            assertThat(parts.get("FirstOccurrence_ItemId"))
                    .isEqualTo(after.get(0).get("ItemId"));
            sameTime(parts, "FirstOccurrence_Start", "2026-03-27T09:00:00+01:00");
            sameTime(parts, "LastOccurrence_Start", "2026-03-31T09:00:00+02:00");
            sameTime(parts, "LastOccurrence_End", "2026-03-31T09:15:00+02:00");
            sameTime(parts, "LastOccurrence_OriginalStart", "2026-03-31T09:00:00+02:00");
            assertThat(parts.text("ModifiedOccurrences_Aggregate"))
                    .matches("<Occurrence><ItemId Id=\"[^\"]+\" ChangeKey=\"[^\"]+\"></ItemId>"
                            + "<Start>2026-03-29T13:00:00Z</Start><End>2026-03-29T13:30:00Z</End>"
                            + "<OriginalStart>2026-03-29T07:00:00Z</OriginalStart></Occurrence>")
                    .contains("\"" + moved.get("ItemId") + "\"");
            assertThat(parts.text("DeletedOccurrences_Aggregate"))
                    .isEqualTo("<DeletedOccurrence><Start>2026-03-30T07:00:00Z</Start></DeletedOccurrence>");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecurrenceIsReplacedAndTakenAwayAsAWhole(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row series = office.call("create/EWS.Calendar?" + IN_BERLIN, fiveDays());
            office.call(
                    "update/EWS.Calendar",
                    Row.of("ItemId", series.get("ItemId"))
                            .with("Recurrence_Type", "WeeklyRecurrence")
                            .with("Recurrence_DaysOfWeek", "Friday")
                            .with("Recurrence_StartDate", "2026-03-27")
                            .with("Recurrence_EndDate", "2026-04-10"));
            List<Row> rows = inWindow(office, "Start >= '2026-03-01' AND End <= '2026-05-01'");
            assertThat(rows).hasSize(3);
            sameTime(rows.get(2), "Start", "2026-04-10T09:00:00+02:00");

            office.call(
                    "update/EWS.Calendar",
                    Row.of("ItemId", series.get("ItemId")).with("Recurrence_Type", null));
            Row single = one(office, series.get("ItemId"), "CalendarItemType,Recurrence_Type,Recurrence_StartDate");
            assertThat(single.get("CalendarItemType")).isEqualTo("Single");
            assertThat(single.get("Recurrence_Type")).isNull();
            assertThat(single.get("Recurrence_StartDate")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aZoneIsGivenByEitherNameAndKeptWhenTheTimeChanges(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            for (String name : List.of("Australia/Lord_Howe", "Lord Howe Standard Time", "australia/lord_howe")) {
                Row made = office.call(
                        "create/EWS.Calendar",
                        Row.of("Start", "2026-04-04T23:00:00Z")
                                .with("End", "2026-04-05T00:00:00Z")
                                .with("StartTimeZone_Id", name)
                                .with("EndTimeZone_Id", "America/New_York"));
                Row read = one(office, made.get("ItemId"), "Start,StartTimeZone_Id,EndTimeZone_Id");
                sameTime(read, "Start", "2026-04-04T23:00:00Z");
                assertThat(read.get("StartTimeZone_Id")).isEqualTo("Lord Howe Standard Time");
                assertThat(read.get("EndTimeZone_Id")).isEqualTo("Eastern Standard Time");

                office.call(
                        "update/EWS.Calendar",
                        Row.of("ItemId", made.get("ItemId")).with("Start", "2026-04-04T22:00:00Z"));
                Row moved = one(office, made.get("ItemId"), "Start,StartTimeZone_Id");
                sameTime(moved, "Start", "2026-04-04T22:00:00Z");
                assertThat(moved.get("StartTimeZone_Id")).isEqualTo("Lord Howe Standard Time");

                office.call(
                        "update/EWS.Calendar",
                        Row.of("ItemId", made.get("ItemId")).with("StartTimeZone_Id", "Asia/Kolkata"));
                Row elsewhere = one(office, made.get("ItemId"), "Start,StartTimeZone_Id");
                sameTime(elsewhere, "Start", "2026-04-04T22:00:00Z");
                assertThat(elsewhere.get("StartTimeZone_Id")).isEqualTo("India Standard Time");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTasksRecurrenceIsWrittenAndReadBack(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call(
                    "create/EWS.Tasks",
                    Row.of("Subject", "Water the plants")
                            .with("StartDate", "2026-03-02")
                            .with("DueDate", "2026-03-02")
                            .with("Recurrence_Type", "WeeklyRecurrence")
                            .with("Recurrence_Interval", 2)
                            .with("Recurrence_DaysOfWeek", "Monday;Thursday")
                            .with("Recurrence_FirstDayOfWeek", "Monday")
                            .with("Recurrence_StartDate", "2026-03-02"));
            List<Row> rows = office.call(
                    "query/EWS.Tasks?select=IsRecurring,Recurrence_Type,Recurrence_Interval,Recurrence_DaysOfWeek,"
                            + "Recurrence_FirstDayOfWeek&where=ItemId = :id",
                    null,
                    Map.of("id", made.get("ItemId")));
            assertThat(rows)
                    .containsExactly(Row.of("IsRecurring", true)
                            .with("Recurrence_Type", "WeeklyRecurrence")
                            .with("Recurrence_Interval", 2)
                            .with("Recurrence_DaysOfWeek", List.of("Monday", "Thursday"))
                            .with("Recurrence_FirstDayOfWeek", "Monday"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTaskThatIsMadeAnewIsKnownToEwsAlone(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row regenerating = Row.of("Subject", "Clean the filter")
                    .with("Recurrence_Type", "MonthlyRegeneration")
                    .with("Recurrence_Interval", 3)
                    .with("Recurrence_StartDate", "2026-03-02");
            if (schema == Schema.MSGraph) {
                assertThatThrownBy(() -> office.call("create/EWS.Tasks", regenerating))
                        .hasStackTraceContaining("Recurrence_Type is MonthlyRegeneration");
                return;
            }
            Row made = office.call("create/EWS.Tasks", regenerating);
            List<Row> rows = office.call(
                    "query/EWS.Tasks?select=Recurrence_Type,Recurrence_Interval&where=ItemId = :id",
                    null,
                    Map.of("id", made.get("ItemId")));
            assertThat(rows)
                    .containsExactly(
                            Row.of("Recurrence_Type", "MonthlyRegeneration").with("Recurrence_Interval", 3));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aZoneThatIsNoneIsRefusedWithTheNearestNamesBeforeAnythingIsSent(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            assertThatThrownBy(() -> office.call("create/EWS.Calendar?timeZone=Europe/Berln", fiveDays()))
                    .hasStackTraceContaining("timeZone")
                    .hasStackTraceContaining("Europe/Berlin");
            assertThatThrownBy(() -> office.call(
                            "create/EWS.Calendar", fiveDays().with("StartTimeZone_Id", "W Europe Standard Time")))
                    .hasStackTraceContaining("StartTimeZone_Id")
                    .hasStackTraceContaining("W. Europe Standard Time");
            var anna = office.emulator().mailbox(Office.ANNA);
            assertThat(anna.items(anna.folder(WellKnown.CALENDAR).id())).isEmpty();
        }
    }
}
