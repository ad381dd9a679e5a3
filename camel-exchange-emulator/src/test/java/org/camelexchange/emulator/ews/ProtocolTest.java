package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.camelexchange.emulator.login.Audience;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.Recurrence;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class ProtocolTest extends RawRequests {
    private static final Recurrence DAILY = new Recurrence(
            Recurrence.Pattern.DAILY, 1, Set.of(), null, null, null, null, java.time.LocalDate.of(2026, 3, 2), null, 5);

    @Test
    void anAnswerHasTheServersVersionAndType() throws Exception {
        Soap.Answer answer = soap.call(getFolder("<t:DistinguishedFolderId Id=\"inbox\"/>"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualTo("text/xml; charset=utf-8");
        assertThat(answer.body()).contains("ServerVersionInfo").contains("MajorVersion=\"15\"");
    }

    @Test
    void whatIsNoXmlIsASchemaFault() throws Exception {
        Soap.Answer answer = soap.post("<broken");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("ErrorSchemaValidation");
        assertThat(answer.body()).contains("a:ErrorSchemaValidation");
    }

    @Test
    void aDocumentTypeIsRefused() throws Exception {
        assertThat(soap.post("<!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>").code())
                .isEqualTo("ErrorSchemaValidation");
    }

    @Test
    void anUnknownOperationAndAnUnknownVersionAreFaults() throws Exception {
        Soap.Answer unknown = soap.call("<m:MakeCoffee/>");
        assertThat(unknown.status()).isEqualTo(500);
        assertThat(unknown.code()).isEqualTo("ErrorInvalidRequest");
        assertThat(soap.version("Exchange1999")
                        .call(getFolder("<t:DistinguishedFolderId Id=\"inbox\"/>"))
                        .code())
                .isEqualTo("ErrorInvalidServerVersion");
    }

    @Test
    void elementsOutOfTheSchemasOrderAreAFault() throws Exception {
        Soap.Answer answer =
                soap.call(createMessage("SaveOnly", "<t:Body BodyType=\"Text\">b</t:Body><t:Subject>s</t:Subject>"));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.code()).isEqualTo("ErrorSchemaValidation");
    }

    @Test
    void whatTheSchemaDoesNotHaveIsAFaultAndChangesNothing() throws Exception {
        Item mail = mail("kept");
        String delete = delete(mail.entryId(), "");
        for (String wrong : List.of(
                delete.replace("<m:ItemIds>", "<m:Sugar/><m:ItemIds>"),
                delete.replace("m:ItemIds", "t:ItemIds"),
                delete.replace("DeleteType", "Sugar=\"1\" DeleteType"),
                delete.replace("t:ItemId ", "m:ItemId "),
                delete.replace("HardDelete", "Shred"),
                delete(mail.entryId(), "SendMeetingCancellations=\"Perhaps\""),
                delete.replace("</m:ItemIds>", "</m:ItemIds>text"),
                delete.replace("</m:ItemIds>", "</m:ItemIds><m:ItemIds/>"),
                delete.replace("<t:ItemId ", "<t:FolderId "),
                "<m:Sugar/>" + delete,
                delete + "<m:Sugar/>")) {
            Soap.Answer answer = soap.call(wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(500);
            assertThat(answer.code()).as(wrong).isIn("ErrorSchemaValidation", "ErrorInvalidRequest");
        }
        assertThat(mailbox().findItem(mail.entryId())).isPresent();
        assertThat(soap.call(getItem(mail.entryId(), "")
                                .replace("<m:ItemShape>", "<m:ItemShape><t:BodyType>Text</t:BodyType>"))
                        .code())
                .isEqualTo("ErrorSchemaValidation");
    }

    @Test
    void elementsInElementsWithoutEndAreAFault() throws Exception {
        String deep = "<t:Not>".repeat(5000) + "</t:Not>".repeat(5000);
        assertThat(soap.call(find("", "<m:Restriction>" + deep + "</m:Restriction>"))
                        .code())
                .isEqualTo("ErrorSchemaValidation");
    }

    @Test
    void attendeesAreAppendedAndASubjectIsNot() throws Exception {
        Item meeting = mailbox()
                .create(
                        mailbox().folder(WellKnown.CALENDAR).id(),
                        Item.of(ItemKind.APPOINTMENT).with(Props.START, java.time.Instant.EPOCH));
        String attendee = "<t:AppendToItemField><t:FieldURI FieldURI=\"calendar:RequiredAttendees\"/><t:CalendarItem>"
                + "<t:RequiredAttendees><t:Attendee><t:Mailbox><t:EmailAddress>%s</t:EmailAddress></t:Mailbox>"
                + "</t:Attendee></t:RequiredAttendees></t:CalendarItem></t:AppendToItemField>";
        Soap.Answer appended = soap.call(update(meeting, attendee.formatted(BERT) + attendee.formatted("c@example.net"))
                .replace("MessageDisposition=\"SaveOnly\"", "SendMeetingInvitationsOrCancellations=\"SendToNone\""));
        assertThat(appended.code()).isEqualTo("NoError");
        assertThat(mailbox().item(meeting.entryId()).get(Props.ATTENDEES))
                .extracting(a -> a.address().address())
                .containsExactly(BERT, "c@example.net");
        assertThat(soap.call(update(
                                mail("s"),
                                "<t:AppendToItemField><t:FieldURI FieldURI=\"item:Subject\"/><t:Message>"
                                        + "<t:Subject>more</t:Subject></t:Message></t:AppendToItemField>"))
                        .code())
                .isEqualTo("ErrorInvalidPropertyAppend");
    }

    @Test
    void badIdsHaveTheirOwnErrors() throws Exception {
        assertThat(soap.call(getItem("", "")).code()).isEqualTo("ErrorInvalidIdEmpty");
        assertThat(soap.call(getItem("rubbish", "")).code()).isEqualTo("ErrorInvalidIdMalformed");
        assertThat(soap.call(getItem(mailbox().folder(WellKnown.INBOX).id(), ""))
                        .code())
                .isEqualTo("ErrorCannotUseFolderIdForItemId");
        Item gone = mail("gone");
        mailbox().delete(gone.entryId());
        Soap.Answer answer = soap.call(getItem(gone.entryId(), ""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("ErrorItemNotFound");
        assertThat(answer.body()).contains("ResponseClass=\"Error\"").contains("DescriptiveLinkKey>0<");
        Mailbox berts = exchange.mailbox(BERT);
        String foreign = berts.create(berts.folder(WellKnown.INBOX).id(), Item.of(ItemKind.MESSAGE))
                .entryId();
        assertThat(soap.call(getItem(foreign, "")).code()).isEqualTo("ErrorItemNotFound");
    }

    @Test
    void aMailWithoutDispositionAndAnAppointmentWithoutInvitationsAreRefused() throws Exception {
        assertThat(soap.call("<m:CreateItem><m:Items><t:Message><t:Subject>x</t:Subject></t:Message></m:Items>"
                                + "</m:CreateItem>")
                        .code())
                .isEqualTo("ErrorMessageDispositionRequired");
        assertThat(soap.call("<m:CreateItem><m:Items><t:CalendarItem><t:Subject>x</t:Subject></t:CalendarItem>"
                                + "</m:Items></m:CreateItem>")
                        .code())
                .isEqualTo("ErrorSendMeetingInvitationsRequired");
    }

    @Test
    void tasksAndAppointmentsAreDeletedOnlyWithTheirAttributes() throws Exception {
        Item task = mailbox().create(mailbox().folder(WellKnown.TASKS).id(), Item.of(ItemKind.TASK));
        Item appointment = mailbox().create(mailbox().folder(WellKnown.CALENDAR).id(), Item.of(ItemKind.APPOINTMENT));
        assertThat(soap.call(delete(task.entryId(), "")).code()).isEqualTo("ErrorAffectedTaskOccurrencesRequired");
        assertThat(soap.call(delete(appointment.entryId(), "")).code())
                .isEqualTo("ErrorSendMeetingCancellationsRequired");
        assertThat(soap.call(delete(task.entryId(), "AffectedTaskOccurrences=\"AllOccurrences\""))
                        .code())
                .isEqualTo("NoError");
    }

    @Test
    void onlyXmlIsTaken() throws Exception {
        Soap.Answer answer = soap.type("application/json").call(getFolder("<t:DistinguishedFolderId Id=\"inbox\"/>"));
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void aChangeKeyThatIsNoneIsRefused() throws Exception {
        String request = getItem(mail("m").entryId(), "").replace("<t:ItemId ", "<t:ItemId ChangeKey=\"no key!\" ");
        assertThat(soap.call(request).code()).isEqualTo("ErrorInvalidChangeKey");
    }

    @Test
    void aDistinguishedFolderIsNotRenamed() throws Exception {
        Soap.Answer answer = soap.call("<m:UpdateFolder><m:FolderChanges><t:FolderChange>"
                + "<t:DistinguishedFolderId Id=\"inbox\"/><t:Updates><t:SetFolderField>"
                + "<t:FieldURI FieldURI=\"folder:DisplayName\"/><t:Folder><t:DisplayName>In</t:DisplayName></t:Folder>"
                + "</t:SetFolderField></t:Updates></t:FolderChange></m:FolderChanges></m:UpdateFolder>");
        assertThat(answer.code()).isEqualTo("ErrorInvalidPropertySet");
    }

    @Test
    void anOccurrenceIsNotChangedWithAnOldChangeKey() throws Exception {
        Item series = mailbox()
                .create(
                        mailbox().folder(WellKnown.CALENDAR).id(),
                        Item.of(ItemKind.APPOINTMENT)
                                .with(Props.START, java.time.Instant.parse("2026-03-02T09:00:00Z"))
                                .with(Props.END, java.time.Instant.parse("2026-03-02T10:00:00Z"))
                                .with(Props.RECURRENCE, DAILY));
        String update = "<m:UpdateItem ConflictResolution=\"NeverOverwrite\""
                + " SendMeetingInvitationsOrCancellations=\"SendToNone\"><m:ItemChanges><t:ItemChange>"
                + "<t:OccurrenceItemId RecurringMasterId=\"" + series.entryId() + "\" InstanceIndex=\"2\" ChangeKey=\""
                + series.changeKey() + "\"/><t:Updates><t:SetItemField><t:FieldURI FieldURI=\"item:Subject\"/>"
                + "<t:CalendarItem><t:Subject>changed</t:Subject></t:CalendarItem></t:SetItemField></t:Updates>"
                + "</t:ItemChange></m:ItemChanges></m:UpdateItem>";
        assertThat(soap.call(update).code()).isEqualTo("NoError");
        assertThat(soap.call(update).code()).isEqualTo("ErrorIrresolvableConflict");
    }

    @Test
    void controlCharactersAreSentAsReferencesAndHalvesOfPairsNotAtAll() throws Exception {
        mail("a\u0001b\uD800c\uD83D\uDE00");
        assertThat(soap.call(find("<t:FieldURI FieldURI=\"item:Subject\"/>", ""))
                        .first("Subject"))
                .isEqualTo("a&#x1;bc\uD83D\uDE00");
    }

    @Test
    void anApplicationHasToSayForWhom() throws Exception {
        String token = exchange.issueToken(Audience.OUTLOOK, null);
        String inbox = getFolder("<t:DistinguishedFolderId Id=\"inbox\"/>");
        Soap.Answer none = Soap.bearer(exchange.ewsUrl(), token).call(inbox);
        assertThat(none.status()).isEqualTo(500);
        assertThat(none.code()).isEqualTo("ErrorInvalidExchangeImpersonationHeaderData");
        String berts = exchange.mailbox(BERT).folder(WellKnown.INBOX).id();
        assertThat(Soap.bearer(exchange.ewsUrl(), token)
                        .impersonating(BERT)
                        .call(inbox)
                        .first("@Id"))
                .isEqualTo(berts);
        assertThat(Soap.bearer(exchange.ewsUrl(), token)
                        .anchored(BERT)
                        .call(inbox)
                        .code())
                .as("an anchor routes and impersonates nobody")
                .isEqualTo("ErrorInvalidExchangeImpersonationHeaderData");
        assertThat(Soap.bearer(exchange.ewsUrl(), token)
                        .impersonating("no@example.org")
                        .call(inbox)
                        .code())
                .isEqualTo("ErrorNonExistentMailbox");
    }

    @Test
    void aUserImpersonatesOnlyWithTheRight() throws Exception {
        String inbox = getFolder("<t:DistinguishedFolderId Id=\"inbox\"/>");
        soap.impersonating(BERT);
        assertThat(soap.call(inbox).code()).isEqualTo("ErrorImpersonateUserDenied");
        exchange.store().grantImpersonation(ANNA);
        assertThat(soap.call(inbox).code()).isEqualTo("NoError");
    }
}
