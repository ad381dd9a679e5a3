package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.ItemBody;
import com.microsoft.graph.models.MailFolder;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.MessageCollectionResponse;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.users.item.messages.item.copy.CopyPostRequestBody;
import com.microsoft.graph.users.item.messages.item.forward.ForwardPostRequestBody;
import com.microsoft.graph.users.item.messages.item.move.MovePostRequestBody;
import com.microsoft.graph.users.item.sendmail.SendMailPostRequestBody;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camelexchange.emulator.mime.MimeReader;
import org.camelexchange.emulator.store.Address;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class SdkMailTest extends GraphClient {
    private static Message message(String subject) {
        ItemBody body = new ItemBody();
        body.setContentType(BodyType.Html);
        body.setContent("<p>Hello &amp; welcome</p>");
        Message message = new Message();
        message.setSubject(subject);
        message.setBody(body);
        message.setToRecipients(List.of(to(BERT)));
        return message;
    }

    @Test
    void aMessageIsCreatedReadChangedAndDeleted() {
        Message made = anna.me().messages().post(message("first"));
        assertThat(made.getIsDraft()).isTrue();
        assertThat(made.getBodyPreview()).isEqualTo("Hello & welcome");

        Message change = new Message();
        change.setSubject("second");
        change.setIsRead(false);
        Message changed = anna.me().messages().byMessageId(made.getId()).patch(change);
        assertThat(changed.getSubject()).isEqualTo("second");
        assertThat(changed.getChangeKey()).isNotEqualTo(made.getChangeKey());

        Message read = anna.me().messages().byMessageId(made.getId()).get();
        assertThat(read.getToRecipients().get(0).getEmailAddress().getAddress()).isEqualTo(BERT);
        assertThat(read.getIsRead()).isFalse();

        anna.me().messages().byMessageId(made.getId()).delete();
        ODataError error =
                error(() -> anna.me().messages().byMessageId(made.getId()).get());
        assertThat(error.getError().getCode()).isEqualTo("ErrorItemNotFound");
        assertThat(annas().items(annas().folder(WellKnown.DELETED_ITEMS).id())).hasSize(1);
    }

    @Test
    void aPageIteratorSeesEveryMessageOnce() throws Exception {
        for (int i = 0; i < 25; i++) {
            received("mail " + i);
        }
        MessageCollectionResponse page = anna.me()
                .mailFolders()
                .byMailFolderId("inbox")
                .messages()
                .get(c -> {
                    c.queryParameters.select = new String[] {"subject"};
                    c.queryParameters.count = true;
                });
        assertThat(page.getValue()).hasSize(10);
        assertThat(page.getOdataCount()).isEqualTo(25);
        List<String> subjects = new ArrayList<>();
        new PageIterator.Builder<Message, MessageCollectionResponse>()
                .client(anna)
                .collectionPage(page)
                .collectionPageFactory(MessageCollectionResponse::createFromDiscriminatorValue)
                .processPageItemCallback(m -> subjects.add(m.getSubject()))
                .build()
                .iterate();
        assertThat(subjects).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void messagesAreFilteredAndSorted() {
        received("b one");
        received("a two");
        received("b three");
        MessageCollectionResponse found = anna.me().messages().get(c -> {
            c.queryParameters.filter = "startswith(subject,'B') and receivedDateTime ge 2000-01-01T00:00:00Z";
            c.queryParameters.orderby = new String[] {"subject desc"};
        });
        assertThat(found.getValue()).extracting(Message::getSubject).containsExactly("b three", "b one");
        assertThat(found.getValue().get(0).getReceivedDateTime()).isAfter(OffsetDateTime.parse("2000-01-01T00:00:00Z"));
    }

    @Test
    void aMoveKeepsTheImmutableIdAndChangesTheOther() {
        Item item = received("moving");
        MovePostRequestBody body = new MovePostRequestBody();
        body.setDestinationId("deleteditems");
        Message moved = anna.me().messages().byMessageId(item.entryId()).move().post(body);
        assertThat(moved.getId()).isNotEqualTo(item.entryId());
        Message immutable = anna.me()
                .messages()
                .byMessageId(item.immutableId())
                .get(c -> c.headers.add("Prefer", "IdType=\"ImmutableId\""));
        assertThat(immutable.getId()).isEqualTo(item.immutableId());
        assertThat(immutable.getParentFolderId())
                .isEqualTo(annas().folder(WellKnown.DELETED_ITEMS).id());
    }

    @Test
    void aCopyIsAnotherMessage() {
        Item item = received("copied");
        CopyPostRequestBody body = new CopyPostRequestBody();
        body.setDestinationId("drafts");
        Message copy = anna.me().messages().byMessageId(item.entryId()).copy().post(body);
        assertThat(copy.getSubject()).isEqualTo("copied");
        assertThat(annas().findItem(item.entryId())).isPresent();
    }

    @Test
    void aSentMailReachesItsRecipientAndStaysInSentItems() {
        SendMailPostRequestBody body = new SendMailPostRequestBody();
        body.setMessage(message("sent"));
        // The client's own default is false, unlike that of Graph.
        body.setSaveToSentItems(true);
        anna.me().sendMail().post(body);
        Message arrived = bert.me().messages().get().getValue().get(0);
        assertThat(arrived.getSubject()).isEqualTo("sent");
        assertThat(arrived.getFrom().getEmailAddress().getAddress()).isEqualTo(ANNA);
        assertThat(arrived.getIsRead()).isFalse();
        Message kept = anna.me()
                .mailFolders()
                .byMailFolderId("sentitems")
                .messages()
                .get()
                .getValue()
                .get(0);
        assertThat(kept.getInternetMessageId()).isEqualTo(arrived.getInternetMessageId());
    }

    @Test
    void aMailThatIsNotToBeSavedLeavesNothingInSentItems() {
        SendMailPostRequestBody body = new SendMailPostRequestBody();
        body.setMessage(message("sent"));
        body.setSaveToSentItems(false);
        anna.me().sendMail().post(body);
        assertThat(annas().items(annas().folder(WellKnown.SENT_ITEMS).id())).isEmpty();
    }

    @Test
    void aDraftWithAnImmutableIdIsFoundInSentItemsAfterItWasSent() {
        Message draft =
                anna.me().messages().post(message("once"), c -> c.headers.add("Prefer", "IdType=\"ImmutableId\""));
        anna.me().messages().byMessageId(draft.getId()).send().post();
        Message sent = anna.me().messages().byMessageId(draft.getId()).get();
        assertThat(sent.getIsDraft()).isFalse();
        assertThat(sent.getParentFolderId())
                .isEqualTo(annas().folder(WellKnown.SENT_ITEMS).id());
        assertThat(bert.me().messages().get().getValue()).hasSize(1);
    }

    @Test
    void aMailWithoutRecipientsIsRefused() {
        Message message = message("nobody");
        message.setToRecipients(List.of());
        SendMailPostRequestBody body = new SendMailPostRequestBody();
        body.setMessage(message);
        ODataError error = error(() -> anna.me().sendMail().post(body));
        assertThat(error.getResponseStatusCode()).isEqualTo(400);
        assertThat(error.getError().getCode()).isEqualTo("ErrorInvalidRecipients");
    }

    @Test
    void aMailInSomebodyElsesNameIsRefused() {
        Message message = message("forged");
        message.setFrom(to(BERT));
        SendMailPostRequestBody body = new SendMailPostRequestBody();
        body.setMessage(message);
        assertThat(error(() -> anna.me().sendMail().post(body)).getError().getCode())
                .isEqualTo("ErrorSendAsDenied");
    }

    @Test
    void aReplyGoesToTheSenderAndNamesTheMailItAnswers() {
        Item item = received("question");
        Message draft = anna.me()
                .messages()
                .byMessageId(item.entryId())
                .createReply()
                .post(new com.microsoft.graph.users.item.messages.item.createreply.CreateReplyPostRequestBody());
        assertThat(draft.getSubject()).isEqualTo("RE: question");
        assertThat(draft.getToRecipients().get(0).getEmailAddress().getAddress())
                .isEqualTo(BERT);
        assertThat(draft.getConversationId()).isEqualTo(item.get(Props.CONVERSATION_ID));
        anna.me().messages().byMessageId(draft.getId()).send().post();
        assertThat(berts().items(berts().folder(WellKnown.INBOX).id()).get(0).get(Props.IN_REPLY_TO))
                .isEqualTo(item.get(Props.MESSAGE_ID));
    }

    @Test
    void aReplyToAllLeavesTheOwnerOut() {
        Item item = received("question");
        annas().update(
                        item.entryId(),
                        null,
                        i -> i.with(Props.CC, List.of(new Address("Carl", "carl@example.com"), annas().owner())));
        Message draft = anna.me()
                .messages()
                .byMessageId(item.entryId())
                .createReplyAll()
                .post(new com.microsoft.graph.users.item.messages.item.createreplyall.CreateReplyAllPostRequestBody());
        assertThat(draft.getToRecipients())
                .extracting(r -> r.getEmailAddress().getAddress())
                .containsExactly(BERT);
        assertThat(draft.getCcRecipients())
                .extracting(r -> r.getEmailAddress().getAddress())
                .containsExactly("carl@example.com");
    }

    @Test
    void aForwardedMailTakesItsAttachmentsAlong() {
        Item item = received("with file");
        annas().update(
                        item.entryId(),
                        null,
                        i -> i.withAttachment(Attachment.file("a.txt", "text/plain", new byte[3], i.created())));
        ForwardPostRequestBody body = new ForwardPostRequestBody();
        body.setComment("see below");
        body.setToRecipients(List.of(to(BERT)));
        anna.me().messages().byMessageId(item.entryId()).forward().post(body);
        Item arrived = berts().items(berts().folder(WellKnown.INBOX).id()).get(0);
        assertThat(arrived.get(Props.SUBJECT)).isEqualTo("FW: with file");
        assertThat(arrived.get(Props.BODY).content()).startsWith("see below");
        assertThat(arrived.attachments()).hasSize(1);
    }

    @Test
    void theMimeIsTheVeryBytesTheMailCameAs() throws Exception {
        byte[] mime = "Subject: exact\r\nX-Odd:   blanks\r\n\r\nBody\r\n".getBytes(StandardCharsets.US_ASCII);
        Item item = annas().create(
                        annas().folder(WellKnown.INBOX).id(),
                        MimeReader.read(mime, exchange.store().clock().instant()));
        assertThat(anna.me()
                        .messages()
                        .byMessageId(item.entryId())
                        .content()
                        .get()
                        .readAllBytes())
                .isEqualTo(mime);
    }

    @Test
    void anUpdateWithAnOldChangeKeyIsRefused() {
        Item item = received("contended");
        annas().update(item.entryId(), null, i -> i.with(Props.READ, true));
        ODataError error = error(() -> anna.me()
                .messages()
                .byMessageId(item.entryId())
                .patch(message("late"), c -> c.headers.add("If-Match", "W/\"" + item.changeKey() + "\"")));
        assertThat(error.getResponseStatusCode()).isEqualTo(412);
        assertThat(error.getError().getCode()).isEqualTo("ErrorIrresolvableConflict");
    }

    private static MailFolder folder(String name) {
        MailFolder folder = new MailFolder();
        folder.setDisplayName(name);
        return folder;
    }

    @Test
    void foldersAreMadeRenamedMovedAndDeleted() {
        MailFolder made =
                anna.me().mailFolders().byMailFolderId("inbox").childFolders().post(folder("Orders"));
        assertThat(error(() -> anna.me()
                                .mailFolders()
                                .byMailFolderId("inbox")
                                .childFolders()
                                .post(folder("Orders")))
                        .getError()
                        .getCode())
                .isEqualTo("ErrorFolderExists");
        anna.me().mailFolders().byMailFolderId(made.getId()).patch(folder("Invoices"));
        com.microsoft.graph.users.item.mailfolders.item.move.MovePostRequestBody move =
                new com.microsoft.graph.users.item.mailfolders.item.move.MovePostRequestBody();
        move.setDestinationId("msgfolderroot");
        anna.me().mailFolders().byMailFolderId(made.getId()).move().post(move);
        assertThat(anna.me().mailFolders().get(c -> c.queryParameters.top = 50).getValue())
                .extracting(MailFolder::getDisplayName)
                .contains("Inbox", "Invoices")
                .doesNotContain("Calendar", "Contacts", "Tasks");
        anna.me().mailFolders().byMailFolderId(made.getId()).delete();
        assertThat(anna.me().mailFolders().get(c -> c.queryParameters.top = 50).getValue())
                .extracting(MailFolder::getDisplayName)
                .doesNotContain("Invoices");
    }
}
