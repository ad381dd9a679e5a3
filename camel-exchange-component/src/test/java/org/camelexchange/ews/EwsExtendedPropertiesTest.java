package org.camelexchange.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camelexchange.MsExchangeHeaders;
import org.camelexchange.Office;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Columns a user declares by MAPI ids, on EWS. */
class EwsExtendedPropertiesTest {
    private static final String SET = "{00020329-0000-0000-C000-000000000046}";
    private static final Map<String, Object> DECLARED = Map.of(
            MsExchangeHeaders.EXTENDED_PROPERTIES,
            "Color=String " + SET + " Name Color; Weight=Integer " + SET + " Name Weight; Tags=StringArray " + SET
                    + " Name Tags; Since=SystemTime {00062002-0000-0000-C000-000000000046} Id 0x9001;"
                    + " Good=Boolean " + SET + " Name Good; Mark=Binary " + SET + " Name Mark; Ratio=Double " + SET
                    + " Name Ratio; Remark=String 0x3004");
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.over(Schema.EWS);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    private static <T> T call(String uri, Object body) {
        return office.call(uri, body, DECLARED);
    }

    private static List<Row> find(String table, String select, String where) {
        Map<String, Object> headers = new HashMap<>(DECLARED);
        headers.put(MsExchangeHeaders.SELECT, select);
        headers.put(MsExchangeHeaders.WHERE, where);
        return office.call("query/" + table, null, headers);
    }

    private static Row full(String subject) {
        return Row.of("Subject", subject)
                .with("Color", "r\u00e9d & <blue>")
                .with("Weight", 7)
                .with("Tags", List.of("a", "b"))
                .with("Since", OffsetDateTime.parse("2026-01-02T03:04:05Z"))
                .with("Good", true)
                .with("Mark", new byte[] {1, 2, 3})
                .with("Ratio", 1.5)
                .with("Remark", "x".repeat(400));
    }

    @Test
    void eachTypeIsWrittenReadBackChangedAndTakenAway() {
        Row made = call("create/EWS.Drafts", full("typed"));
        String columns = "Color,Weight,Tags,Since,Good,Mark,Ratio,Remark";
        String one = "ItemId = '" + made.get("ItemId") + "'";
        Row read = find("EWS.Drafts", columns, one).get(0);
        full("typed").forEach((name, value) -> {
            if (!name.equals("Subject")) {
                assertThat(read.get(name)).as(name).isEqualTo(value);
            }
        });
        call(
                "update/EWS.Drafts",
                Row.of("ItemId", made.get("ItemId"))
                        .with("Weight", 8)
                        .with("Tags", List.of("c"))
                        .with("Color", null));
        assertThat(find("EWS.Drafts", columns, one).get(0))
                .containsEntry("Weight", 8)
                .containsEntry("Tags", List.of("c"))
                .containsEntry("Color", null)
                .containsEntry("Good", true);
    }

    @Test
    void rowsAreFilteredByThemOnTheServerAndOnTheRows() {
        call("create/EWS.Drafts", List.of(full("filtered 1").with("Weight", 1), Row.of("Subject", "filtered 2")));
        String those = "Subject LIKE 'filtered%' AND ";
        assertThat(find("EWS.Drafts", "Subject", those + "Weight = 1")).hasSize(1);
        assertThat(find("EWS.Drafts", "Subject", those + "Weight > 1")).isEmpty();
        assertThat(find("EWS.Drafts", "Subject,Color", those + "Color LIKE '%blue%'"))
                .extracting(row -> row.get("Color"))
                .containsExactly("r\u00e9d & <blue>");
        assertThat(find("EWS.Drafts", "Subject", those + "Good IS NULL"))
                .containsExactly(Row.of("Subject", "filtered 2"));
        assertThat(find("EWS.Drafts", "Subject", those + "Since >= '2026-01-01T00:00:00Z'"))
                .hasSize(1);
        assertThat(find("EWS.Drafts", "Subject", those + "Tags = 'b'")).hasSize(1);
    }

    @Test
    void aFoldersPathAndTheFoldersThemselvesHaveThemToo() {
        Row folder = call(
                "create/EWS.Folders",
                Row.of("DisplayName", "Marked")
                        .with("ParentFolderName", "Inbox")
                        .with("Color", "green"));
        assertThat(find("EWS.Folders", "Color", "FolderId = '" + folder.get("FolderId") + "'"))
                .containsExactly(Row.of("Color", "green"));
        call("create/EWS.Inbox/Marked", Row.of("Subject", "in it").with("Weight", 3));
        assertThat(find("EWS.Inbox/Marked", "Subject,Weight", "Weight = 3"))
                .containsExactly(Row.of("Subject", "in it").with("Weight", 3));
        assertThat(find("EWS.Inbox", "Weight", "ParentFolderName = 'Inbox/Marked'"))
                .hasSize(1);
        Row event = call(
                "create/EWS.Calendar",
                Row.of("Subject", "marked")
                        .with("Start", "2026-03-02T09:00:00Z")
                        .with("End", "2026-03-02T10:00:00Z")
                        .with("Culture", "de-DE")
                        .with("Color", "blue"));
        assertThat(find("EWS.Calendar", "Color,Culture", "ItemId = '" + event.get("ItemId") + "'"))
                .containsExactly(Row.of("Color", "blue").with("Culture", "de-DE"));
    }
}
