package org.camelexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camelexchange.Portability.query;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camelexchange.graph.tables.GraphTable;
import org.camelexchange.graph.tables.GraphTables;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Ability;
import org.camelexchange.table.Column;
import org.camelexchange.table.Row;
import org.camelexchange.table.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A route over the EWS vocabulary gives the same rows on both schemas: it moves by its connection alone. */
class PortabilityTest {
    private static final Row MAIL = Row.of("Subject", "Invoice 7")
            .with("Body", "Good morning")
            .with("Importance", "High")
            .with("Sensitivity", "Private")
            .with("Categories", List.of("Red", "Blue"))
            .with("InReplyTo", "<one@example.org>")
            .with("References", "<zero@example.org> <one@example.org>")
            .with("ItemClass", "IPM.Note.Invoice")
            .with("ToRecipients_EmailAddress", List.of(Office.BEN, "carla@example.com"))
            .with("ToRecipients_Name", List.of("Ben", "Carla"))
            .with("CcRecipients_EmailAddress", List.of("dora@example.com"))
            .with("CcRecipients_Name", List.of("Dora"))
            .with("IsReadReceiptRequested", true)
            .with("IsResponseRequested", true)
            .with("ReminderIsSet", true)
            .with("ReminderDueBy", "2026-05-01T08:00:00Z")
            .with("ReminderMinutesBeforeStart", 30);

    private static final Row EVENT = Row.of("Subject", "Review")
            .with("Body", "Bring numbers")
            .with("Start", "2026-03-02T09:00:00Z")
            .with("End", "2026-03-02T10:30:00Z")
            .with("StartTimeZone_Id", "W. Europe Standard Time")
            .with("Location", "Room 4")
            .with("LegacyFreeBusyStatus", "Tentative")
            .with("Sensitivity", "Personal")
            .with("Categories", List.of("Green"))
            .with("ReminderIsSet", true)
            .with("ReminderMinutesBeforeStart", 5)
            .with("NetShowUrl", "https://show.example.org")
            .with("MeetingWorkspaceUrl", "https://space.example.org")
            .with("ConferenceType", 2);

    private static final Row MEETING = new Row(EVENT)
            .with("RequiredAttendees_EmailAddress", List.of(Office.BEN, "carla@example.com"))
            .with("RequiredAttendees_Name", List.of("Ben", "Carla"))
            .with("OptionalAttendees_EmailAddress", List.of("dora@example.com"))
            .with("OptionalAttendees_Name", List.of("Dora"));

    private static final Row CONTACT = Row.of("DisplayName", "Ada Lovelace")
            .with("GivenName", "Ada")
            .with("MiddleName", "King")
            .with("Surname", "Lovelace")
            .with("FileAs", "Lovelace, Ada")
            .with("CompanyName", "Engines")
            .with("EmailAddress1", "ada@example.org")
            .with("BusinessPhone", "1")
            .with("HomePhone2", "2")
            .with("CarPhone", "3")
            .with("Telex", "4")
            .with("TtyTddPhone", "5")
            .with("BusinessAddress_City", "London")
            .with("Companies", List.of("Engines", "Poets"))
            .with("Children", List.of("Byron", "Anne"))
            .with("Mileage", "12 miles")
            .with("Birthday", "1815-12-10T00:00:00Z")
            .with("WeddingAnniversary", "1835-07-08T00:00:00Z")
            .with("PostalAddressIndex", "Business")
            .with("Importance", "Low")
            .with("Sensitivity", "Confidential");

    private static final Row TASK = Row.of("Subject", "Count")
            .with("Body", "All of them")
            .with("Status", "InProgress")
            .with("Importance", "High")
            .with("Categories", List.of("Red"))
            .with("StartDate", "2026-03-01T00:00:00Z")
            .with("DueDate", "2026-03-09T00:00:00Z")
            .with("ActualWork", 30)
            .with("TotalWork", 90)
            .with("BillingInformation", "on the house")
            .with("Mileage", "3 miles")
            .with("Companies", List.of("Engines", "Poets"))
            .with("Contacts", List.of("Ada"))
            .with("Sensitivity", "Private");

