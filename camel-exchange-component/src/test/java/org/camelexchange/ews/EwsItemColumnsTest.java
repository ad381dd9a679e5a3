package org.camelexchange.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camelexchange.MsExchangeHeaders;
import org.camelexchange.Office;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Columns of EWS that are parts of a property: its n-th value, one of its attributes, one of its flags. */
class EwsItemColumnsTest {
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.over(Schema.EWS);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static Row read(String table, Row made, String select) {
        List<Row> rows = office.call(
                "query/EWS." + table,
                null,
                Map.of(
                        MsExchangeHeaders.SELECT,
                        select,
                        MsExchangeHeaders.WHERE,
                        "ItemId = '" + made.get("ItemId") + "'"));
        return rows.get(0);
    }

    private static Row key(Row made) {
        return Row.of("ItemId", made.get("ItemId"));
    }

    @Test
    void theNthValueOfAListIsWrittenWithoutDisturbingTheOthers() {
        Row made = office.call("create/EWS.Contacts", Row.of("GivenName", "Ada").with("Children_2", "Byron"));
        String all = "Children,Children_1,Children_2,Children_3";
        assertThat(read("Contacts", made, all).get("Children_1")).isNull();
        assertThat(read("Contacts", made, all)).containsEntry("Children_2", "Byron");

        Row changed = office.call("update/EWS.Contacts", key(made).with("Children_1", "Anne"));
        assertThat(changed).containsEntry("Children_1", "Anne").doesNotContainKey("Children");
        office.call("update/EWS.Contacts", key(made).with("Children", List.of("Anne", "Byron", "Ralph", "Dora")));
        office.call("update/EWS.Contacts", key(made).with("Children_3", "Gordon"));
        assertThat(read("Contacts", made, all))
                .containsEntry("Children", List.of("Anne", "Byron", "Gordon", "Dora"))
                .containsEntry("Children_3", "Gordon");

        office.call("update/EWS.Contacts", key(made).with("Children_1", null));
        assertThat(read("Contacts", made, all))
                .containsEntry("Children_1", null)
                .containsEntry("Children_2", "Byron");
        office.call("update/EWS.Contacts", key(made).with("Children", null));
        assertThat(read("Contacts", made, all)).containsEntry("Children", null).containsEntry("Children_2", null);
    }

    @Test
    void rowsOfABatchKeepEachItsOwnOtherValues() {
        List<Row> made = office.call(
                "create/EWS.Tasks",
                List.of(
                        Row.of("Subject", "one").with("Contacts1", "a").with("Contacts2", "b"),
                        Row.of("Subject", "two").with("Contacts", List.of("c", "d", "e"))));
        office.call(
                "update/EWS.Tasks",
                List.of(
                        key(made.get(0)).with("Contacts2", "x"),
                        key(made.get(1)).with("Contacts3", "y"),
                        Row.of("ItemId", made.get(1).get("ItemId")).with("Companies1", "z")));
        assertThat(read("Tasks", made.get(0), "Contacts")).containsEntry("Contacts", List.of("a", "x"));
        assertThat(read("Tasks", made.get(1), "Contacts,Companies"))
                .containsEntry("Contacts", List.of("c", "d", "y"))
                .containsEntry("Companies", List.of("z"));
    }

    @Test
    void aMeetingIsMadeWithThoseWhoAreInvited() {
        Row made = office.call(
                "create/EWS.Calendar",
                Row.of("Subject", "Meeting")
                        .with("Start", "2026-03-02T09:00:00Z")
                        .with("End", "2026-03-02T10:00:00Z")
                        .with("RequiredAttendees_EmailAddress", "ben@example.org; carla@example.org")
                        .with("RequiredAttendees_Name", Arrays.asList("Ben", "Carla"))
                        .with("OptionalAttendees_EmailAddress", List.of("dora@example.org")));
        assertThat(
                        read(
                                "Calendar",
                                made,
                                "RequiredAttendees_EmailAddress,RequiredAttendees_Name,OptionalAttendees_EmailAddress,IsMeeting"))
                .containsEntry("RequiredAttendees_EmailAddress", List.of("ben@example.org", "carla@example.org"))
                .containsEntry("RequiredAttendees_Name", List.of("Ben", "Carla"))
                .containsEntry("OptionalAttendees_EmailAddress", List.of("dora@example.org"))
                .containsEntry("IsMeeting", true);
    }

    @Test
    void aColumnOfAPropertysPartIsReadWithOrWithoutTheOthers() {
        Row made =
                office.call("create/EWS.Drafts", Row.of("Subject", "x").with("Body", "<html><body>Hi</body></html>"));
        assertThat(read("Drafts", made, "UniqueBodyType,EffectiveRights_Read,IsAssociated,ReminderMessageData_Text"))
                .containsEntry("UniqueBodyType", "HTML")
                .containsEntry("EffectiveRights_Read", true)
                .containsEntry("IsAssociated", false)
                .containsEntry("ReminderMessageData_Text", null);
        assertThat(read("Drafts", made, "UniqueBody").text("UniqueBody")).contains("Hi");
        List<Row> folders = office.call(
                "query/EWS.Folders?select=DisplayName,EffectiveRights_CreateHierarchy,CanDelete,SharingEffectiveRights"
                        + "&where=DisplayName = 'Calendar'",
                null);
        assertThat(folders).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("EffectiveRights_CreateHierarchy", true)
                .containsEntry("CanDelete", null));
    }
}
