package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same rows, conditions and procedures of the EWS vocabulary, over EWS and over Graph. */
class ActivitiesOnBothSchemasTest {
    private static Row mail(String subject) {
        return Row.of("Subject", subject)
                .with("Body", "Good morning")
                .with("Importance", "High")
                .with("Categories", List.of("Red", "Blue"))
                .with("ToRecipients_EmailAddress", List.of(Office.BEN, "carla@example.com"))
                .with("ToRecipients_Name", List.of("Ben", "Carla"));
    }

    @ParameterizedTest
    @EnumSource
    void aCreatedRowIsReadBackAsItWasWritten(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call("create/EWS.Drafts", mail("Minutes"));
            assertThat(made.text("ItemId")).isNotBlank();
            assertThat(made.text("ItemChangeKey")).isNotBlank();

            List<Row> rows = office.call(
                    "query/EWS.Drafts?where=Subject = 'minutes'&select=ItemId,Subject,Body,Importance,Categories,"
                            + "ToRecipients_Name,ToRecipients_EmailAddress,IsDraft,IsRead,HasAttachments&bodyType=Text",
                    null);

            assertThat(rows).hasSize(1);
            Row row = rows.get(0);
            assertThat(row.get("Subject")).isEqualTo("Minutes");
            assertThat(row.text("Body").strip()).isEqualTo("Good morning");
            assertThat(row.get("Importance")).isEqualTo("High");
            assertThat(row.get("Categories")).isEqualTo(List.of("Red", "Blue"));
            assertThat(row.get("ToRecipients_EmailAddress")).isEqualTo(List.of(Office.BEN, "carla@example.com"));
            assertThat(row.get("ToRecipients_Name")).isEqualTo(List.of("Ben", "Carla"));
            assertThat(row.get("IsDraft")).isEqualTo(true);
            assertThat(row.get("HasAttachments")).isEqualTo(false);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateChangesWhatItNamesAndNothingElse(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call("create/EWS.Drafts", mail("Before"));
            office.call(
                    "update/EWS.Drafts",
                    Row.of("ItemId", made.get("ItemId"))
                            .with("Subject", "After")
                            .with("Categories", List.of()));
            List<Row> rows = office.call(
                    "query/EWS.Drafts?select=Subject,Importance,Categories,ToRecipients_EmailAddress", null);
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).get("Subject")).isEqualTo("After");
            assertThat(rows.get(0).get("Importance")).isEqualTo("High");
            assertThat(rows.get(0).get("Categories")).isIn(null, List.of());
            assertThat((List<?>) rows.get(0).get("ToRecipients_EmailAddress")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBatchReportsPerRowAndTheGoodOnesStand(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call("create/EWS.Drafts", mail("There"));
            List<Row> batch = List.of(
                    Row.of("ItemId", made.get("ItemId")).with("Subject", "Changed"),
                    Row.of("ItemId", "AAAA-no-such-id").with("Subject", "Nowhere"));
            var out = office.camel()
                    .createProducerTemplate()
                    .request(
                            "exchange:update/EWS.Drafts?connection=office&failOnError=false",
                            exchange -> exchange.getMessage().setBody(batch));
            List<?> results = out.getMessage().getHeader("CamelMsExchangeRowResults", List.class);
            assertThat(results).hasSize(2);
            assertThat(((org.camelexchange.backend.RowResult) results.get(0)).succeeded())
                    .isTrue();
            assertThat(((org.camelexchange.backend.RowResult) results.get(1)).succeeded())
                    .isFalse();
            List<Row> rows = office.call("query/EWS.Drafts?select=Subject", null);
            assertThat(rows.get(0).get("Subject")).isEqualTo("Changed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void conditionsFindTheSameRows(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            office.call(
                    "create/EWS.Drafts",
                    List.of(
                            mail("Invoice 1"),
                            mail("invoice 2").with("Importance", "Low"),
                            mail("Letter"),
                            Row.of("Body", "no subject"),
                            mail("It's 100% sure_thing").with("Importance", "Normal")));
            Map<String, Integer> expected = Map.ofEntries(
                    Map.entry("Subject LIKE 'invoice%'", 2),
                    Map.entry("Subject LIKE '%voice%'", 2),
                    Map.entry("Subject LIKE '%1'", 1),
                    Map.entry("Subject NOT LIKE '%voice%'", 2),
                    Map.entry("Subject = 'INVOICE 1'", 1),
                    Map.entry("Subject <> 'letter'", 3),
                    Map.entry("Subject IS NULL", 1),
                    Map.entry("Subject IS NOT NULL", 4),
                    Map.entry("Importance = 'High' AND Subject LIKE 'Invoice%'", 1),
                    Map.entry("Importance = 'Low' OR Subject = 'Letter'", 2),
                    Map.entry("NOT (Importance = 'High')", 3),
                    Map.entry("Importance IN ('Low', 'Normal')", 3),
                    Map.entry("Subject = 'It''s 100% sure_thing'", 1),
                    Map.entry("Subject LIKE '%100\\% sure\\_%'", 1),
                    Map.entry("Categories = 'Red'", 4),
                    Map.entry("DateTimeCreated >= '2020-01-01T00:00:00Z'", 5),
                    Map.entry("DateTimeCreated < '2020-01-01T00:00:00Z'", 0),
                    Map.entry("IsDraft = true AND (Subject LIKE 'L%' OR Importance = 'Low')", 2));
            expected.forEach((where, count) -> {
                List<Row> rows = office.call(
                        "query/EWS.Drafts?select=Subject,Importance", null, Map.of("CamelMsExchangeWhere", where));
                assertThat(rows).as(where).hasSize(count);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsComeInOrderWithLimitAndOffset(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            office.call("create/EWS.Drafts", List.of(mail("b"), mail("d"), mail("a"), mail("c")));
            List<Row> rows = office.call("query/EWS.Drafts?select=Subject&orderBy=Subject DESC&limit=2&offset=1", null);
            assertThat(rows).extracting(row -> row.get("Subject")).containsExactly("c", "b");
            List<Row> filtered = office.call(
                    "query/EWS.Drafts?select=Subject&orderBy=DateTimeCreated&where=Subject <> 'd'&pageSize=1", null);
            assertThat(filtered).extracting(row -> row.get("Subject")).containsExactly("b", "a", "c");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noRowIsPassedOverWhenEachLeavesTheFolderWhileTheyStream(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            List<String> subjects = java.util.stream.IntStream.range(0, 7)
                    .mapToObj(i -> "mail " + i)
                    .toList();
            office.call(
                    "create/EWS.Drafts",
                    subjects.stream().map(ActivitiesOnBothSchemasTest::mail).toList());
            List<Object> read = new java.util.ArrayList<>();
            office.camel().addRoutes(new org.apache.camel.builder.RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:all")
                            .to("exchange:query/EWS.Drafts?connection=office&select=ItemId,Subject"
                                    + "&where=Importance = 'HIGH'&streaming=true&pageSize=2")
                            .split(body())
                            .streaming()
                            .process(exchange -> read.add(
                                    exchange.getMessage().getBody(Row.class).get("Subject")))
                            .to("exchange:delete/EWS.Drafts?connection=office");
                }
            });
            office.camel().createProducerTemplate().sendBody("direct:all", null);
            assertThat(read).containsExactlyInAnyOrderElementsOf(subjects);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOldPathOfARenamedFolderLeadsNowhere(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call(
                    "create/EWS.Folders", Row.of("DisplayName", "Old").with("ParentFolderName", "Inbox"));
            office.call("create/EWS.Inbox/Old", mail("one"));
            office.call(
                    "update/EWS.Folders",
                    Row.of("FolderId", made.get("FolderId")).with("DisplayName", "New"));
            List<Row> rows = office.call("query/EWS.Inbox/New?select=Subject", null);
            assertThat(rows).hasSize(1);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> office.call("query/EWS.Inbox/Old?select=Subject", null)))
                    .rootCause()
                    .isInstanceOf(org.camelexchange.error.NotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBatchFailsOnlyTheFolderWhoseParentIsNotThere(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            var out = office.camel()
                    .createProducerTemplate()
                    .request(
                            "exchange:create/EWS.Folders?connection=office&failOnError=false",
                            exchange -> exchange.getMessage()
                                    .setBody(List.of(
                                            Row.of("DisplayName", "A").with("ParentFolderName", "Inbox/Nowhere"),
                                            Row.of("DisplayName", "B").with("ParentFolderName", "Inbox"))));
            List<org.camelexchange.backend.RowResult> results =
                    out.getMessage().getHeader("CamelMsExchangeRowResults", List.class);
            assertThat(results)
                    .extracting(org.camelexchange.backend.RowResult::succeeded)
                    .containsExactly(false, true);
            List<Row> below = office.call(
                    "query/EWS.Folders?where=ParentFolderName = 'Inbox'&select=DisplayName,ParentFolderName", null);
            assertThat(below).hasSize(1);
            assertThat(below.get(0)).containsEntry("DisplayName", "B").containsEntry("ParentFolderName", "Inbox");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMailIsSentWithItsAttachmentAndArrives(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            office.call(
                    "execute/EWS.SendMail",
                    Map.of(
                            "Subject", "Report",
                            "Content", "<p>See there</p>",
                            "ToRecipients", Office.BEN,
                            "AttachmentName", "figures.csv",
                            "AttachmentContent", "1;2".getBytes(StandardCharsets.UTF_8)));
            var ben = office.emulator().mailbox(Office.BEN);
            List<Item> inbox = ben.items(ben.folder(WellKnown.INBOX).id());
            assertThat(inbox).hasSize(1);
            assertThat(inbox.get(0).get(Props.SUBJECT)).isEqualTo("Report");
            assertThat(inbox.get(0).get(Props.BODY).html()).isTrue();
            assertThat(inbox.get(0).attachments()).hasSize(1);
            assertThat(inbox.get(0).attachments().get(0).content()).asString().isEqualTo("1;2");
            var anna = office.emulator().mailbox(Office.ANNA);
            assertThat(anna.items(anna.folder(WellKnown.SENT_ITEMS).id())).hasSize(1);
            assertThat(anna.items(anna.folder(WellKnown.DRAFTS).id())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void attachmentsAreAddedListedAndRead(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call("create/EWS.Drafts", mail("With files"));
            byte[] large = new byte[4_000_000];
            new java.util.Random(7).nextBytes(large);
            for (var file : Map.of("../../evil.txt", "small".getBytes(StandardCharsets.UTF_8), "large.bin", large)
                    .entrySet()) {
                List<Row> attached = office.call(
                        "execute/EWS.CreateAttachments",
                        Map.of(
                                "ItemId", made.get("ItemId"),
                                "AttachmentName", file.getKey(),
                                "Content", file.getValue()));
                assertThat(attached.get(0).text("AttachmentId")).isNotBlank();
            }
            List<Row> rows = office.call("query/EWS.Drafts?select=ItemId,AttachmentIds,AttachmentNames", null);
            assertThat((List<?>) rows.get(0).get("AttachmentNames"))
                    .map(Object::toString)
                    .containsExactlyInAnyOrder("../../evil.txt", "large.bin");
            List<Row> read = office.call(
                    "execute/EWS.GetAttachment",
                    Map.of("AttachmentIds", rows.get(0).get("AttachmentIds")));
            assertThat(read).hasSize(2);
            for (Row row : read) {
                boolean isLarge = "large.bin".equals(row.get("Name"));
                assertThat((byte[]) row.get("Content")).isEqualTo(isLarge ? large : "small".getBytes());
                assertThat(row.text("FileName")).doesNotContain("/").doesNotContain("\\");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void appointmentsAreShownAsTheirOccurrencesInATimeSpan(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            office.call(
                    "create/EWS.Calendar",
                    List.of(
                            event("Morning", "2026-05-04T08:00:00Z", "2026-05-04T09:00:00Z"),
                            event("Evening", "2026-05-04T18:00:00Z", "2026-05-04T19:00:00Z"),
                            event("Other day", "2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z")));
            List<Row> rows = office.call(
                    "query/EWS.Calendar?select=Subject,Start,End,Location,LegacyFreeBusyStatus&where=Start >="
                            + " '2026-05-04T00:00:00Z' AND End <= '2026-05-05T00:00:00Z'",
                    null);
            assertThat(rows).extracting(row -> row.get("Subject")).containsExactlyInAnyOrder("Morning", "Evening");
            assertThat(rows.get(0).get("Location")).isEqualTo("Room 1");
            assertThat(((OffsetDateTime) rows.get(0).get("Start")).toLocalDate())
                    .hasToString("2026-05-04");
            List<Row> all = office.call("query/EWS.Calendar?select=Subject&orderBy=Start", null);
            assertThat(all).extracting(row -> row.get("Subject")).containsExactly("Morning", "Evening", "Other day");
        }
    }

    private static Row event(String subject, String start, String end) {
        return Row.of("Subject", subject)
                .with("Start", start)
                .with("End", end)
                .with("Location", "Room 1")
                .with("LegacyFreeBusyStatus", "OOF");
    }

    @ParameterizedTest
    @EnumSource
    void contactsAndTasksKeepTheirFields(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row contact = office.call(
                    "create/EWS.Contacts",
                    Row.of("GivenName", "Ada")
                            .with("Surname", "Lovelace")
                            .with("DisplayName", "Ada Lovelace")
                            .with("EmailAddress1", "ada@example.org")
                            .with("EmailAddress2", "countess@example.org")
                            .with("MobilePhone", "+44 1")
                            .with("BusinessAddress_City", "London"));
            office.call(
                    "update/EWS.Contacts",
                    Row.of("ItemId", contact.get("ItemId")).with("EmailAddress2", "ada2@example.org"));
            List<Row> contacts = office.call("query/EWS.Contacts", null);
            assertThat(contacts).hasSize(1);
            assertThat(contacts.get(0))
                    .containsEntry("EmailAddress1", "ada@example.org")
                    .containsEntry("EmailAddress2", "ada2@example.org")
                    .containsEntry("MobilePhone", "+44 1")
                    .containsEntry("BusinessAddress_City", "London")
                    .containsEntry("Surname", "Lovelace");

            office.call(
                    "create/EWS.Tasks",
                    Row.of("Subject", "Pay")
                            .with("DueDate", "2026-12-24T00:00:00Z")
                            .with("Importance", "Low"));
            List<Row> tasks = office.call("query/EWS.Tasks?select=Subject,DueDate,Status,IsComplete,Importance", null);
            assertThat(tasks).hasSize(1);
            assertThat(tasks.get(0))
                    .containsEntry("Subject", "Pay")
                    .containsEntry("Status", "NotStarted")
                    .containsEntry("IsComplete", false)
                    .containsEntry("Importance", "Low");
            assertThat(((OffsetDateTime) tasks.get(0).get("DueDate")).toLocalDate())
                    .hasToString("2026-12-24");
        }
    }

    @ParameterizedTest
    @EnumSource
    void foldersAreMadeListedAndUsedByTheirPath(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call(
                    "create/EWS.Folders", Row.of("DisplayName", "Invoices").with("ParentFolderName", "Inbox"));
            office.call(
                    "create/EWS.Folders", Row.of("DisplayName", "2026").with("ParentFolderId", made.get("FolderId")));
            List<Row> below =
                    office.call("query/EWS.Folders?where=ParentFolderName = 'Inbox'&select=DisplayName", null);
            assertThat(below).extracting(row -> row.get("DisplayName")).containsExactly("Invoices");
            List<Row> all = office.call("query/EWS.Folders?select=DisplayName,TotalCount", null);
            assertThat(all).extracting(row -> row.get("DisplayName")).contains("Inbox", "Invoices", "2026");

            Row mail = office.call("create/EWS.Inbox/Invoices/2026", Row.of("Subject", "Deep"));
            List<Row> deep = office.call("query/Inbox/Invoices/2026?select=ItemId,Subject", null);
            assertThat(deep).extracting(row -> row.get("Subject")).containsExactly("Deep");
            List<Row> moved = office.call(
                    "execute/EWS.MoveItem", Map.of("ItemId", mail.get("ItemId"), "FolderId", "Inbox/Invoices"));
            assertThat(moved.get(0).text("ItemId")).isNotBlank();
            List<Row> now = office.call("query/EWS.Inbox/Invoices?select=Subject", null);
            assertThat(now).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletedRowsGoToDeletedItems(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            office.call("create/EWS.Drafts", List.of(mail("one"), mail("two")));
            Object count = office.call("delete/EWS.Drafts?where=Subject = 'one'", null);
            assertThat(count).isEqualTo(1);
            List<Row> left = office.call("query/EWS.Drafts?select=Subject", null);
            assertThat(left).extracting(row -> row.get("Subject")).containsExactly("two");
            List<Row> bin = office.call("query/EWS.DeletedItems?select=Subject", null);
            assertThat(bin).extracting(row -> row.get("Subject")).containsExactly("one");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMailKeepsItsBytesOnItsWayInAndOut(Schema schema) throws Exception {
        byte[] mime =
                ("From: x@example.org\r\nTo: y@example.org\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n\r\nbody\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        try (Office office = Office.over(schema)) {
            office.call("create/EWS.Inbox", Row.of("MimeContent", mime).with("IsRead", true));
            List<Row> rows = office.call("query/EWS.Inbox?select=Subject,IsRead,MimeContent", null);
            assertThat(rows).hasSize(1);
            assertThat((byte[]) rows.get(0).get("MimeContent")).isEqualTo(mime);
            assertThat(rows.get(0)).containsEntry("Subject", "Grüße").containsEntry("IsRead", true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeKeyThatIsOldIsAConflict(Schema schema) throws Exception {
        try (Office office = Office.over(schema)) {
            Row made = office.call("create/EWS.Drafts", mail("one"));
            office.call(
                    "update/EWS.Drafts", Row.of("ItemId", made.get("ItemId")).with("Subject", "two"));
            Row stale = Row.of("ItemId", made.get("ItemId"))
                    .with("ItemChangeKey", made.get("ItemChangeKey"))
                    .with("Subject", "three");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> office.call("update/EWS.Drafts", stale)))
                    .rootCause()
                    .isNotNull();
            List<Row> rows = office.call("query/EWS.Drafts?select=Subject", null);
            assertThat(rows).extracting(row -> row.get("Subject")).containsExactly("two");
        }
    }
}
