package org.camelexchange.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camelexchange.MsExchangeHeaders;
import org.camelexchange.Office;
import org.camelexchange.error.InvalidInputException;
import org.camelexchange.error.NotFoundException;
import org.camelexchange.settings.Schema;
import org.camelexchange.table.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graph's own procedures, against the emulator. */
class OwnProceduresTest {
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
                Map.of(MsExchangeHeaders.SELECT, select, MsExchangeHeaders.WHERE, where));
    }

    private static List<Row> execute(String procedure, Row inputs) {
        Object result = office.call("execute/MSGraph." + procedure, inputs);
        return result instanceof Row row ? List.of(row) : cast(result);
    }

    @SuppressWarnings("unchecked") // a procedure gives rows
    private static List<Row> cast(Object result) {
        return (List<Row>) result;
    }

    private static Object create(String table, Row row) {
        Row made = office.call("create/MSGraph." + table, row);
        return made.get("id");
    }

    private static Object event(String subject) {
        OffsetDateTime start = OffsetDateTime.of(2026, 6, 1, 9, 0, 0, 0, ZoneOffset.UTC);
        return create(
                "Events",
                Row.of("subject", subject)
                        .with("start_dateTime", start.toLocalDateTime().toString())
                        .with("start_timeZone", "UTC")
                        .with(
                                "end_dateTime",
                                start.plusHours(1).toLocalDateTime().toString())
                        .with("end_timeZone", "UTC")
                        .with("isReminderOn", true));
    }

    @Test
    void aFileIsAttachedFromBytesFromAStreamAndFromThisMachine(@TempDir Path folder) throws Exception {
        Object mail = create("Messages", Row.of("subject", "Files"));
        Path file = Files.write(folder.resolve("c.bin"), new byte[] {3});
        Row to = Row.of("Id", mail).with("DestinationType", "Message");
        execute("AddAttachments", new Row(to).with("FileName", "a").with("ContentBytes", new byte[] {1}));
        execute(
                "AddAttachments",
                new Row(to).with("FileName", "b").with("Content", new ByteArrayInputStream(new byte[] {2})));
        Row added = execute("AddAttachments", new Row(to).with("LocalFile", file.toString()))
                .get(0);
        assertThat(added).containsEntry("ContentBytes", "Added Successfully").containsEntry("Name", "c.bin");
        List<Row> read = execute(
                "DownloadAttachments", Row.of("AttachmentSource", "Message").with("SourceId", mail));
        assertThat(read).extracting(row -> row.get("Name")).containsExactly("a", "b", "c.bin");
        assertThat((byte[]) read.get(2).get("ContentBytes")).containsExactly(3);
    }

    @Test
    void whatCannotBeAttachedIsRefusedBeforeAnythingIsSent() {
        Row to = Row.of("Id", "x").with("FileName", "a");
        assertThatThrownBy(() -> execute("AddAttachments", to))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nothing to attach");
        assertThatThrownBy(() -> execute(
                        "AddAttachments", new Row(to).with("LocalFile", "f").with("ContentBytes", "AQ==")))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("several contents");
        assertThatThrownBy(() -> execute("AddAttachments", new Row(to).with("LocalFile", "no-such-file")))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no-such-file");
        assertThatThrownBy(() ->
                        execute("SendMail", Row.of("ToRecipients", Office.BEN).with("Attachments", "a.txt,§")))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("'a.txt'");
    }

    @Test
    void attachmentsOfEventsAreAddedAndTakenAway() {
        Object event = event("With a plan");
        Row added = execute(
                        "AddAttachments",
                        Row.of("Id", event)
                                .with("DestinationType", "event")
                                .with("FileName", "plan.txt")
                                .with("ContentBytes", new byte[] {1}))
                .get(0);
        Row one = Row.of("AttachmentSource", "Event").with("SourceId", event).with("AttachmentId", added.get("Id"));
        assertThat(execute("DownloadAttachments", one)).hasSize(1);
        assertThat(execute("DeleteAttachment", one)).containsExactly(Row.of("Success", true));
        assertThat(query("EventAttachments", "eventId = '" + event + "'", "id")).isEmpty();
        assertThatThrownBy(() -> execute("DeleteAttachment", one)).cause().isInstanceOf(NotFoundException.class);
    }

    @Test
    void aMailGoesOutWithSeveralFilesAndIsAnsweredAndForwarded() {
        execute(
                "SendMail",
                Row.of("Subject", "Minutes")
                        .with("Content", "<p>Here</p>")
                        .with("ContentType", "HTML")
                        .with("ToRecipients", Office.ANNA)
                        .with("CcRecipients", Office.BEN)
                        .with("Attachments", "a.txt,AQI=; b.txt,Aw=="));
        List<Row> got = query("Messages", "subject = 'Minutes' AND parentFolderId = 'inbox'", "id");
        assertThat(got).hasSize(1);
        String id = got.get(0).text("id");
        assertThat(query("MessageAttachments", "messageId = '" + id + "'", "name"))
                .extracting(row -> row.get("name"))
                .containsExactly("a.txt", "b.txt");
        execute(
                "ReplyToMessage",
                Row.of("MessageId", id).with("Comment", "Thanks").with("ToAll", true));
        execute("ForwardMail", Row.of("MessageId", id).with("ToRecipients", Office.BEN + ";" + Office.ANNA));
        String ben = "userId = '" + Office.BEN + "' AND parentFolderId = 'inbox'";
        assertThat(query("Messages", ben, "subject"))
                .extracting(row -> row.text("subject").toLowerCase())
                .contains("minutes", "re: minutes", "fw: minutes");
    }

    @Test
    void anInvitationIsAnsweredAndItsReminderPutOffAndEnded() {
        OffsetDateTime start = OffsetDateTime.of(2026, 6, 8, 9, 0, 0, 0, ZoneOffset.UTC);
        create(
                "Events",
                Row.of("subject", "Review")
                        .with("userId", Office.BEN)
                        .with("start_dateTime", start.toLocalDateTime().toString())
                        .with("start_timeZone", "UTC")
                        .with(
                                "end_dateTime",
                                start.plusHours(1).toLocalDateTime().toString())
                        .with("end_timeZone", "UTC")
                        .with("isReminderOn", true)
                        .with(
                                "attendees",
                                List.of(Map.of("emailAddress", Map.of("address", Office.ANNA), "type", "required"))));
        String id = query("Events", "subject = 'Review'", "id").get(0).text("id");
        Row answer = Row.of("EventId", id).with("ResponseType", "tentative").with("Comment", "Perhaps");
        assertThat(execute("RespondToEvent", answer)).containsExactly(Row.of("Success", true));
        assertThat(query("Events", "id = '" + id + "'", "responseStatus_response"))
                .containsExactly(Row.of("responseStatus_response", "tentativelyAccepted"));
        execute(
                "SnoozeEventReminder",
                Row.of("EventId", id).with("DateTime", "2026-06-08T08:55:00").with("TimeZone", "UTC"));
        execute("DismissEventReminder", Row.of("EventId", id));
        assertThatThrownBy(() -> execute("RespondToEvent", new Row(answer).with("ResponseType", "Maybe")))
                .cause()
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Accept, Decline, Tentative");
    }

    @Test
    void idsAreTranslatedIntoTheFormWeRead() {
        Object mail = create("Messages", Row.of("subject", "Known by two ids"));
        Row ids = Row.of("Ids", List.of(mail))
                .with("SourceIdType", "restImmutableEntryId")
                .with("TargetIdType", "restId");
        String other = execute("TranslateIds", ids).get(0).text("TargetId");
        assertThat(execute("TranslateIds", Row.of("Ids", List.of(other))).get(0).get("TargetId"))
                .isEqualTo(mail);
    }

    @Test
    void whatNoListGivesIsReadOfOneUser() {
        Row user = execute("FetchAdditionalUserFields", Row.of("UserId", Office.BEN))
                .get(0);
        assertThat(user).containsKeys("id", "aboutMe", "skills", "mailboxSettings_timeZone");
        assertThat(user.get("id")).isNotNull();
    }
}
