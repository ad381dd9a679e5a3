package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns a user declares by the ids of extended properties, on every kind of row Graph has them for. */
class ExtendedColumnsOnGraphTest {
    private static final String SET = "{00020329-0000-0000-C000-000000000046}";
    private static final String DECLARED = "Shade=String " + SET + " Name Shade;Count=Integer " + SET + " Name Count;"
            + "Weight=Double " + SET + " Id 0x9001;Paid=Boolean " + SET + " Name Paid;At=SystemTime " + SET
            + " Name At;Raw=Binary " + SET + " Name Raw;Tags=StringArray " + SET + " Name Tags";

    private static Map<String, Object> declared() {
        return Map.of(MsExchangeHeaders.EXTENDED_PROPERTIES, DECLARED);
    }

    private static Map<String, Object> declared(String select, String where) {
        return Map.of(
                MsExchangeHeaders.EXTENDED_PROPERTIES,
                DECLARED,
                MsExchangeHeaders.SELECT,
                select,
                MsExchangeHeaders.WHERE,
                where);
    }

    private static Row row(String table) {
        return switch (table) {
            case "MSGraph.Events" ->
                Row.of("subject", "One")
                        .with("start_dateTime", "2026-03-01T09:00:00")
                        .with("start_timeZone", "UTC")
                        .with("end_dateTime", "2026-03-01T10:00:00")
                        .with("end_timeZone", "UTC");
            case "EWS.Calendar" ->
                Row.of("Subject", "One").with("Start", "2026-03-01T09:00:00Z").with("End", "2026-03-01T10:00:00Z");
            case "MSGraph.MailFolders" -> Row.of("displayName", "One");
            case "EWS.Folders" -> Row.of("DisplayName", "One");
            case "MSGraph.Calendars" -> Row.of("name", "One");
            case "EWS.Contacts" -> Row.of("DisplayName", "One");
            case "MSGraph.Contacts" -> Row.of("displayName", "One");
            case "MSGraph.Messages" -> Row.of("subject", "One");
            default -> Row.of("Subject", "One");
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MSGraph.Messages",
                "EWS.Drafts",
                "MSGraph.MailFolders",
                "EWS.Folders",
                "MSGraph.Events",
                "EWS.Calendar",
                "MSGraph.Calendars",
                "MSGraph.Contacts",
                "EWS.Contacts"
            })
    void theyAreWrittenReadChangedAndTakenAway(String table) throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            Row made = office.call(
                    "create/" + table,
                    row(table)
                            .with("Shade", "it's green")
                            .with("Count", 7)
                            .with("Weight", 1.5)
                            .with("Paid", true)
                            .with("At", "2026-01-02T03:04:05Z")
                            .with("Raw", new byte[] {1, 2, 3})
                            .with("Tags", List.of("one", "two")),
                    declared());
            String key = made.containsKey("FolderId") ? "FolderId" : made.containsKey("ItemId") ? "ItemId" : "id";
            String byKey = key + " = '" + made.text(key) + "'";
            Map<String, Object> query = declared("Shade,Count,Weight,Paid,At,Raw,Tags", byKey);

            Row read = office.<List<Row>>call("query/" + table, null, query).get(0);
            assertThat(read.get("Shade")).isEqualTo("it's green");
            assertThat(read.get("Count")).isEqualTo(7);
            assertThat(read.get("Weight")).isEqualTo(1.5);
            assertThat(read.get("Paid")).isEqualTo(true);
            assertThat(((OffsetDateTime) read.get("At")).toInstant()).hasToString("2026-01-02T03:04:05Z");
            assertThat((byte[]) read.get("Raw")).containsExactly(1, 2, 3);
            assertThat(read.get("Tags")).isEqualTo(List.of("one", "two"));

            office.call(
                    "update/" + table,
                    Row.of(key, made.get(key)).with("Shade", null).with("Count", 8),
                    declared());
            read = office.<List<Row>>call("query/" + table, null, query).get(0);
            assertThat(read.get("Shade")).isNull();
            assertThat(read.get("Count")).isEqualTo(8);
            assertThat(read.get("Paid")).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Shade = 'red', 1",
                "Shade <> 'red', 1",
                "NOT (Shade = 'red'), 1",
                "Shade IS NULL, 1",
                "Shade LIKE 'b%', 1",
                "Shade LIKE '%e%', 2",
                "\"Shade IN ('red', 'blue', 'green')\", 2",
                "Count > 4, 1",
                "Count <= 5, 2",
                "Count = 4 OR Shade = 'blue', 2",
                "Count BETWEEN 4 AND 5, 2",
                "Tags = 'two', 1"
            })
    void conditionsOnThemHoldForTheRowsSqlWants(String where, int rows) throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            office.call(
                    "create/EWS.Drafts",
                    List.of(
                            Row.of("Subject", "a").with("Shade", "red").with("Count", 4),
                            Row.of("Subject", "b")
                                    .with("Shade", "blue")
                                    .with("Count", 5)
                                    .with("Tags", List.of("one", "two")),
                            Row.of("Subject", "c")),
                    declared());
            assertThat(office.<List<Row>>call("query/EWS.Drafts", null, declared("Subject", where)))
                    .hasSize(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EWS.Tasks", "MSGraph.MessageAttachments"})
    void whatHasNoneInGraphSaysSo(String table) throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            assertThatThrownBy(() -> office.call("query/" + table, null, declared()))
                    .hasStackTraceContaining("Graph has no extended properties for the rows of this table");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "Inbox/Invoices")
    void aFolderPathHasThemToo(String path) throws Exception {
        try (Office office = Office.over(Schema.MSGraph)) {
            office.call("create/EWS.Folders", Row.of("DisplayName", "Invoices").with("ParentFolderName", "Inbox"));
            office.call("create/" + path, Row.of("Subject", "a").with("Shade", "red"), declared());
            assertThat(office.<List<Row>>call("query/" + path, null, declared("Subject,Shade", "Shade = 'RED'")))
                    .containsExactly(Row.of("Subject", "a").with("Shade", "red"));
        }
    }
}