    private static final Map<String, Row> ROWS =
            Map.of("EWS.Drafts", MAIL, "EWS.Calendar", EVENT, "EWS.Contacts", CONTACT, "EWS.Tasks", TASK);

    /** Routes with a name that says what they do. */
    private record Case(String name, Portability.Routes routes) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameRoutesGiveTheSameRows(Case one) throws Exception {
        Object ews = Portability.over(Schema.EWS, one.routes());
        Object graph = Portability.over(Schema.MSGraph, one.routes());
        assertThat(Portability.differences(ews, graph)).isEmpty();
        assertThat(ews).as("what the routes give").isNotEqualTo(List.of());
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        ROWS.keySet()
                .forEach(table -> cases.add(new Case("every column of a row made in " + table, office -> {
                    office.call("create/" + table, ROWS.get(table));
                    return query(office, table + "?bodyType=Text&select=" + columns(table));
                })));
        ROWS.keySet()
                .forEach(table -> cases.add(new Case("a change and a delete in " + table, office -> {
                    Row made = office.call("create/" + table, ROWS.get(table));
                    Row other = office.call("create/" + table, new Row(ROWS.get(table)).with("Subject", "Other"));
                    office.call(
                            "update/" + table,
                            Row.of("ItemId", made.get("ItemId"))
                                    .with("Subject", "Changed")
                                    .with("Categories", List.of("Yellow"))
                                    .with("Sensitivity", "Normal"));
                    office.call("delete/" + table, Row.of("ItemId", other.get("ItemId")));
                    return query(office, table + "?bodyType=Text&select=" + columns(table));
                })));
        CONDITIONS.forEach((where, table) -> cases.add(new Case(where, office -> {
            samples(office, table);
            return List.of(query(office, table + "?select=Subject,Importance&orderBy=Subject", where));
        })));
        cases.add(new Case("the order of rows, their limit and offset", office -> {
            samples(office, "EWS.Drafts");
            return query(office, "EWS.Drafts?select=Subject&orderBy=Importance DESC, Subject&limit=2&offset=1");
        }));
        cases.add(new Case("folders and the mails in them", PortabilityTest::folders));
        cases.add(new Case("attachments", PortabilityTest::attachments));
        cases.add(new Case("a mail that is sent and arrives", PortabilityTest::mailing));
        cases.add(new Case("a series and its occurrences", PortabilityTest::series));
        cases.add(new Case("a meeting and who is invited", PortabilityTest::meeting));
        cases.add(new Case("what a mailbox answers while nobody is in", PortabilityTest::outOfOffice));
        cases.add(new Case("rooms and their lists", PortabilityTest::rooms));
        cases.add(new Case("when people are busy", PortabilityTest::availability));
        cases.add(new Case("columns its user declares", PortabilityTest::declared));
        cases.add(new Case("rows that are refused", PortabilityTest::refused));
        return cases.stream();
    }

    /** The columns both serve. */
    private static String columns(String table) {
        Table graph = GraphTables.ALL.stream()
                .map(GraphTable::table)
                .filter(t -> t.fullName().equals(table))
                .findFirst()
                .orElseThrow();
        return graph.columns().stream()
                .filter(column -> !column.can(Ability.PSEUDO))
                .map(Column::name)
                .filter(name -> !name.equals("MimeContent"))
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
    }

    private static final Map<String, String> CONDITIONS = conditions();

