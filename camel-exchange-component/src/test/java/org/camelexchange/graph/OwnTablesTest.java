package org.camelexchange.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camelexchange.MsExchangeHeaders;
import org.camelexchange.Office;
import org.camelexchange.error.ConflictException;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Graph's own tables and views, against the emulator. */
class OwnTablesTest {
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.over(Schema.MSGraph);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static List<Row> query(String table, String where, String select) {
        return office.call(
                "query/MSGraph." + table,
                null,
                where == null
                        ? Map.of(MsExchangeHeaders.SELECT, select)
                        : Map.of(MsExchangeHeaders.SELECT, select, MsExchangeHeaders.WHERE, where));
    }

    private static Row create(String table, Row row) {
        return office.call("create/MSGraph." + table, row);
    }

    private static Row event(String subject, OffsetDateTime start) {
        return Row.of("subject", subject)
                .with("start_dateTime", start.toLocalDateTime().toString())
                .with("start_timeZone", "UTC")
                .with("end_dateTime", start.plusHours(1).toLocalDateTime().toString())
                .with("end_timeZone", "UTC");
    }

    private static Row daily(String subject, OffsetDateTime start, int times) {
        return event(subject, start)
                .with("recurrence_pattern_type", "daily")
                .with("recurrence_pattern_interval", 1)
                .with("recurrence_range_type", "numbered")
                .with("recurrence_range_startDate", start.toLocalDate())
                .with("recurrence_range_numberOfOccurrences", times);
    }

    private static OffsetDateTime at(int day) {
        return OffsetDateTime.of(2026, 5, day, 9, 0, 0, 0, ZoneOffset.UTC);
    }

    @Test
    void calendarsAreMadeAndFoundInTheirGroup() {
        Row group = create("CalendarGroups", Row.of("name", "Projects"));
        create("Calendars", Row.of("name", "Bridge").with("calendarGroupId", group.get("id")));
        String where = "calendarGroupId = '" + group.get("id") + "'";
        assertThat(query("Calendars", where, "name,calendarGroupId"))
                .containsExactly(Row.of("name", "Bridge").with("calendarGroupId", group.get("id")));
        assertThat(query("Calendars", null, "name"))
                .as("another group's calendars are there too")
                .hasSizeGreaterThan(1);
    }

    @Test
    void whatIsAPseudoColumnIsShownOnlyWhenItIsNamed() {
        List<Row> rows = office.call("query/MSGraph.Calendars?limit=1", null);
        assertThat(rows.get(0)).doesNotContainKeys("userId", "calendarGroupId").containsKey("name");
        assertThat(query("Calendars", null, "name,userId").get(0).get("userId")).isEqualTo(Office.ANNA);
    }

    @Test
    void aUserIdInAConditionAndInARowSaysWhoseMailboxItIs() {
        Row made = create("Messages", Row.of("subject", "For Ben").with("userId", Office.BEN));
        String where = "userId = '" + Office.BEN + "' AND subject = 'For Ben'";
        assertThat(query("Messages", where, "id,userId"))
                .containsExactly(Row.of("id", made.get("id")).with("userId", Office.BEN));
        assertThat(query("Messages", "subject = 'For Ben'", "id")).isEmpty();
        office.call("update/MSGraph.Messages", Row.of("subject", "Ben's"), Map.of(MsExchangeHeaders.WHERE, where));
        String changed = "subject = 'Ben''s' AND userId = '" + Office.BEN + "'";
        assertThat(query("Messages", changed, "id")).hasSize(1);
        office.call("delete/MSGraph.Messages", null, Map.of(MsExchangeHeaders.WHERE, changed));
        assertThat(query("Messages", changed + " AND parentFolderId = 'deleteditems'", "id"))
                .hasSize(1);
    }

    @Test
    void aUserIdBesideOrAndNotIsRefusedWithTheReason() {
        for (String where : List.of("userId = 'a' OR userId = 'b'", "NOT userId = 'a'", "userId <> 'a'")) {
            assertThatThrownBy(() -> query("Messages", where, "id"))
                    .cause()
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("userId says which mailbox is asked")
                    .hasMessageContaining("a query for each mailbox");
        }
    }

    @Test
    void aViewOfTheCalendarShowsTheOccurrencesOfASeriesInItsSpan() {
        create("Events", daily("Stand-up", at(4), 10));
        String span = "start_dateTime >= '2026-05-05T00:00:00Z' AND end_dateTime <= '2026-05-08T00:00:00'";
        assertThat(query("CalendarView", span + " AND subject = 'Stand-up'", "start_dateTime,type"))
                .extracting(row -> row.get("start_dateTime"))
                .containsExactly(
                        "2026-05-05T09:00:00.0000000", "2026-05-06T09:00:00.0000000", "2026-05-07T09:00:00.0000000");
        assertThat(query("CalendarView", span + " AND start_dateTime >= '2026-05-07T11:00:00+02:00'", "subject"))
                .as("times compare in whatever zone they are written")
                .hasSize(1);
    }

