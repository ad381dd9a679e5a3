package org.camelexchange.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camelexchange.MsExchangeHeaders;
import org.camelexchange.Office;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Columns that say whose mailbox is meant, which folder, and what is sent to whom. */
class EwsPseudoColumnsTest {
    private static final String BEN = "ben@example.org";
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.over(Schema.EWS);
        office.emulator().store().grantAccess(BEN, "anna@example.org");
        office.emulator().store().grantImpersonation("anna@example.org");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static List<Object> subjects(String table, String where) {
        List<Row> rows =
                office.call("query/EWS." + table + "?select=Subject", null, Map.of(MsExchangeHeaders.WHERE, where));
        return rows.stream().map(row -> row.get("Subject")).toList();
    }

    private static Row folder(String name, String parent, String kind) {
        return office.call(
                "create/EWS.Folders",
                Row.of("DisplayName", name).with("ParentFolderName", parent).with("FolderClass", kind));
    }

    @Test
    void rowsOfABatchGoEachToTheMailboxItNamesAndAreFoundThere() {
        List<Row> made = office.call(
                "create/EWS.Drafts",
                List.of(
                        Row.of("Subject", "to Ben's mailbox").with("SharedMailboxEmail", BEN),
                        Row.of("Subject", "to Anna's own")));
        assertThat(made.get(0)).containsEntry("SharedMailboxEmail", BEN);
        assertThat(subjects("Drafts", "SharedMailboxEmail = '" + BEN + "'")).containsExactly("to Ben's mailbox");
        assertThat(subjects("Drafts", "ImpersonationUser = '" + BEN + "' AND ImpersonationType = 'smtpaddress'"))
                .containsExactly("to Ben's mailbox");
        assertThat(subjects("Drafts", "Subject LIKE 'to %'")).containsExactly("to Anna's own");
        Integer deleted = office.call(
                "delete/EWS.Drafts",
                null,
                Map.of(MsExchangeHeaders.WHERE, "SharedMailboxEmail = '" + BEN + "' AND Subject LIKE 'to %'"));
        assertThat(deleted).isEqualTo(1);
        assertThat(subjects("DeletedItems", "SharedMailboxEmail = '" + BEN + "'"))
                .containsExactly("to Ben's mailbox");
    }

    @Test
    void itemsAreFoundInTheFoldersTheirConditionNames() {
        Row one = folder("One", "Inbox", "IPF.Note");
        Row two = folder("Two", "Inbox", "IPF.Note");
        office.call(
                "create/EWS.Inbox",
                List.of(
                        Row.of("Subject", "c").with("ParentFolderId", one.get("FolderId")),
                        Row.of("Subject", "a").with("ParentFolderName", "Inbox/Two"),
                        Row.of("Subject", "b").with("ParentFolderName", "Inbox/One")));
        assertThat(subjects("Inbox", "ParentFolderName = 'Inbox/One' AND Subject <> 'c'"))
                .containsExactly("b");
        String both = "ParentFolderId IN ('" + one.get("FolderId") + "', '" + two.get("FolderId") + "')";
        assertThat(subjects("Inbox", both)).containsExactlyInAnyOrder("a", "b", "c");
        List<Row> page = office.call(
                "query/EWS.Inbox?select=Subject&orderBy=Subject&limit=1&offset=1",
                null,
                Map.of(MsExchangeHeaders.WHERE, both));
        assertThat(page).containsExactly(Row.of("Subject", "b"));
        assertThat(subjects("SentItems", "ParentFolderId = '" + two.get("FolderId") + "'"))
                .containsExactly("a");
        // A folder's name may be that of a table of another kind of items.
        assertThat(subjects("Calendar", "ParentFolderName = 'Calendar' AND Subject = 'none'"))
                .isEmpty();
    }

