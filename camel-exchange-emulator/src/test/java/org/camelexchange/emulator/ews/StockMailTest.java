package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import microsoft.exchange.webservices.data.core.PropertySet;
import microsoft.exchange.webservices.data.core.enumeration.misc.error.ServiceError;
import microsoft.exchange.webservices.data.core.enumeration.property.BasePropertySet;
import microsoft.exchange.webservices.data.core.enumeration.property.BodyType;
import microsoft.exchange.webservices.data.core.enumeration.property.Importance;
import microsoft.exchange.webservices.data.core.enumeration.property.WellKnownFolderName;
import microsoft.exchange.webservices.data.core.enumeration.search.ComparisonMode;
import microsoft.exchange.webservices.data.core.enumeration.search.ContainmentMode;
import microsoft.exchange.webservices.data.core.enumeration.search.LogicalOperator;
import microsoft.exchange.webservices.data.core.enumeration.search.OffsetBasePoint;
import microsoft.exchange.webservices.data.core.enumeration.search.SortDirection;
import microsoft.exchange.webservices.data.core.enumeration.service.ConflictResolutionMode;
import microsoft.exchange.webservices.data.core.enumeration.service.DeleteMode;
import microsoft.exchange.webservices.data.core.exception.service.remote.ServiceResponseException;
import microsoft.exchange.webservices.data.core.service.item.EmailMessage;
import microsoft.exchange.webservices.data.core.service.item.Item;
import microsoft.exchange.webservices.data.core.service.schema.EmailMessageSchema;
import microsoft.exchange.webservices.data.core.service.schema.ItemSchema;
import microsoft.exchange.webservices.data.property.complex.EmailAddress;
import microsoft.exchange.webservices.data.property.complex.ItemId;
import microsoft.exchange.webservices.data.property.complex.MessageBody;
import microsoft.exchange.webservices.data.property.complex.MimeContent;
import microsoft.exchange.webservices.data.search.FindItemsResults;
import microsoft.exchange.webservices.data.search.ItemView;
import microsoft.exchange.webservices.data.search.filter.SearchFilter;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;
import org.camelexchange.emulator.store.WellKnown;
import org.junit.jupiter.api.Test;

class StockMailTest extends StockClient {
    @Test
    void aSentMessageArrivesInTheOtherMailboxAndACopyIsKept() throws Exception {
        EmailMessage mail = new EmailMessage(anna);
        mail.setSubject("Lunch");
        mail.setBody(MessageBody.getMessageBodyFromText("<p>At <b>noon</b>?</p>"));
        mail.getToRecipients().add("Bert", BERT);
        mail.setImportance(Importance.High);
        mail.sendAndSaveCopy();

        FindItemsResults<Item> inbox = bert.findItems(WellKnownFolderName.Inbox, new ItemView(10));
        assertThat(inbox.getTotalCount()).isEqualTo(1);
        EmailMessage got = EmailMessage.bind(bert, inbox.getItems().get(0).getId());
        assertThat(got.getSubject()).isEqualTo("Lunch");
        assertThat(got.getFrom().getAddress()).isEqualTo(ANNA);
        assertThat(got.getFrom().getName()).isEqualTo("Anna Alder");
        assertThat(got.getImportance()).isEqualTo(Importance.High);
        assertThat(got.getIsRead()).isFalse();
        assertThat(got.getBody().getBodyType()).isEqualTo(BodyType.HTML);
        assertThat(got.getBody().toString()).contains("noon");
        assertThat(got.getToRecipients().getItems())
                .extracting(EmailAddress::getAddress)
                .containsExactly(BERT);
        assertThat(anna.findItems(WellKnownFolderName.SentItems, new ItemView(10))
                        .getItems())
                .hasSize(1);
    }

    @Test
    void aDraftIsSavedThenSentAndLeavesTheDrafts() throws Exception {
        EmailMessage mail = new EmailMessage(anna);
        mail.setSubject("Draft");
        mail.getToRecipients().add(BERT);
        mail.save();
        assertThat(mail.getId().getUniqueId()).isNotBlank();
        mail.load();
        assertThat(mail.getIsDraft()).isTrue();
        mail.sendAndSaveCopy();

        assertThat(annas().count(annas().folder(WellKnown.DRAFTS).id())).isZero();
        assertThat(annas().count(annas().folder(WellKnown.SENT_ITEMS).id())).isEqualTo(1);
        assertThat(berts().count(berts().folder(WellKnown.INBOX).id())).isEqualTo(1);
    }

