package org.camelexchange.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.camelexchange.Office;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.Test;

/** The procedures of the EWS vocabulary over Graph. */
class BridgeProceduresTest {
    @Test
    void whatAMailboxAnswersIsSetAndReadAndTheRestStays() throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            office.call(
                    "execute/EWS.SetUserOofSettings",
                    Row.of("User", Office.ANNA)
                            .with("OofState", "Scheduled")
                            .with("ExternalAudience", "Known")
                            .with("StartTime", "2026-08-01T06:00:00Z")
                            .with("EndTime", "2026-08-15T18:00:00Z")
                            .with("InternalReply", "On leave")
                            .with("ExternalReply", "Out"));
            List<Row> done = office.call(
                    "execute/EWS.SetUserOofSettings",
                    Row.of("User", Office.ANNA).with("ExternalReply", "Away"));
            assertThat(done.get(0).get("ResponseClass")).isEqualTo("Success");
            List<Row> rows = office.call("execute/EWS.GetUserOofSettings", Row.of("User", Office.ANNA));
            assertThat(rows)
                    .containsExactly(Row.of("OofState", "Scheduled")
                            .with("ExternalAudience", "Known")
                            .with("StartTime", OffsetDateTime.parse("2026-08-01T06:00:00Z"))
                            .with("EndTime", OffsetDateTime.parse("2026-08-15T18:00:00Z"))
                            .with("InternalReply", "On leave")
                            .with("ExternalReply", "Away"));
        }
    }

    @Test
    void idsAreConvertedToTheFormsOfMapiAndBack() throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            Row draft = office.call("create/EWS.Drafts", Row.of("Subject", "Note"));
            Object id = draft.get("ItemId");
            String hex = converted(office, id, "EwsId", "HexEntryId");
            assertThat(hex).matches("([0-9A-F]{2})+");
            String entry = converted(office, hex, "HexEntryId", "EntryId");
            assertThat(Base64.getDecoder().decode(entry))
                    .isEqualTo(HexFormat.of().parseHex(hex));
            assertThat(converted(office, id, "EwsId", "EntryId")).isEqualTo(entry);
            assertThat(converted(office, entry, "EntryId", "EwsId")).isEqualTo(id);
            assertThat(converted(office, hex, "HexEntryId", "EwsId")).isEqualTo(id);
        }
    }

    @Test
    void aFormOfIdsThatGraphHasNotIsRefusedByName() throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            for (String form : List.of("EwsLegacyId", "StoreId", "OwaId")) {
                assertThatThrownBy(() -> converted(office, "QUFB", "EntryId", form))
                        .rootCause()
                        .hasMessageContaining("DestinationFormat " + form);
                assertThatThrownBy(() -> converted(office, "QUFB", form, "EntryId"))
                        .rootCause()
                        .hasMessageContaining("Format " + form);
            }
            assertThatThrownBy(() -> converted(office, "no hex", "HexEntryId", "EwsId"))
                    .hasStackTraceContaining("'no hex' is no HexEntryId");
            assertThatThrownBy(() -> converted(office, "!!", "EwsId", "EntryId"))
                    .rootCause()
                    .hasMessageContaining("'!!' is not converted");
        }
    }

    private static String converted(Office office, Object id, String from, String to) {
        List<Row> rows = office.call(
                "execute/EWS.ConvertId",
                Row.of("Ids", id)
                        .with("Format", from)
                        .with("DestinationFormat", to)
                        .with("Mailbox", Office.ANNA));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("Format")).isEqualTo(to);
        return rows.get(0).text("ConvertedId");
    }

    @Test
    void busyTimesOfSeveralPeopleComeInTheZoneThatIsAskedFor() throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            office.call(
                    "create/EWS.Calendar",
                    Row.of("Subject", "Review")
                            .with("Start", "2026-03-02T09:00:00Z")
                            .with("End", "2026-03-02T10:30:00Z")
                            .with("LegacyFreeBusyStatus", "OOF"));
            List<Row> rows = office.call(
                    "execute/EWS.GetUserAvailability",
                    Row.of("Mailboxes", List.of(Office.ANNA, Office.BEN))
                            .with("StartTime", "2026-03-02T00:00:00Z")
                            .with("EndTime", "2026-03-03T00:00:00Z")
                            .with("Timezone", "W. Europe Standard Time"));
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).get("Address")).isEqualTo(Office.ANNA);
            assertThat(rows.get(0).get("Subject")).isEqualTo("Review");
            assertThat(rows.get(0).get("BusyType")).isEqualTo("OOF");
            assertThat(rows.get(0).get("StartTime")).hasToString("2026-03-02T10:00+01:00");
            assertThat(rows.get(0).get("EndTime")).hasToString("2026-03-02T11:30+01:00");
        }
    }

    @Test
    void aCalendarThatCannotBeReadIsNamed() throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            assertThatThrownBy(() -> office.call(
                            "execute/EWS.GetUserAvailability",
                            Row.of("Mailboxes", "nobody@example.org")
                                    .with("StartTime", "2026-03-02T00:00:00Z")
                                    .with("EndTime", "2026-03-03T00:00:00Z")))
                    .hasStackTraceContaining("nobody@example.org")
                    .hasStackTraceContaining("ErrorMailRecipientNotFound");
        }
    }

    @Test
    void anAttachmentIsDeletedAndTheOthersStay() throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            Row draft = office.call("create/EWS.Drafts", Row.of("Subject", "With files"));
            for (String name : List.of("one.txt", "two.txt")) {
                office.call(
                        "execute/EWS.CreateAttachments",
                        Row.of("ItemId", draft.get("ItemId"))
                                .with("AttachmentName", name)
                                .with("Content", new byte[] {1}));
            }
            Row row = office.<List<Row>>call("query/EWS.Drafts?select=AttachmentIds", null)
                    .get(0);
            Object first = ((List<?>) row.get("AttachmentIds")).get(0);
            List<Row> done = office.call("execute/EWS.DeleteAttachment", Row.of("AttachmentIds", first));
            assertThat(done).hasSize(1);
            assertThat(done.get(0).get("ItemId")).isEqualTo(draft.get("ItemId"));
            assertThat(done.get(0).text("ItemChangeKey")).isNotBlank();
            assertThat(office.<List<Row>>call("query/EWS.Drafts?select=AttachmentNames", null))
                    .containsExactly(Row.of("AttachmentNames", List.of("two.txt")));
        }
    }

    @Test
    void foldersBelowTheCalendarTheContactsAndTheTasksHaveRowsOfTheirOwn() throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            office.call("create/MSGraph.Calendars", Row.of("name", "Team"));
            office.call("create/MSGraph.ContactFolders", Row.of("displayName", "Clients"));
            office.call("create/MSGraph.TodoLists", Row.of("displayName", "Shopping"));
            office.call(
                    "create/Calendar/Team",
                    Row.of("Subject", "Meet")
                            .with("Start", "2026-03-02T09:00:00Z")
                            .with("End", "2026-03-02T10:00:00Z"));
            office.call("create/Contacts/Clients", Row.of("DisplayName", "Ada"));
            Row task = office.call(
                    "create/Tasks/Shopping", Row.of("Subject", "Milk").with("Mileage", "3"));
            office.call(
                    "update/Tasks/Shopping",
                    Row.of("ItemId", task.get("ItemId")).with("TotalWork", 5));

            assertThat(office.<List<Row>>call("query/Calendar/Team?select=Subject", null))
                    .containsExactly(Row.of("Subject", "Meet"));
            assertThat(office.<List<Row>>call(
                            "query/Calendar/Team?select=Subject",
                            null,
                            java.util.Map.of(
                                    "CamelMsExchangeWhere",
                                    "Start >= '2026-03-01T00:00:00Z' AND End <= '2026-03-09T00:00:00Z'")))
                    .containsExactly(Row.of("Subject", "Meet"));
            assertThat(office.<List<Row>>call("query/EWS.Calendar?select=Subject", null))
                    .isEmpty();
            assertThat(office.<List<Row>>call("query/Contacts/Clients?select=DisplayName", null))
                    .containsExactly(Row.of("DisplayName", "Ada"));
            assertThat(office.<List<Row>>call("query/EWS.Contacts?select=DisplayName", null))
                    .isEmpty();
            assertThat(office.<List<Row>>call("query/Tasks/Shopping?select=Subject,Mileage,TotalWork", null))
                    .containsExactly(
                            Row.of("Subject", "Milk").with("Mileage", "3").with("TotalWork", 5));
            assertThat(office.<List<Row>>call("query/EWS.Tasks?select=Subject", null))
                    .isEmpty();
            assertThatThrownBy(() -> office.call("query/Calendar/Nowhere", null))
                    .hasStackTraceContaining("there is no folder 'Nowhere' in that place");
        }
    }
}
