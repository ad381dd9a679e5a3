package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camelexchange.emulator.ExchangeEmulator;
import org.camelexchange.emulator.login.Audience;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Body;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Mailbox;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.Recurrence;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProtocolTest {
    private static final String ANNA = "anna@example.org";
    private static final String BERT = "bert@example.org";

    private static final Recurrence DAILY = new Recurrence(
            Recurrence.Pattern.DAILY, 1, Set.of(), null, null, null, null, java.time.LocalDate.of(2026, 3, 2), null, 5);

    private final Optional<SchemaCheck> schema = SchemaCheck.find();
    private ExchangeEmulator exchange;
    private Soap soap;

    @BeforeEach
    void start() throws Exception {
        ExchangeEmulator.Builder builder =
                ExchangeEmulator.builder().mailbox(ANNA, "Anna", "a").mailbox(BERT, "Bert", "b");
        // Requests here are wrong on purpose; only the answers have to be valid.
        schema.ifPresent(s -> builder.observe((door, request, answer) -> {
            try {
                if (answer.bodyBytes().length > 0 && door instanceof EwsDoor) {
                    s.check("answer", answer.bodyBytes());
                }
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        exchange = builder.start();
        soap = Soap.basic(exchange.ewsUrl(), ANNA, "a");
    }

    @AfterEach
    void stop() {
        exchange.close();
        schema.ifPresent(s -> assertThat(s.violations()).isEmpty());
    }

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
    void findItemRefusesWhatOnlyGetItemGives() throws Exception {
        mail("x");
        assertThat(soap.call(find("<t:FieldURI FieldURI=\"item:Body\"/>", "")).code())
                .isEqualTo("ErrorInvalidPropertyForOperation");
        Soap.Answer all = soap.call(find("", "").replace("IdOnly", "AllProperties"));
        assertThat(all.code()).isEqualTo("NoError");
        assertThat(all.body())
                .contains("<t:Subject>x<")
                .doesNotContain("t:Body")
                .doesNotContain("ToRecipients");
    }

    @Test
    void findItemCutsLongTexts() throws Exception {
        mail("s".repeat(400));
        assertThat(soap.call(find("<t:FieldURI FieldURI=\"item:Subject\"/>", ""))
                        .first("Subject"))
                .hasSize(255);
    }

    @Test
    void aPageHasNoMoreThanAThousandItems() throws Exception {
        for (int i = 0; i < 1001; i++) {
            mail("m" + i);
        }
        Soap.Answer answer = soap.call(find("", ""));
        assertThat(answer.body().split("<t:Message>")).hasSize(1001);
        assertThat(answer.first("@IncludesLastItemInRange")).isEqualTo("false");
        assertThat(answer.first("@TotalItemsInView")).isEqualTo("1001");
    }

    @Test
    void restrictionsCompareTextsNumbersDatesAndExtendedProperties() throws Exception {
        Item flagged = mail("Größe");
        mail("other");
        String extended = "<t:ExtendedFieldURI DistinguishedPropertySetId=\"PublicStrings\" PropertyName=\"No\""
                + " PropertyType=\"Integer\"/>";
        assertThat(soap.call(update(
                                flagged,
                                "<t:SetItemField>" + extended + "<t:Message><t:ExtendedProperty>" + extended
                                        + "<t:Value>7</t:Value></t:ExtendedProperty></t:Message></t:SetItemField>"))
                        .code())
                .isEqualTo("NoError");
        assertThat(found("<t:IsGreaterThan>" + extended + constant("5") + "</t:IsGreaterThan>"))
                .isEqualTo("1");
        assertThat(found("<t:Exists>" + extended + "</t:Exists>")).isEqualTo("1");
        assertThat(found(
                        "<t:Contains ContainmentMode=\"Prefixed\" ContainmentComparison=\"LooseAndIgnoreCaseAndIgnoreNonSpace\">"
                                + "<t:FieldURI FieldURI=\"item:Subject\"/><t:Constant Value=\"GROSSE\"/></t:Contains>"))
                .isEqualTo("0");
        assertThat(found("<t:Contains ContainmentMode=\"Prefixed\""
                        + " ContainmentComparison=\"LooseAndIgnoreCaseAndIgnoreNonSpace\">"
                        + "<t:FieldURI FieldURI=\"item:Subject\"/><t:Constant Value=\"GROß\"/></t:Contains>"))
                .isEqualTo("1");
        assertThat(found("<t:IsLessThan><t:FieldURI FieldURI=\"item:DateTimeCreated\"/>"
                        + constant("2000-01-01T00:00:00Z") + "</t:IsLessThan>"))
                .isEqualTo("0");
        assertThat(found("<t:Or><t:IsEqualTo><t:FieldURI FieldURI=\"item:Subject\"/>" + constant("OTHER")
                        + "</t:IsEqualTo><t:IsGreaterThan><t:FieldURI FieldURI=\"item:Size\"/>" + constant("999999")
                        + "</t:IsGreaterThan></t:Or>"))
                .isEqualTo("1");
        Soap.Answer got = soap.call(getItem(flagged.entryId(), extended));
        assertThat(got.first("Value")).isEqualTo("7");
    }

    @Test
    void aRestrictionOnWhatCannotBeSearchedIsRefused() throws Exception {
        assertThat(soap.call(find(
                                "",
                                "<m:Restriction><t:Exists><t:FieldURI FieldURI=\"item:Attachments\"/></t:Exists>"
                                        + "</m:Restriction>"))
                        .code())
                .isEqualTo("ErrorUnsupportedPathForQuery");
        assertThat(soap.call(find(
                                "",
                                "<m:Restriction><t:Contains><t:FieldURI FieldURI=\"item:Size\"/>"
                                        + "<t:Constant Value=\"1\"/></t:Contains></m:Restriction>"))
                        .code())
                .isEqualTo("ErrorContainsFilterWrongType");
    }

    @Test
    void whatCannotBeSetIsNotSet() throws Exception {
        Item mail = mail("fixed");
        String set = "<t:SetItemField><t:FieldURI FieldURI=\"item:%s\"/><t:Message><t:%s>%s</t:%s></t:Message>"
                + "</t:SetItemField>";
        assertThat(soap.call(update(mail, set.formatted("Size", "Size", "1", "Size")))
                        .code())
                .isEqualTo("ErrorInvalidPropertySet");
        assertThat(soap.call(update(mail, set.formatted("Subject", "Body", "1", "Body")))
                        .code())
                .isEqualTo("ErrorUpdatePropertyMismatch");
        assertThat(soap.call(update(
                                mail,
                                "<t:DeleteItemField><t:FieldURI FieldURI=\"message:IsRead\"/></t:DeleteItemField>"))
                        .code())
                .isEqualTo("ErrorInvalidPropertyDelete");
        assertThat(soap.call(update(
                                mail,
                                "<t:SetItemField><t:FieldURI FieldURI=\"contacts:GivenName\"/><t:Contact>"
                                        + "<t:GivenName>x</t:GivenName></t:Contact></t:SetItemField>"))
                        .code())
                .isEqualTo("ErrorInvalidPropertyRequest");
        assertThat(soap.call(update(
                                mail,
                                "<t:AppendToItemField><t:FieldURI FieldURI=\"item:Body\"/><t:Message>"
                                        + "<t:Body BodyType=\"Text\">more</t:Body></t:Message></t:AppendToItemField>"))
                        .code())
                .isEqualTo("NoError");
        assertThat(mailbox().item(mail.entryId()).get(Props.BODY).content()).isEqualTo("more");
    }

    @Test
    void anItemIsAttachedAndReadAgain() throws Exception {
        Item mail = mail("outer");
        Soap.Answer made = soap.call("<m:CreateAttachment><m:ParentItemId Id=\"" + mail.entryId()
                + "\"/><m:Attachments><t:ItemAttachment><t:Name>n</t:Name><t:Message><t:Subject>inner</t:Subject>"
                + "<t:Body BodyType=\"Text\">in</t:Body></t:Message></t:ItemAttachment></m:Attachments>"
                + "</m:CreateAttachment>");
        assertThat(made.code()).isEqualTo("NoError");
        assertThat(made.first("@RootItemId")).isEqualTo(mail.entryId());
        Soap.Answer got = soap.call("<m:GetAttachment><m:AttachmentShape><t:IncludeMimeContent>true"
                + "</t:IncludeMimeContent></m:AttachmentShape><m:AttachmentIds><t:AttachmentId Id=\""
                + made.first("@Id") + "\"/></m:AttachmentIds></m:GetAttachment>");
        assertThat(got.first("Subject")).isEqualTo("inner");
        assertThat(new String(Base64.getDecoder().decode(got.first("MimeContent")), StandardCharsets.UTF_8))
                .contains("Subject: inner");
    }

    @Test
    void whatIsAttachedToAnAttachedMailIsReadToo() throws Exception {
        Attachment file = Attachment.file("f.txt", "text/plain", new byte[] {1, 2, 3}, null);
        Item inner = Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, "inner").withAttachment(file);
        Item middle = Item.of(ItemKind.MESSAGE)
                .with(Props.SUBJECT, "middle")
                .withAttachment(Attachment.item("inner", inner, null));
        Item outer = mailbox()
                .create(
                        mailbox().folder(WellKnown.INBOX).id(),
                        Item.of(ItemKind.MESSAGE).withAttachment(Attachment.item("middle", middle, null)));
        Item copy = mailbox().copy(outer.entryId(), outer.folderId());

        String innerId = attachmentIn(outer.attachments().get(0).id());
        String fileId = attachmentIn(innerId);
        Soap.Answer got = soap.call(getAttachment(fileId));
        assertThat(got.first("Content")).isEqualTo("AQID");
        assertThat(soap.call("<m:DeleteAttachment><m:AttachmentIds><t:AttachmentId Id=\"" + fileId
                                + "\"/></m:AttachmentIds></m:DeleteAttachment>")
                        .code())
                .isEqualTo("ErrorCannotDeleteObject");
        mailbox().delete(outer.entryId());
        assertThat(soap.call(getAttachment(fileId)).code()).isEqualTo("ErrorItemNotFound");
        assertThat(attachmentIn(attachmentIn(copy.attachments().get(0).id())))
                .as("a copy's attachments have ids of their own")
                .isNotIn(innerId, fileId);
    }

    private String attachmentIn(String id) throws Exception {
        String inside = soap.call(getAttachment(id)).body().replaceFirst("(?s).*<t:Attachments>", "");
        return inside.replaceFirst("(?s).*?<t:AttachmentId Id=\"([^\"]*)\".*", "$1");
    }

    private static String getAttachment(String id) {
        return "<m:GetAttachment><m:AttachmentIds><t:AttachmentId Id=\"" + id
                + "\"/></m:AttachmentIds></m:GetAttachment>";
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

    @Test
    void allPropertiesOfAllKindsOfItemsAreValid() throws Exception {
        for (ItemKind kind : ItemKind.values()) {
            Item item = mailbox()
                    .create(
                            mailbox().folder(WellKnown.INBOX).id(),
                            Item.of(kind)
                                    .with(Props.SUBJECT, "all")
                                    .with(Props.BODY, Body.html("<p>x</p>"))
                                    .with(Props.TO, List.of(new Address("B", BERT)))
                                    .with(Props.FROM, new Address(null, ""))
                                    .with(Props.START, java.time.Instant.now())
                                    .with(Props.END, java.time.Instant.now())
                                    .with(Props.CATEGORIES, List.of("Red"))
                                    .withAttachment(Attachment.file("f", "text/plain", new byte[3], null)));
            String all = getItem(
                            item.entryId(),
                            "<t:FieldURI FieldURI=\"item:MimeContent\"/>"
                                    + "<t:FieldURI FieldURI=\"item:TextBody\"/><t:FieldURI FieldURI=\"item:UniqueBody\"/>")
                    .replace("IdOnly", "AllProperties");
            Soap.Answer answer = soap.call(all);
            assertThat(answer.code()).as(kind.name()).isEqualTo("NoError");
            assertThat(answer.first("Subject")).isEqualTo("all");
        }
        assertThat(soap.call(find("", "").replace("IdOnly", "AllProperties")).code())
                .isEqualTo("NoError");
    }

    private Mailbox mailbox() {
        return exchange.mailbox(ANNA);
    }

    private Item mail(String subject) {
        return mailbox()
                .create(
                        mailbox().folder(WellKnown.INBOX).id(),
                        Item.of(ItemKind.MESSAGE).with(Props.SUBJECT, subject));
    }

    private String found(String restriction) throws Exception {
        return soap.call(find("", "<m:Restriction>" + restriction + "</m:Restriction>"))
                .first("@TotalItemsInView");
    }

    private static String constant(String value) {
        return "<t:FieldURIOrConstant><t:Constant Value=\"" + value + "\"/></t:FieldURIOrConstant>";
    }

    private static String getFolder(String id) {
        return "<m:GetFolder><m:FolderShape><t:BaseShape>Default</t:BaseShape></m:FolderShape><m:FolderIds>" + id
                + "</m:FolderIds></m:GetFolder>";
    }

    private static String getItem(String id, String more) {
        return "<m:GetItem><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>" + additional(more)
                + "</m:ItemShape><m:ItemIds><t:ItemId Id=\"" + id + "\"/></m:ItemIds></m:GetItem>";
    }

    private static String additional(String paths) {
        return paths.isEmpty() ? "" : "<t:AdditionalProperties>" + paths + "</t:AdditionalProperties>";
    }

    private static String find(String more, String restriction) {
        return "<m:FindItem Traversal=\"Shallow\"><m:ItemShape><t:BaseShape>IdOnly</t:BaseShape>" + additional(more)
                + "</m:ItemShape>" + restriction
                + "<m:ParentFolderIds><t:DistinguishedFolderId Id=\"inbox\"/></m:ParentFolderIds></m:FindItem>";
    }

    private static String createMessage(String disposition, String content) {
        return "<m:CreateItem MessageDisposition=\"" + disposition + "\"><m:Items><t:Message>" + content
                + "</t:Message></m:Items></m:CreateItem>";
    }

    private static String delete(String id, String attribute) {
        return "<m:DeleteItem DeleteType=\"HardDelete\" " + attribute + "><m:ItemIds><t:ItemId Id=\"" + id
                + "\"/></m:ItemIds></m:DeleteItem>";
    }

    private static String update(Item item, String updates) {
        return "<m:UpdateItem ConflictResolution=\"AlwaysOverwrite\" MessageDisposition=\"SaveOnly\"><m:ItemChanges>"
                + "<t:ItemChange><t:ItemId Id=\"" + item.entryId() + "\"/><t:Updates>" + updates
                + "</t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>";
    }
}