    @Test
    void aMessageMadeOfMimeKeepsItsExactBytes() throws Exception {
        byte[] bytes = "Subject: Raw\r\nFrom: x@y.org\r\nMessage-ID: <1@y.org>\r\n\r\nHello\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        EmailMessage mail = new EmailMessage(anna);
        mail.setMimeContent(new MimeContent("UTF-8", bytes));
        mail.save(WellKnownFolderName.Inbox);

        PropertySet wanted = new PropertySet(BasePropertySet.FirstClassProperties, ItemSchema.MimeContent);
        EmailMessage got = EmailMessage.bind(anna, mail.getId(), wanted);
        assertThat(got.getMimeContent().getContent()).isEqualTo(bytes);
        assertThat(got.getSubject()).isEqualTo("Raw");
        assertThat(got.getInternetMessageId()).isEqualTo("<1@y.org>");
    }

    @Test
    void bytesThatAreSentDoNotTellOfBcc() throws Exception {
        EmailMessage mail = new EmailMessage(anna);
        mail.setMimeContent(new MimeContent(
                "UTF-8",
                ("Subject: s\r\nTo: " + BERT + "\r\nBcc: carl@example.net\r\n\r\nHello\r\n")
                        .getBytes(StandardCharsets.US_ASCII)));
        mail.send();
        String arrived =
                berts().items(berts().folder(WellKnown.INBOX).id()).get(0).entryId();
        EmailMessage got = EmailMessage.bind(
                bert, new ItemId(arrived), new PropertySet(BasePropertySet.IdOnly, ItemSchema.MimeContent));
        assertThat(new String(got.getMimeContent().getContent(), StandardCharsets.US_ASCII))
                .contains("Subject: s", "Hello")
                .doesNotContain("carl");
    }

    @Test
    void pagesFollowEachOtherToTheLast() throws Exception {
        fill(25);
        ItemView view = new ItemView(10);
        view.setPropertySet(new PropertySet(BasePropertySet.IdOnly, ItemSchema.Subject));
        view.getOrderBy().add(ItemSchema.Subject, SortDirection.Ascending);
        List<String> subjects = new ArrayList<>();
        FindItemsResults<Item> page;
        do {
            page = anna.findItems(WellKnownFolderName.Inbox, view);
            for (Item item : page.getItems()) {
                subjects.add(item.getSubject());
            }
            view.setOffset(page.getNextPageOffset() == null ? 0 : page.getNextPageOffset());
        } while (page.isMoreAvailable());
        assertThat(subjects).hasSize(25).isSorted().doesNotHaveDuplicates();
        assertThat(page.getTotalCount()).isEqualTo(25);
    }

    @Test
    void aViewFromTheEndHasTheLastItems() throws Exception {
        fill(5);
        ItemView view = new ItemView(2, 1, OffsetBasePoint.End);
        view.setPropertySet(new PropertySet(BasePropertySet.IdOnly, ItemSchema.Subject));
        view.getOrderBy().add(ItemSchema.Subject, SortDirection.Ascending);
        assertThat(subjects(anna.findItems(WellKnownFolderName.Inbox, view))).containsExactly("mail 002", "mail 003");
    }

    @Test
    void aRestrictionFindsOnlyWhatItNames() throws Exception {
        fill(12);
        SearchFilter unreadEleven = new SearchFilter.SearchFilterCollection(
                LogicalOperator.And,
                new SearchFilter.ContainsSubstring(
                        ItemSchema.Subject, "MAIL 01", ContainmentMode.Substring, ComparisonMode.IgnoreCase),
                new SearchFilter.IsEqualTo(EmailMessageSchema.IsRead, false),
                new SearchFilter.Not(new SearchFilter.IsEqualTo(ItemSchema.Subject, "mail 010")));
        assertThat(subjects(anna.findItems(WellKnownFolderName.Inbox, unreadEleven, new ItemView(10))))
                .containsExactly("mail 011");
    }

    @Test
    void anUpdateSetsAndDeletesFields() throws Exception {
        EmailMessage mail = saved("Before");
        mail.setSubject("After");
        mail.getCategories().add("Red");
        mail.update(ConflictResolutionMode.NeverOverwrite);
        EmailMessage got = EmailMessage.bind(anna, mail.getId());
        assertThat(got.getSubject()).isEqualTo("After");
        assertThat(got.getCategories()).containsExactly("Red");

        got.getCategories().clearList();
        got.update(ConflictResolutionMode.AutoResolve);
        assertThat(EmailMessage.bind(anna, mail.getId()).getCategories()).isEmpty();
    }