    @Test
    void aViewOfTheCalendarWithoutASpanShowsTheLastThirtyDays() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).withNano(0);
        create("Events", event("Last week", now.minusDays(7)));
        create("Events", event("Next week", now.plusDays(7)));
        create("Events", event("Last year", now.minusDays(300)));
        assertThat(query("CalendarView", "subject LIKE 'Last%' OR subject LIKE 'Next%'", "subject"))
                .containsExactly(Row.of("subject", "Last week"));
    }

    @Test
    void aSpanWithOneEndIsRefused() {
        assertThatThrownBy(() -> query("CalendarView", "start_dateTime >= '2026-05-05'", "id"))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("both its ends")
                .hasMessageContaining("end_dateTime <= '…'");
        assertThatThrownBy(() -> query("CalendarView", "start_dateTime >= 'soon' AND end_dateTime <= 'late'", "id"))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("start_dateTime")
                .hasMessageContaining("'soon'");
    }

    @Test
    void aViewOfAnotherCalendarIsOfThatOneAlone() {
        Row calendar = create("Calendars", Row.of("name", "Second"));
        create("Events", event("There", at(20)).with("calendarId", calendar.get("id")));
        create("Events", event("Here", at(20)));
        String span = "start_dateTime >= '2026-05-20' AND end_dateTime <= '2026-05-21'";
        assertThat(query("CalendarView", span + " AND calendarId = '" + calendar.get("id") + "'", "subject"))
                .containsExactly(Row.of("subject", "There"));
    }

    @Test
    void theInstancesOfASeriesAreFoundByItsIdAndASpan() {
        Row series = create("Events", daily("Lunch", at(11), 20));
        String of = "eventId = '" + series.get("id") + "'";
        List<Row> rows = query(
                "EventInstances",
                of + " AND StartDateTime = '2026-05-12' AND EndDateTime = '2026-05-14'",
                "eventId,start_dateTime");
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.get("eventId"))
                .isEqualTo(series.get("id")));
        assertThatThrownBy(() -> query("EventInstances", null, "id"))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("eventId = '…'");
    }

    @Test
    void tasksAreMadeChangedAndDeletedInTheirList() {
        Row list = create("TodoLists", Row.of("displayName", "House"));
        Row task = create("TodoTasks", Row.of("title", "Paint").with("todoListId", list.get("id")));
        String in = "todoListId = '" + list.get("id") + "'";
        office.call("update/MSGraph.TodoTasks", Row.of("status", "inProgress"), Map.of(MsExchangeHeaders.WHERE, in));
        assertThat(query("TodoTasks", in, "id,status"))
                .containsExactly(Row.of("id", task.get("id")).with("status", "inProgress"));
        assertThat(query("TodoTasks", null, "id"))
                .extracting(row -> row.get("id"))
                .doesNotContain(task.get("id"));
        assertThatThrownBy(() -> office.call(
                        "update/MSGraph.TodoTasks",
                        Row.of("id", task.get("id"))
                                .with("todoListId", list.get("id"))
                                .with("etag", task.get("etag"))
                                .with("title", "Too late")))
                .cause()
                .isInstanceOf(ConflictException.class);
        office.call("delete/MSGraph.TodoTasks", Row.of("id", task.get("id")).with("todoListId", list.get("id")));
        assertThat(query("TodoTasks", in, "id")).isEmpty();
    }

    @Test
    void foldersOfContactsHoldContacts() {
        Row folder = create("ContactFolders", Row.of("displayName", "Suppliers"));
        create("Contacts", Row.of("displayName", "Ada").with("parentFolderId", folder.get("id")));
        assertThat(query("Contacts", "parentFolderId = '" + folder.get("id") + "'", "displayName"))
                .containsExactly(Row.of("displayName", "Ada"));
        assertThat(query("ContactFolders", "displayName = 'Suppliers'", "id")).hasSize(1);
    }

    @Test
    void aStructureIsTakenAsTheTextOfJsonToo() {
        Row made = create(
                "Messages",
                Row.of("subject", "To two")
                        .with("toRecipients", "[{\"emailAddress\":{\"address\":\"a@example.org\",\"name\":\"A\"}}]"));
        assertThat(query("Messages", "id = '" + made.get("id") + "'", "toRecipients")
                        .get(0)
                        .get("toRecipients"))
                .isEqualTo(List.of(Map.of("emailAddress", Map.of("address", "a@example.org", "name", "A"))));
        assertThatThrownBy(() -> create("Messages", Row.of("toRecipients", "[{]")))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("toRecipients")
                .hasMessageContaining("JSON object or array");
    }

    @Test
    void theContentOfAttachmentsIsReadOnlyWhenItIsNamed() {
        Row made = create("Events", event("With a file", at(28)));
        Row mail = create("Messages", Row.of("subject", "With a file"));
        office.call(
                "execute/MSGraph.AddAttachments",
                Row.of("Id", mail.get("id")).with("FileName", "a.txt").with("ContentBytes", new byte[] {1, 2}));
        String of = "messageId = '" + mail.get("id") + "'";
        List<Row> plain = office.call("query/MSGraph.MessageAttachments", null, Map.of(MsExchangeHeaders.WHERE, of));
        assertThat(plain).hasSize(1);
        assertThat(plain.get(0)).containsEntry("name", "a.txt").containsEntry("messageId", mail.get("id"));
        assertThat(plain.get(0)).doesNotContainKey("contentBytes");
        assertThat((byte[])
                        query("MessageAttachments", of, "contentBytes").get(0).get("contentBytes"))
                .containsExactly(1, 2);
        assertThat(query("EventAttachments", "eventId = '" + made.get("id") + "'", "name"))
                .isEmpty();
    }

    @Test
    void theSettingsOfAMailboxAreItsOneRow() {
        assertThat(query("MailboxSettings", null, "userId,timeZone")).hasSize(1);
        assertThatThrownBy(() -> create("MailboxSettings", Row.of("timeZone", "UTC")))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Update it");
        office.call(
                "update/MSGraph.MailboxSettings",
                Row.of("userId", Office.BEN).with("timeZone", "W. Europe Standard Time"));
        assertThat(query("MailboxSettings", "userId = '" + Office.BEN + "'", "timeZone"))
                .containsExactly(Row.of("timeZone", "W. Europe Standard Time"));
    }
}
