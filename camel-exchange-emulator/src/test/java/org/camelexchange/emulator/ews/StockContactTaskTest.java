package org.camelexchange.emulator.ews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import microsoft.exchange.webservices.data.core.enumeration.property.EmailAddressKey;
import microsoft.exchange.webservices.data.core.enumeration.property.PhoneNumberKey;
import microsoft.exchange.webservices.data.core.enumeration.property.PhysicalAddressKey;
import microsoft.exchange.webservices.data.core.enumeration.property.WellKnownFolderName;
import microsoft.exchange.webservices.data.core.enumeration.search.ResolveNameSearchLocation;
import microsoft.exchange.webservices.data.core.enumeration.service.ConflictResolutionMode;
import microsoft.exchange.webservices.data.core.enumeration.service.TaskStatus;
import microsoft.exchange.webservices.data.core.service.item.Contact;
import microsoft.exchange.webservices.data.core.service.item.ContactGroup;
import microsoft.exchange.webservices.data.core.service.item.Task;
import microsoft.exchange.webservices.data.core.service.schema.ContactSchema;
import microsoft.exchange.webservices.data.property.complex.EmailAddress;
import microsoft.exchange.webservices.data.property.complex.PhysicalAddressEntry;
import microsoft.exchange.webservices.data.search.ItemView;
import microsoft.exchange.webservices.data.search.filter.SearchFilter;
import org.junit.jupiter.api.Test;

class StockContactTaskTest extends StockClient {
    @Test
    void aContactComesBackAsItWasMadeAndChanged() throws Exception {
        Contact contact = contact();
        PhysicalAddressEntry work = new PhysicalAddressEntry();
        work.setStreet("1 Main");
        work.setCity("Ulm");
        contact.getPhysicalAddresses().setPhysicalAddress(PhysicalAddressKey.Business, work);
        contact.save();

        Contact got = Contact.bind(anna, contact.getId());
        assertThat(got.getDisplayName()).isEqualTo("Cora Cedar");
        assertThat(got.getFileAs()).isEqualTo("Cedar, Cora");
        assertThat(got.getCompleteName().getGivenName()).isEqualTo("Cora");
        assertThat(got.getPhoneNumbers().getPhoneNumber(PhoneNumberKey.MobilePhone))
                .isEqualTo("+1 23");
        assertThat(got.getEmailAddresses()
                        .getEmailAddress(EmailAddressKey.EmailAddress1)
                        .getAddress())
                .isEqualTo("cora@elsewhere.org");
        assertThat(got.getPhysicalAddresses()
                        .getPhysicalAddress(PhysicalAddressKey.Business)
                        .getCity())
                .isEqualTo("Ulm");

        got.getPhoneNumbers().setPhoneNumber(PhoneNumberKey.MobilePhone, null);
        got.getPhoneNumbers().setPhoneNumber(PhoneNumberKey.HomePhone, "+9");
        got.getPhysicalAddresses()
                .getPhysicalAddress(PhysicalAddressKey.Business)
                .setCity("Bonn");
        got.setJobTitle("Smith");
        got.update(ConflictResolutionMode.AutoResolve);
        Contact again = Contact.bind(anna, contact.getId());
        assertThat(again.getJobTitle()).isEqualTo("Smith");
        assertThat(again.getPhoneNumbers().contains(PhoneNumberKey.MobilePhone)).isFalse();
        assertThat(again.getPhoneNumbers().getPhoneNumber(PhoneNumberKey.HomePhone))
                .isEqualTo("+9");
        assertThat(again.getPhysicalAddresses()
                        .getPhysicalAddress(PhysicalAddressKey.Business)
                        .getStreet())
                .isEqualTo("1 Main");
        assertThat(again.getPhysicalAddresses()
                        .getPhysicalAddress(PhysicalAddressKey.Business)
                        .getCity())
                .isEqualTo("Bonn");
    }