    @Test
    void publicFoldersAreListedMadeAndHoldItems() {
        folder("Sales", "publicfoldersroot", "IPF.Note");
        folder("2026", "publicfoldersroot/Sales", "IPF.Note");
        List<Row> below = office.call(
                "query/EWS.Folders?select=DisplayName&where=ParentFolderName = 'publicfoldersroot/Sales'", null);
        assertThat(below).containsExactly(Row.of("DisplayName", "2026"));
        Row made = office.call(
                "create/EWS.Inbox",
                Row.of("Subject", "offer").with("ParentFolderName", "publicfoldersroot/Sales/2026"));
        assertThat(subjects("Inbox", "ParentFolderName = 'publicfoldersroot/Sales/2026'"))
                .containsExactly("offer");
        office.call("update/EWS.Inbox", Row.of("ItemId", made.get("ItemId")).with("Subject", "order"));
        assertThat(subjects("publicfoldersroot/Sales/2026", "Subject = 'order'"))
                .containsExactly("order");
    }

    @Test
    void thoseWhoAreInvitedAreToldOnlyWhenThatIsAskedFor() {
        Row meeting = Row.of("Subject", "Planning")
                .with("Start", "2026-03-02T09:00:00Z")
                .with("End", "2026-03-02T10:00:00Z")
                .with("RequiredAttendees_EmailAddress", BEN);
        office.call("create/EWS.Calendar", new Row(meeting).with("Subject", "Quiet"));
        Row made = office.call(
                "create/EWS.Calendar", new Row(meeting).with("SendMeetingInvitations", "sendtoallandsavecopy"));
        String inBens = "SharedMailboxEmail = '" + BEN + "' AND Subject LIKE '%P%lanning%'";
        assertThat(subjects("Inbox", inBens)).hasSize(1);
        assertThat(subjects("SentItems", "Subject LIKE '%Planning%'")).hasSize(1);
        assertThat(subjects("Inbox", "SharedMailboxEmail = '" + BEN + "' AND Subject LIKE '%Quiet%'"))
                .isEmpty();

        office.call(
                "update/EWS.Calendar",
                Row.of("ItemId", made.get("ItemId"))
                        .with("Location", "Room 1")
                        .with("SendMeetingInvitations", "SendOnlyToAll"));
        assertThat(subjects("Inbox", inBens)).hasSize(2);
        Integer deleted = office.call(
                "delete/EWS.Calendar",
                null,
                Map.of(MsExchangeHeaders.WHERE, "Subject = 'Planning' AND SendCancellationsMode = 'SendOnlyToAll'"));
        assertThat(deleted).isEqualTo(1);
        assertThat(subjects("Inbox", inBens)).hasSize(3);
    }

    @Test
    void aPseudoColumnStandsOnceByEqualsAndJoinedByAnd() {
        for (String where : new String[] {
            "SharedMailboxEmail = 'a@b.c' OR Subject = 'x'",
            "NOT SharedMailboxEmail = 'a@b.c'",
            "SharedMailboxEmail <> 'a@b.c'",
            "SharedMailboxEmail LIKE 'a%'",
            "ParentFolderName = 'Inbox' AND ParentFolderName = 'Drafts'"
        }) {
            assertThatThrownBy(() -> subjects("Inbox", where))
                    .rootCause()
                    .hasMessageContaining("is no value of a row")
                    .hasMessageContaining("joined by AND");
        }
        assertThatThrownBy(() -> subjects("Inbox", "ImpersonationUser = 'a@b.c' AND ImpersonationType = 'Nickname'"))
                .rootCause()
                .hasMessageContaining("PrincipalName, SID");
        assertThatThrownBy(() -> subjects("Inbox", "ImpersonationType = 'SID'"))
                .rootCause()
                .hasMessageContaining("ImpersonationUser");
        assertThatThrownBy(() -> subjects("Inbox", "ItemId = 'x' AND ParentFolderName = 'Inbox'"))
                .rootCause()
                .hasMessageContaining("ItemId");
        assertThatThrownBy(() -> office.call(
                        "create/EWS.Calendar", Row.of("Subject", "x").with("SendMeetingInvitations", "Everybody")))
                .rootCause()
                .hasMessageContaining("SendToAllAndSaveCopy");
    }
}
