package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.InvalidSettingException;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UserDefinedViewsTest {
    private static final String VIEWS = """
            {
              "Open": {"query": "SELECT ItemId, Subject, DateTimeReceived FROM Inbox WHERE IsRead = false ORDER BY Subject"},
              "FirstTwo": {"query": "SELECT Subject FROM EWS.Inbox ORDER BY Subject ASC LIMIT 2 OFFSET 1"},
              "Unread": {"query": "SELECT ItemId, Subject FROM Inbox WHERE IsRead = false"},
              "Everything": {"query": "SELECT * FROM [Inbox]"},
              "OfOpen": {"query": "SELECT Subject FROM UserViews.Open WHERE Subject LIKE 'b%'"},
              "Structured": {"table": "Inbox", "select": ["Subject", "Body"], "where": "Subject <> 'c''s'", "orderBy": "Subject DESC", "limit": 3},
              "Meetings": {"query": "SELECT Start, End FROM Calendar WHERE End > '2026-01-01T00:00:00Z'"},
              "Done": {"table": "Inbox/Done"}
            }
            """;

    @TempDir
    Path folder;

    private Office office(Schema schema, String views) throws Exception {
        Path file = folder.resolve("views.json");
        Files.writeString(file, views);
        Office office = Office.over(schema);
        office.settings().setUserDefinedViews(file.toString());
        var anna = office.emulator().mailbox(Office.ANNA);
        var inbox = anna.folder(WellKnown.INBOX).id();
        for (String subject : List.of("b1", "a1", "c's", "b2", "d1")) {
            anna.create(
                    inbox,
                    Item.of(ItemKind.MESSAGE)
                            .with(Props.SUBJECT, subject)
                            .with(Props.READ, subject.equals("d1"))
                            .with(Props.RECEIVED, Instant.parse("2026-01-01T00:00:00Z")));
        }
        return office;
    }

    private static List<Object> subjects(List<Row> rows) {
        return rows.stream().map(row -> row.get("Subject")).toList();
    }

    @ParameterizedTest
    @EnumSource
    void aViewIsQueriedAsATableWithFurtherSelectWhereOrderAndLimitOnTop(Schema schema) throws Exception {
        try (Office office = office(schema, VIEWS)) {
            List<Row> open = office.call("query/Open", null);
            assertThat(subjects(open)).containsExactly("a1", "b1", "b2", "c's");
            assertThat(open.get(0)).containsOnlyKeys("ItemId", "Subject", "DateTimeReceived");
            assertThat((List<?>) office.call(
                            "query/UserViews.Open?select=Subject&where=Subject LIKE 'b%'&orderBy=Subject DESC&limit=1",
                            null))
                    .isEqualTo(List.of(Row.of("Subject", "b2")));
            assertThat(subjects(office.call("query/OfOpen", null))).containsExactly("b1", "b2");
            assertThat(subjects(office.call("query/everything?where=IsRead = true", null)))
                    .containsExactly("d1");
            assertThat((List<?>) office.call("query/Meetings", null)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aViewsOwnLimitAndOffsetApplyBeforeWhatIsPutOnTop(Schema schema) throws Exception {
        try (Office office = office(schema, VIEWS)) {
            assertThat(subjects(office.call("query/FirstTwo", null))).containsExactly("b1", "b2");
            assertThat(subjects(office.call("query/FirstTwo?limit=100&offset=1", null)))
                    .containsExactly("b2");
            assertThat(subjects(office.call("query/FirstTwo?orderBy=Subject DESC", null)))
                    .containsExactly("b2", "b1");
            assertThat(subjects(office.call("query/FirstTwo?where=Subject = 'd1'", null)))
                    .isEmpty();
            List<Row> structured = office.call("query/Structured", null);
            assertThat(subjects(structured)).containsExactly("d1", "b2", "b1");
            assertThat(structured.get(0)).containsOnlyKeys("Subject", "Body");
            assertThat(subjects(
                            office.call("query/Structured?where=Body IS NULL OR Subject < 'c'&orderBy=Subject", null)))
                    .startsWith("b1", "b2");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theConditionsOfViewAndQueryGoToTheServerTogether(Schema schema) throws Exception {
        try (Office office = office(schema, VIEWS)) {
            String plan = office.call("query/Unread?explain=true&where=Subject = 'b1'", null)
                    .toString();
            assertThat(plan).contains("Where=server, Detail=IsRead = false AND Subject = 'b1'");
            assertThat(plan).doesNotContain("Part=where, Where=rows");
            assertThat(office.call("query/FirstTwo?explain=true&where=Subject = 'b1'", null)
                            .toString())
                    .contains("Part=where, Where=rows, Detail=Subject = 'b1'");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aViewOfAFolderReadsTheFolder(Schema schema) throws Exception {
        try (Office office = office(schema, VIEWS)) {
            var anna = office.emulator().mailbox(Office.ANNA);
            String done = office.<List<Row>>call(
                            "create/EWS.Folders", List.of(Map.of("DisplayName", "Done", "ParentFolderName", "Inbox")))
                    .get(0)
                    .text("FolderId");
            assertThat(done).isNotBlank();
            var below = anna.children(anna.folder(WellKnown.INBOX).id()).get(0);
            anna.create(below.id(), Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "in Done"));
            assertThat(subjects(office.call("query/Done", null))).containsExactly("in Done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void viewsAreListedAndCannotBeWritten(Schema schema) throws Exception {
        try (Office office = office(schema, VIEWS)) {
            assertThat((List<?>) office.call(
                            "query/sys_tables?select=TableName,TableType,IsUpdateable&where=SchemaName = 'UserViews' AND"
                                    + " TableName = 'Open'",
                            null))
                    .isEqualTo(List.of(Row.of("TableName", "Open")
                            .with("TableType", "VIEW")
                            .with("IsUpdateable", false)));
            assertThat((List<?>) office.call(
                            "query/sys_tablecolumns?where=SchemaName = 'UserViews' AND TableName = 'Open'", null))
                    .hasSize(3);
            for (String activity : List.of("create", "update", "delete")) {
                assertThat(catchThrowable(() -> office.call(activity + "/Open", Map.of("ItemId", "x"))))
                        .rootCause()
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("UserViews.Open")
                        .hasMessageContaining("it is a view and can only be queried");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConsumerReadsAViewAndMarksWhatItRead(Schema schema) throws Exception {
        try (Office office = office(schema, VIEWS)) {
            MockEndpoint mock = office.camel().getEndpoint("mock:open", MockEndpoint.class);
            mock.expectedMessageCount(4);
            office.camel().addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("exchange:query/Open?connection=office&markRead=true&initialDelay=0&delay=600000")
                            .to(mock);
                }
            });
            mock.assertIsSatisfied();
            office.camel().getRouteController().stopAllRoutes();
            assertThat((List<?>) office.call("query/Open", null)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "{\"Inbox\": {\"query\": \"SELECT * FROM Drafts\"}}#the view Inbox#it would hide the table of that name",
                "{\"A\": {\"query\": \"SELECT * FROM B\"}, \"B\": {\"query\": \"SELECT * FROM A\"}}#the view A#it is made from itself: A from B from A",
                "{\"A\": {\"query\": \"SELECT Subjct FROM Inbox\"}}#the view A#Did you mean Subject",
                "{\"A\": {\"query\": \"SELECT Subject FROM Inbox WHERE Subjct = 'x'\"}}#the view A#Did you mean Subject",
                "{\"A\": {\"table\": \"Inbox\", \"orderBy\": \"Subjct\"}}#the view A#Did you mean Subject",
                "{\"A\": {\"table\": \"Inbox\", \"wehre\": \"IsRead = true\"}}#the view A#Did you mean where",
                "{\"A\": {\"table\": \"Inbox\", \"limit\": -1}}#the view A#limit is -1",
                "{\"A\": {\"query\": \"SELECT Subject FROM Inbox WHERE IsRead = :seen\"}}#the view A#has the parameter :seen",
                "{\"A\": {\"query\": \"SELECT count(Subject) FROM Inbox\"}}#the view A#is not the plain name of a column",
                "{\"A\": {\"query\": \"SELECT Subject AS s FROM Inbox\"}}#the view A#is not the plain name of a column",
                "{\"A\": {\"query\": \"SELECT Subject FROM Inbox, Drafts\"}}#the view A#FROM one table",
                "{\"A\": {\"query\": \"SELECT Subject FROM Inbox GROUP BY Subject\"}}#the view A#more than columns, FROM one table",
                "{\"A\": {\"query\": \"SELECT DISTINCT Subject FROM Inbox\"}}#the view A#more than columns, FROM one table",
                "{\"A\": {\"query\": \"SELECT Subject FROM (SELECT * FROM Inbox) x\"}}#the view A#from one table",
                "{\"A\": {\"query\": \"SELECT Subject FROM Inbox UNION SELECT Subject FROM Drafts\"}}#the view A#no plain SELECT",
                "{\"A\": {\"query\": \"DELETE FROM Inbox\"}}#the view A#no plain SELECT",
                "{\"A\": {\"query\": \"SELECT FROM WHERE\"}}#the view A#its query is not SQL",
                "{\"A\": {}}#the view A#it names no table",
                "{\"A/B\": {\"table\": \"Inbox\"}}#the view A/B#letters, digits and _",
                "{\"A\": {\"table\": \"Inbox\"}, \"A\": {\"table\": \"Inbox\"}}#views.json#it is not JSON",
                "[]#views.json#it is no JSON object"
            })
    void aViewThatDoesNotFitStopsTheRouteByItsNameAndFile(String views, String named, String reason) throws Exception {
        for (Schema schema : Schema.values()) {
            try (Office office = office(schema, views)) {
                Throwable thrown = catchThrowable(() -> office.camel().addRoutes(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").to("exchange:query/Drafts?connection=office");
                    }
                }));
                assertThat(thrown)
                        .as(views)
                        .hasStackTraceContaining(InvalidSettingException.class.getName())
                        .hasStackTraceContaining("userDefinedViews")
                        .hasStackTraceContaining("views.json")
                        .hasStackTraceContaining(named)
                        .hasStackTraceContaining(reason);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFileMayLieOnTheClassPathAndAMissingOneIsNamed(Schema schema) throws Exception {
        try (Office office = office(schema, VIEWS)) {
            office.settings().setUserDefinedViews("classpath:views/open.json");
            assertThat(subjects(office.call("query/OpenOnClassPath", null))).containsExactly("a1", "b1", "b2", "c's");
        }
        try (Office office = office(schema, VIEWS)) {
            office.settings().setUserDefinedViews("classpath:views/nowhere.json");
            assertThat(catchThrowable(() -> office.call("query/Inbox", null)))
                    .hasStackTraceContaining(
                            "the file classpath:views/nowhere.json does not fit: there is no such file");
        }
    }
}
