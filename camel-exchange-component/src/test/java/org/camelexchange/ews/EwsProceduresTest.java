package org.camelexchange.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camelexchange.Office;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The procedures of EWS that ask about people, rooms, ids and attachments. */
class EwsProceduresTest {
    private static final String ANNA = "anna@example.org";
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        office = Office.over(Schema.EWS);
        var directory = office.emulator().store().directory();
        directory.addRoomList("Berlin", "berlin@example.org");
        directory.addRoomList("Rome", "rome@example.org");
        directory.addRoom("Room 1", "room1@example.org", "berlin@example.org", Map.of());
        directory.addRoom("Room 2", "room2@example.org", "berlin@example.org", Map.of());
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void roomListsAndTheRoomsOfOneAreGiven() {
        List<Row> lists = office.call("execute/EWS.GetRoomLists", new Row());
        assertThat(lists)
                .contains(Row.of("Name", "Berlin").with("EmailAddress", "berlin@example.org"))
                .hasSize(2);
        List<Row> rooms = office.call("execute/EWS.GetRooms", Row.of("RoomListEmailAddress", "berlin@example.org"));
        assertThat(rooms)
                .extracting(room -> room.get("EmailAddress"))
                .containsExactly("room1@example.org", "room2@example.org");
    }

    @Test
    void outOfOfficeSettingsAreChangedInPartAndReadBack() {
        office.call(
                "execute/EWS.SetUserOofSettings",
                Row.of("User", ANNA)
                        .with("OofState", "scheduled")
                        .with("ExternalAudience", "Known")
                        .with("StartTime", "2026-03-01T08:00:00Z")
                        .with("EndTime", "2026-03-08T08:00:00Z")
                        .with("InternalReply", "Away & <gone>"));
        office.call("execute/EWS.SetUserOofSettings", Row.of("User", ANNA).with("ExternalReply", "Back soon"));
        List<Row> settings = office.call("execute/EWS.GetUserOofSettings", Row.of("User", ANNA));
        assertThat(settings).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("OofState", "Scheduled")
                .containsEntry("ExternalAudience", "Known")
                .containsEntry("StartTime", OffsetDateTime.parse("2026-03-01T08:00:00Z"))
                .containsEntry("EndTime", OffsetDateTime.parse("2026-03-08T08:00:00Z"))
                .containsEntry("InternalReply", "Away & <gone>")
                .containsEntry("ExternalReply", "Back soon"));
        assertThatThrownBy(() -> office.call(
                        "execute/EWS.SetUserOofSettings", Row.of("User", ANNA).with("EndTime", null)))
                .rootCause()
                .hasMessageContaining("StartTime and EndTime");
    }

    @Test
    void availabilityIsAskedForByAddressesMapsOrXmlAndGivenInTheZoneThatIsNamed() {
        office.call(
                "create/EWS.Calendar",
                Row.of("Subject", "Busy")
                        .with("Location", "Here")
                        .with("Start", "2026-03-02T09:00:00Z")
                        .with("End", "2026-03-02T10:00:00Z"));
        Row span = Row.of("StartTime", "2026-03-02T00:00:00Z").with("EndTime", "2026-03-03T00:00:00Z");
        for (Object mailboxes : List.of(
                ANNA,
                List.of(Map.of("Address", ANNA, "AttendeeType", "organizer")),
                "<Row><Address>" + ANNA + "</Address><AttendeeType>Required</AttendeeType></Row>")) {
            List<Row> busy = office.call(
                    "execute/EWS.GetUserAvailability",
                    new Row(span).with("Mailboxes", mailboxes).with("Timezone", "W. Europe Standard Time"));
            assertThat(busy).singleElement().satisfies(row -> assertThat(row)
                    .containsEntry("Address", ANNA)
                    .containsEntry("Subject", "Busy")
                    .containsEntry("Location", "Here")
                    .containsEntry("BusyType", "Busy")
                    .containsEntry("IsMeeting", false)
                    .containsEntry("StartTime", OffsetDateTime.parse("2026-03-02T10:00:00+01:00")));
        }
        assertThatThrownBy(() -> office.call(
                        "execute/EWS.GetUserAvailability",
                        new Row(span).with("Mailboxes", List.of(Map.of("Address", ANNA, "AttendeeType", "Guest")))))
                .rootCause()
                .hasMessageContaining("Organizer, Required");
    }

    @Test
    void anAttachmentIsRemovedAndAnIdHasOtherForms() {
        Row draft = office.call("create/EWS.Drafts", Row.of("Subject", "with a file"));
        List<Row> attached = office.call(
                "execute/EWS.CreateAttachments",
                Row.of("ItemId", draft.get("ItemId")).with("FileName", "a.txt").with("Content", "text".getBytes()));
        List<Row> removed = office.call(
                "execute/EWS.DeleteAttachment",
                Row.of("AttachmentIds", attached.get(0).get("AttachmentId")));
        assertThat(removed.get(0)).containsEntry("ItemId", draft.get("ItemId"));
        assertThatThrownBy(() -> office.call(
                        "execute/EWS.GetAttachment",
                        Row.of("AttachmentIds", attached.get(0).get("AttachmentId"))))
                .isNotNull();
        List<Row> hex = office.call(
                "execute/EWS.ConvertId",
                Row.of("Ids", draft.get("ItemId"))
                        .with("Format", "EwsId")
                        .with("DestinationFormat", "HexEntryId")
                        .with("Mailbox", ANNA));
        assertThat(hex.get(0).text("ConvertedId")).matches("[0-9A-F]+");
    }
}
