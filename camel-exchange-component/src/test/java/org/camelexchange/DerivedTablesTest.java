package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables and views whose rows are parts of others, or what a procedure gives. */
class DerivedTablesTest {
    private static List<Row> find(Office office, String table, String where) {
        return office.call(
                "query/EWS." + table, null, where == null ? Map.of() : Map.of(MsExchangeHeaders.WHERE, where));
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void attendeesAreAddedRenamedAndRemovedOneByOne(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call(
                    "create/EWS.Calendar",
                    Row.of("Subject", "Meeting")
                            .with("Start", "2026-03-02T09:00:00Z")
                            .with("End", "2026-03-02T10:00:00Z")
                            .with("RequiredAttendees_EmailAddress", "ben@example.org"));
            Object id = made.get("ItemId");
            office.call(
                    "create/EWS.Calendar_RequiredAttendees",
                    List.of(
                            Row.of("ItemId", id)
                                    .with("EmailAddress", "carla@example.org")
                                    .with("Name", "Carla"),
                            Row.of("ItemId", id).with("EmailAddress", "dora@example.org")));
            String of = "ItemId = '" + id + "'";
            assertThat(find(office, "Calendar_RequiredAttendees", of))
                    .extracting(row -> row.get("EmailAddress"))
                    .containsExactlyInAnyOrder("ben@example.org", "carla@example.org", "dora@example.org");
            office.call(
                    "update/EWS.Calendar_RequiredAttendees",
                    Row.of("ItemId", id)
                            .with("EmailAddress", "Carla@example.org")
                            .with("Name", "Carla R."));
            assertThat(find(office, "Calendar_RequiredAttendees", of + " AND Name LIKE 'Carla%'"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("Name", "Carla R."));
            Integer deleted = office.call(
                    "delete/EWS.Calendar_RequiredAttendees",
                    null,
                    Map.of(MsExchangeHeaders.WHERE, of + " AND EmailAddress LIKE 'dora%'"));
            assertThat(deleted).isEqualTo(1);
            assertThat(find(office, "Calendar_RequiredAttendees", of)).hasSize(2);
            assertThat(find(office, "Calendar_OptionalAttendees", of)).isEmpty();
            assertThatThrownBy(() -> office.call(
                            "update/EWS.Calendar_RequiredAttendees",
                            Row.of("ItemId", id)
                                    .with("EmailAddress", "nobody@example.org")
                                    .with("Name", "N")))
                    .rootCause()
                    .hasMessageContaining("not invited");
            assertThatThrownBy(() -> find(office, "Calendar_RequiredAttendees", "Name = 'Ben'"))
                    .rootCause()
                    .hasMessageContaining("ItemId = ");
        }
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void roomsAreThoseOfTheListsNamedOrOfAll(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            var directory = office.emulator().store().directory();
            directory.addRoomList("Berlin", "berlin@example.org");
            directory.addRoomList("Rome", "rome@example.org");
            directory.addRoom("Room 1", "room1@example.org", "berlin@example.org", Map.of());
            directory.addRoom("Sala", "sala@example.org", "rome@example.org", Map.of());
            assertThat(find(office, "RoomLists", "Name LIKE 'B%'"))
                    .containsExactly(Row.of("Name", "Berlin").with("EmailAddress", "berlin@example.org"));
            assertThat(find(office, "Rooms", null)).hasSize(2);
            assertThat(find(office, "Rooms", "RoomListEmailAddress = 'rome@example.org'"))
                    .extracting(row -> row.get("EmailAddress"))
                    .containsExactly("sala@example.org");
        }
    }

    @ParameterizedTest
    @EnumSource(Schema.class)
    void changedOccurrencesAreRows(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call(
                    "create/EWS.Calendar",
                    Row.of("Subject", "Daily")
                            .with("Start", "2026-03-02T09:00:00Z")
                            .with("End", "2026-03-02T10:00:00Z")
                            .with("Recurrence_Type", "DailyRecurrence")
                            .with("Recurrence_Interval", 1)
                            .with("Recurrence_Duration", "NumberedRecurrence")
                            .with("Recurrence_StartDate", "2026-03-02")
                            .with("Recurrence_NumberOfOccurrences", 5));
            String of = "ItemId = '" + made.get("ItemId") + "'";
            assertThat(find(office, "Calendar_ModifiedOccurrences", of)).isEmpty();
            List<Row> days =
                    find(office, "Calendar", "Start >= '2026-03-03T00:00:00Z' AND End <= '2026-03-04T00:00:00Z'");
            office.call(
                    "update/EWS.Calendar",
                    Row.of("ItemId", days.get(0).get("ItemId"))
                            .with("Start", "2026-03-03T11:00:00Z")
                            .with("End", "2026-03-03T12:00:00Z"));
            assertThat(find(office, "Calendar_ModifiedOccurrences", of))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.get("Start").toString()).startsWith("2026-03-03T11:00");
                        assertThat(row.get("OriginalStart").toString()).startsWith("2026-03-03T09:00");
                        assertThat(row.get("OccurrenceId")).isNotNull();
                    });
        }
    }
}