    private static Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String where : List.of(
                "Subject LIKE 'invoice%'",
                "Subject IS NULL",
                "NOT (Importance = 'High')",
                "Sensitivity = 'Private' OR Importance = 'Low'",
                "Sensitivity <> 'Private'",
                "InReplyTo = '<one@example.org>'",
                "InReplyTo LIKE '%two%' AND IsDraft = true",
                "InReplyTo IS NULL",
                "ItemClass = 'IPM.Note.Invoice'",
                "ItemClass <> 'IPM.Note.Invoice'",
                "Categories = 'Red' AND Size > 0",
                "IsUnmodified = false",
                "DisplayTo LIKE '%Ben%'",
                "ReminderDueBy > '2026-04-01T00:00:00Z'")) {
            conditions.put(where, "EWS.Drafts");
        }
        return conditions;
    }

    private static void samples(Office office, String table) {
        office.call(
                "create/" + table,
                List.of(
                        MAIL,
                        Row.of("Subject", "invoice 8").with("Importance", "Low").with("InReplyTo", "<two@example.org>"),
                        Row.of("Subject", "Letter").with("Sensitivity", "Personal"),
                        Row.of("Body", "no subject")));
    }

    private static Object folders(Office office) {
        office.call("create/EWS.Folders", Row.of("DisplayName", "Invoices").with("ParentFolderName", "Inbox"));
        office.call("create/EWS.Folders", Row.of("DisplayName", "2026").with("ParentFolderName", "Inbox/Invoices"));
        office.call("create/Inbox/Invoices/2026", Row.of("Subject", "Deep"));
        Row draft = office.call("create/EWS.Drafts", Row.of("Subject", "Moved"));
        office.call(
                "execute/EWS.MoveItem", Row.of("ItemId", draft.get("ItemId")).with("FolderId", "Inbox/Invoices"));
        return List.of(
                query(office, "Inbox/Invoices/2026?select=Subject,ItemClass"),
                query(office, "Inbox/Invoices?select=Subject"),
                query(office, "EWS.Drafts?select=Subject"),
                query(office, "EWS.Drafts?select=Subject,ParentFolderName", "ParentFolderName = 'Inbox/Invoices'"),
                query(
                        office,
                        "EWS.Drafts?select=Subject",
                        "ParentFolderId = '" + folder(office) + "' AND Subject LIKE 'D%'"),
                query(
                        office,
                        "EWS.Folders?select=DisplayName,TotalCount,ChildFolderCount,UnreadCount,FolderClass,"
                                + "EffectiveRights_Read,EffectiveRights_CreateContents",
                        "ParentFolderName = 'Inbox'"));
    }

    private static String folder(Office office) {
        return query(office, "EWS.Folders?select=FolderId", "ParentFolderName = 'Inbox/Invoices'")
                .get(0)
                .text("FolderId");
    }

    private static Object attachments(Office office) {
        Row draft = office.call("create/EWS.Drafts", Row.of("Subject", "With files"));
        List<Object> answers = new ArrayList<>();
        for (String name : List.of("one.txt", "two.txt")) {
            answers.add(office.call(
                    "execute/EWS.CreateAttachments",
                    Row.of("ItemId", draft.get("ItemId"))
                            .with("AttachmentName", name)
                            .with("ContentType", "text/plain")
                            .with("Content", name.getBytes(StandardCharsets.UTF_8))));
        }
        Row row = query(office, "EWS.Drafts?select=Subject,HasAttachments,AttachmentIds,AttachmentNames")
                .get(0);
        answers.add(row);
        List<Row> read = office.call("execute/EWS.GetAttachment", Row.of("AttachmentIds", row.get("AttachmentIds")));
        read.forEach(file -> answers.add(Row.of("Name", file.get("Name"))
                .with("ContentType", file.get("ContentType"))
                .with("Content", file.get("Content"))));
        office.call(
                "execute/EWS.DeleteAttachment", Row.of("AttachmentIds", ((List<?>) row.get("AttachmentIds")).get(0)));
        answers.add(query(office, "EWS.Drafts?select=Subject,HasAttachments,AttachmentNames"));
        return answers;
    }

    private static Object mailing(Office office) {
        office.call(
                "execute/EWS.SendMail",
                Row.of("Subject", "Hello")
                        .with("Content", "Good morning")
                        .with("ToRecipients", Office.ANNA)
                        .with("BodyType", "Text"));
        Row draft = office.call(
                "create/EWS.Drafts",
                Row.of("Subject", "Later").with("Body", "b").with("ToRecipients_EmailAddress", List.of(Office.ANNA)));
        office.call("execute/EWS.SendItem", Row.of("ItemId", draft.get("ItemId")));
        String select = "?orderBy=Subject&bodyType=Text&select=Subject,Body,IsRead,IsDraft,IsFromMe,IsSubmitted,"
                + "IsUnmodified,SenderName,SenderEmailAddress,SenderRoutingType,FromEmailAddress,FromRoutingType,"
                + "ToRecipients_EmailAddress,DisplayTo,DisplayCc,ReceivedByName,ReceivedByEmailAddress,"
                + "ReceivedRepresentingEmailAddress,ConversationTopic,LastModifiedName,HasAttachments";
        return List.of(
                query(office, "EWS.Inbox" + select),
                query(office, "EWS.SentItems" + select),
                query(office, "EWS.Drafts?select=Subject"));
    }

    private static Object series(Office office) {
        Row made = office.call(
                "create/EWS.Calendar",
                new Row(EVENT)
                        .with("Recurrence_Type", "WeeklyRecurrence")
                        .with("Recurrence_Interval", 1)
                        .with("Recurrence_DaysOfWeek", List.of("Monday", "Thursday"))
                        .with("Recurrence_Duration", "NumberedRecurrence")
                        .with("Recurrence_StartDate", "2026-03-02")
                        .with("Recurrence_NumberOfOccurrences", 5));
        return List.of(
                query(
                        office,
                        "EWS.Calendar?select=Subject,Start,End,CalendarItemType,IsRecurring,Recurrence_Type,"
                                + "Recurrence_Interval,Recurrence_DaysOfWeek,Recurrence_Duration,"
                                + "Recurrence_StartDate,Recurrence_NumberOfOccurrences"),
                query(
                        office,
                        "EWS.Calendar?select=Subject,Start,End,CalendarItemType,IsRecurring,Duration&orderBy=Start",
                        "Start >= '2026-03-01T00:00:00Z' AND End <= '2026-04-01T00:00:00Z'"),
                changed(office, made.get("ItemId")));
    }

    /** The second is moved, the third deleted. */
    private static Object changed(Office office, Object series) {
        List<Row> days = query(
                office,
                "EWS.Calendar?orderBy=Start&select=ItemId,Start,End",
                "Start >= '2026-03-01T00:00:00Z' AND End <= '2026-04-01T00:00:00Z'");
        OffsetDateTime start = (OffsetDateTime) days.get(1).get("Start");
        office.call(
                "update/EWS.Calendar",
                Row.of("ItemId", days.get(1).get("ItemId"))
                        .with("Start", start.plusHours(3))
                        .with("End", start.plusHours(4)));
        office.call("delete/EWS.Calendar", Row.of("ItemId", days.get(2).get("ItemId")));
        String of = "ItemId = '" + series + "'";
        return List.of(
                query(
                        office,
                        "EWS.Calendar?select=FirstOccurrence_Start,FirstOccurrence_End,FirstOccurrence_OriginalStart,"
                                + "LastOccurrence_Start,LastOccurrence_End,LastOccurrence_OriginalStart,"
                                + "ModifiedOccurrences_Aggregate,DeletedOccurrences_Aggregate",
                        of),
                query(office, "EWS.Calendar_ModifiedOccurrences", of));
    }

    private static Object meeting(Office office) {
        Row made = office.call("create/EWS.Calendar", MEETING);
        String select = "EWS.Calendar?select=Subject,IsMeeting,OrganizerName,OrganizerEmailAddress,MyResponseType,"
                + "DisplayTo,DisplayCc,RequiredAttendees_EmailAddress,RequiredAttendees_Name,"
                + "OptionalAttendees_EmailAddress,OptionalAttendees_Name,Resources_EmailAddress";
        List<Row> before = query(office, select);
        office.call(
                "update/EWS.Calendar",
                Row.of("ItemId", made.get("ItemId"))
                        .with("OptionalAttendees_EmailAddress", List.of("dora@example.com", "emil@example.com")));
        return List.of(before, query(office, select));
    }

    private static Object outOfOffice(Office office) {
        Row user = Row.of("User", Office.ANNA);
        Object set = office.call(
                "execute/EWS.SetUserOofSettings",
                new Row(user)
                        .with("OofState", "Scheduled")
                        .with("ExternalAudience", "Known")
                        .with("StartTime", "2026-08-01T06:00:00Z")
                        .with("EndTime", "2026-08-15T18:00:00Z")
                        .with("InternalReply", "On leave")
                        .with("ExternalReply", "Out"));
        Object first = office.call("execute/EWS.GetUserOofSettings", user);
        office.call("execute/EWS.SetUserOofSettings", new Row(user).with("ExternalReply", "Away"));
        Object second = office.call("execute/EWS.GetUserOofSettings", user);
        office.call("execute/EWS.SetUserOofSettings", new Row(user).with("OofState", "Enabled"));
        return List.of(
                set,
                first,
                second,
                office.<List<Row>>call("execute/EWS.GetUserOofSettings", user)
                        .get(0)
                        .get("OofState"));
    }

    private static Object rooms(Office office) {
        var directory = office.emulator().store().directory();
        directory.addRoomList("Berlin", "berlin@example.org");
        directory.addRoom("Spree", "spree@example.org", "berlin@example.org", Map.of());
        directory.addRoom("Havel", "havel@example.org", "berlin@example.org", Map.of());
        return List.of(
                office.call("execute/EWS.GetRoomLists", new Row()),
                office.call("execute/EWS.GetRooms", Row.of("RoomListEmailAddress", "berlin@example.org")));
    }

    private static Object availability(Office office) {
        office.call("create/EWS.Calendar", new Row(EVENT).with("Sensitivity", "Private"));
        List<Row> busy = office.call(
                "execute/EWS.GetUserAvailability",
                Row.of("Mailboxes", List.of(Office.ANNA, Office.BEN))
                        .with("StartTime", "2026-03-02T00:00:00Z")
                        .with("EndTime", "2026-03-03T00:00:00Z")
                        .with("Timezone", "Europe/Berlin"));
        // What else EWS tells of a time that is taken, Graph keeps to itself.
        return busy.stream()
                .map(row -> Row.of("Address", row.get("Address"))
                        .with("Subject", row.get("Subject"))
                        .with("Location", row.get("Location"))
                        .with("StartTime", row.get("StartTime").toString())
                        .with("EndTime", row.get("EndTime").toString())
                        .with("BusyType", row.get("BusyType"))
                        .with("IsPrivate", row.get("IsPrivate")))
                .toList();
    }

    private static Object declared(Office office) {
        String declared =
                "Shade=String {00020329-0000-0000-C000-000000000046} Name Shade;Weight=Integer {00020329-0000-0000-C000-000000000046} Name Weight";
        Map<String, Object> headers = Map.of(MsExchangeHeaders.EXTENDED_PROPERTIES, declared);
        office.call(
                "create/EWS.Drafts",
                List.of(
                        Row.of("Subject", "a").with("Shade", "red").with("Weight", 4),
                        Row.of("Subject", "b").with("Shade", "blue"),
                        Row.of("Subject", "c")),
                headers);
        List<Object> answers = new ArrayList<>();
        for (String where : List.of("Shade = 'RED'", "Weight < 5", "Shade IS NULL", "Shade <> 'red'")) {
            Map<String, Object> asked = new LinkedHashMap<>(headers);
            asked.put(MsExchangeHeaders.SELECT, "Subject,Shade,Weight");
            asked.put(MsExchangeHeaders.WHERE, where);
            answers.add(office.call("query/EWS.Drafts", null, asked));
        }
        return answers;
    }

    private static Object refused(Office office) {
        List<Object> answers = new ArrayList<>();
        for (Row row : List.of(
                Row.of("Subject", "a").with("Size", 4),
                Row.of("Subject", "a").with("NoSuchColumn", 4),
                Row.of("Subject", "a").with("IsRead", "perhaps"))) {
            try {
                office.call("create/EWS.Drafts", row);
                answers.add("taken");
            } catch (org.apache.camel.CamelExecutionException e) {
                answers.add(e.getCause().getClass().getSimpleName());
            }
        }
        return answers;
    }
}