    @Test
    void anUpdateWithAnOldChangeKeyIsAConflict() throws Exception {
        EmailMessage mail = saved("One");
        EmailMessage twin = EmailMessage.bind(anna, mail.getId());
        mail.setSubject("Two");
        mail.update(ConflictResolutionMode.NeverOverwrite);
        twin.setSubject("Three");
        assertCode(() -> twin.update(ConflictResolutionMode.NeverOverwrite), ServiceError.ErrorIrresolvableConflict);
        twin.update(ConflictResolutionMode.AlwaysOverwrite);
        assertThat(EmailMessage.bind(anna, mail.getId()).getSubject()).isEqualTo("Three");
    }

    @Test
    void anItemIsMovedAndCopied() throws Exception {
        EmailMessage mail = saved("Traveller");
        Item copy = mail.copy(WellKnownFolderName.Inbox);
        Item moved = mail.move(WellKnownFolderName.JunkEmail);
        assertThat(copy.getId().getUniqueId()).isNotEqualTo(mail.getId().getUniqueId());
        assertThat(Item.bind(anna, moved.getId()).getSubject()).isEqualTo("Traveller");
        assertCode(() -> Item.bind(anna, mail.getId()), ServiceError.ErrorItemNotFound);
    }

    @Test
    void itemsAreDeletedInThreeWays() throws Exception {
        saved("hard").delete(DeleteMode.HardDelete);
        saved("soft").delete(DeleteMode.SoftDelete);
        saved("bin").delete(DeleteMode.MoveToDeletedItems);
        assertThat(annas().count(annas().folder(WellKnown.DRAFTS).id())).isZero();
        assertThat(annas().items(annas().folder(WellKnown.DELETED_ITEMS).id()))
                .extracting(i -> i.get(Props.SUBJECT))
                .containsExactly("bin");
        assertThat(annas().items(annas().folder(WellKnown.RECOVERABLE_DELETIONS).id()))
                .extracting(i -> i.get(Props.SUBJECT))
                .containsExactly("soft");
    }

    @Test
    void aReplyGoesToTheSenderAndStaysInTheConversation() throws Exception {
        EmailMessage mail = new EmailMessage(anna);
        mail.setSubject("Question");
        mail.setBody(MessageBody.getMessageBodyFromText("Why?"));
        mail.getToRecipients().add(BERT);
        mail.send();
        EmailMessage got = EmailMessage.bind(
                bert,
                bert.findItems(WellKnownFolderName.Inbox, new ItemView(1))
                        .getItems()
                        .get(0)
                        .getId());
        got.reply(MessageBody.getMessageBodyFromText("Because."), true);
        var reply = annas().items(annas().folder(WellKnown.INBOX).id()).get(0);
        assertThat(reply.get(Props.SUBJECT)).isEqualTo("RE: Question");
        assertThat(reply.get(Props.IN_REPLY_TO)).isEqualTo(got.getInternetMessageId());
        assertThat(reply.get(Props.BODY).content()).contains("Because.").contains("Why?");
    }

    @Test
    void aMessageWithoutRecipientsIsNotSent() throws Exception {
        EmailMessage mail = saved("Nobody");
        assertCode(mail::send, ServiceError.ErrorInvalidRecipients);
    }

    static void assertCode(org.assertj.core.api.ThrowableAssert.ThrowingCallable action, ServiceError code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(ServiceResponseException.class, e -> assertThat(e.getErrorCode())
                        .isEqualTo(code));
    }

    private EmailMessage saved(String subject) throws Exception {
        EmailMessage mail = new EmailMessage(anna);
        mail.setSubject(subject);
        mail.setBody(MessageBody.getMessageBodyFromText("text"));
        mail.save(WellKnownFolderName.Drafts);
        return mail;
    }

    private void fill(int count) {
        String inbox = annas().folder(WellKnown.INBOX).id();
        for (int i = 0; i < count; i++) {
            annas().create(
                            inbox,
                            org.camelexchange.emulator.store.Item.of(ItemKind.MESSAGE)
                                    .with(Props.SUBJECT, String.format("mail %03d", i))
                                    .with(Props.READ, false));
        }
    }

    private static List<String> subjects(FindItemsResults<Item> found) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (Item item : found.getItems()) {
            subjects.add(item.getSubject());
        }
        return subjects;
    }
}