    @Test
    void aContactIsFoundByItsName() throws Exception {
        contact().save();
        assertThat(anna.findItems(
                                WellKnownFolderName.Contacts,
                                new SearchFilter.IsEqualTo(ContactSchema.Surname, "Cedar"),
                                new ItemView(5))
                        .getItems())
                .hasSize(1);
    }

    @Test
    void aDistributionListHasItsMembers() throws Exception {
        ContactGroup group = new ContactGroup(anna);
        group.setDisplayName("Friends");
        group.getMembers().addOneOff("Bert", BERT);
        group.save();
        ContactGroup got = ContactGroup.bind(anna, group.getId());
        assertThat(got.getDisplayName()).isEqualTo("Friends");
        assertThat(got.getMembers().getItems().get(0).getAddressInformation().getAddress())
                .isEqualTo(BERT);
    }

    @Test
    void membersAreAddedToADistributionListAndTakenOff() throws Exception {
        ContactGroup group = new ContactGroup(anna);
        group.setDisplayName("Friends");
        group.getMembers().addOneOff("Bert", BERT);
        group.save();
        ContactGroup got = ContactGroup.bind(anna, group.getId());
        got.getMembers().addOneOff("Carl", "carl@example.net");
        got.update(ConflictResolutionMode.AutoResolve);
        got = ContactGroup.bind(anna, group.getId());
        assertThat(got.getMembers().getCount()).isEqualTo(2);
        got.getMembers().removeAt(0);
        got.update(ConflictResolutionMode.AutoResolve);
        ContactGroup left = ContactGroup.bind(anna, group.getId());
        assertThat(left.getMembers().getItems()).singleElement().satisfies(m -> assertThat(
                        m.getAddressInformation().getAddress())
                .isEqualTo("carl@example.net"));
    }

    @Test
    void aTaskIsDoneWhenItsStatusSaysSo() throws Exception {
        Task task = new Task(anna);
        task.setSubject("Paint");
        task.setDueDate(Date.from(Instant.parse("2026-12-01T00:00:00Z")));
        task.save();
        Task got = Task.bind(anna, task.getId());
        assertThat(got.getStatus()).isEqualTo(TaskStatus.NotStarted);
        assertThat(got.getIsComplete()).isFalse();
        got.setPercentComplete(100d);
        got.update(ConflictResolutionMode.AlwaysOverwrite);
        Task done = Task.bind(anna, task.getId());
        assertThat(done.getStatus()).isEqualTo(TaskStatus.Completed);
        assertThat(done.getIsComplete()).isTrue();
        assertThat(done.getCompleteDate()).isNotNull();
    }

    @Test
    void namesAreResolvedInTheDirectoryAndInTheContacts() throws Exception {
        contact().save();
        var bert = anna.resolveName("bert");
        assertThat(bert.getCount()).isEqualTo(1);
        assertThat(bert.nameResolutionCollection(0).getMailbox().getAddress()).isEqualTo(BERT);
        var cora = anna.resolveName("Cora", ResolveNameSearchLocation.ContactsThenDirectory, true);
        assertThat(cora.nameResolutionCollection(0).getMailbox().getAddress()).isEqualTo("cora@elsewhere.org");
        assertThat(anna.resolveName("nobody").getCount()).isZero();
    }

    @Test
    void timeZonesHaveTheirRules() throws Exception {
        assertThat(anna.getServerTimeZones()).isNotEmpty();
    }

    private Contact contact() throws Exception {
        Contact contact = new Contact(anna);
        contact.setGivenName("Cora");
        contact.setSurname("Cedar");
        contact.setFileAs("Cedar, Cora");
        contact.getPhoneNumbers().setPhoneNumber(PhoneNumberKey.MobilePhone, "+1 23");
        contact.getEmailAddresses()
                .setEmailAddress(EmailAddressKey.EmailAddress1, new EmailAddress("Cora", "cora@elsewhere.org"));
        return contact;
    }
}
