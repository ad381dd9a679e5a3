package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.models.Contact;
import com.microsoft.graph.models.ContactFolder;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.PhysicalAddress;
import com.microsoft.graph.models.TaskStatus;
import com.microsoft.graph.models.TodoTask;
import com.microsoft.graph.models.TodoTaskList;
import com.microsoft.graph.models.WellknownListName;
import java.util.List;
import org.junit.jupiter.api.Test;

class SdkContactsAndTasksTest extends GraphClient {
    private static Contact contact(String given, String surname) {
        PhysicalAddress address = new PhysicalAddress();
        address.setCity("Berlin");
        Contact contact = new Contact();
        contact.setGivenName(given);
        contact.setSurname(surname);
        contact.setBusinessPhones(List.of("+49 30 1", "+49 30 2"));
        contact.setEmailAddresses(List.of(to(given + "@example.org").getEmailAddress()));
        contact.setBusinessAddress(address);
        return contact;
    }

    @Test
    void aContactIsMadeReadChangedAndDeleted() {
        Contact made = anna.me().contacts().post(contact("Carla", "Cedar"));
        assertThat(made.getDisplayName()).isEqualTo("Carla Cedar");
        assertThat(made.getFileAs()).isEqualTo("Cedar, Carla");
        Contact change = new Contact();
        change.setJobTitle("Gardener");
        anna.me().contacts().byContactId(made.getId()).patch(change);
        Contact read = anna.me().contacts().byContactId(made.getId()).get();
        assertThat(read.getJobTitle()).isEqualTo("Gardener");
        assertThat(read.getBusinessPhones()).containsExactly("+49 30 1", "+49 30 2");
        assertThat(read.getBusinessAddress().getCity()).isEqualTo("Berlin");
        assertThat(read.getEmailAddresses().get(0).getAddress()).isEqualTo("Carla@example.org");
        anna.me().contacts().byContactId(made.getId()).delete();
        assertThat(anna.me().contacts().get().getValue()).isEmpty();
    }

    @Test
    void contactsAreFilteredByAnyOfTheirAddresses() {
        anna.me().contacts().post(contact("Carla", "Cedar"));
        anna.me().contacts().post(contact("Dora", "Douglas"));
        assertThat(anna.me()
                        .contacts()
                        .get(c -> c.queryParameters.filter = "emailAddresses/any(a:a/address eq 'dora@example.org')")
                        .getValue())
                .extracting(Contact::getSurname)
                .containsExactly("Douglas");
    }

    @Test
    void contactFoldersHoldContactsOfTheirOwn() {
        ContactFolder folder = new ContactFolder();
        folder.setDisplayName("Customers");
        ContactFolder made = anna.me().contactFolders().post(folder);
        anna.me().contactFolders().byContactFolderId(made.getId()).contacts().post(contact("Carla", "Cedar"));
        assertThat(anna.me().contacts().get().getValue()).isEmpty();
        assertThat(anna.me().contactFolders().get().getValue())
                .extracting(ContactFolder::getDisplayName)
                .containsExactly("Customers");
    }

    private TodoTaskList defaultList() {
        return anna.me().todo().lists().get().getValue().get(0);
    }

    @Test
    void theDefaultListIsThere() {
        assertThat(defaultList().getWellknownListName()).isEqualTo(WellknownListName.DefaultList);
        assertThat(defaultList().getDisplayName()).isEqualTo("Tasks");
    }

    @Test
    void aTaskIsMadeCompletedAndDeleted() {
        DateTimeTimeZone due = new DateTimeTimeZone();
        due.setDateTime("2026-05-01T00:00:00");
        due.setTimeZone("UTC");
        TodoTask task = new TodoTask();
        task.setTitle("Water the plants");
        task.setDueDateTime(due);
        String list = defaultList().getId();
        TodoTask made = anna.me().todo().lists().byTodoTaskListId(list).tasks().post(task);
        assertThat(made.getStatus()).isEqualTo(TaskStatus.NotStarted);
        TodoTask change = new TodoTask();
        change.setStatus(TaskStatus.Completed);
        TodoTask done = anna.me()
                .todo()
                .lists()
                .byTodoTaskListId(list)
                .tasks()
                .byTodoTaskId(made.getId())
                .patch(change);
        assertThat(done.getCompletedDateTime()).isNotNull();
        assertThat(anna.me()
                        .todo()
                        .lists()
                        .byTodoTaskListId(list)
                        .tasks()
                        .get(c -> c.queryParameters.filter = "status eq 'completed'")
                        .getValue())
                .extracting(TodoTask::getTitle)
                .containsExactly("Water the plants");
        anna.me()
                .todo()
                .lists()
                .byTodoTaskListId(list)
                .tasks()
                .byTodoTaskId(made.getId())
                .delete();
        assertThat(anna.me().todo().lists().byTodoTaskListId(list).tasks().get().getValue())
                .isEmpty();
    }

    @Test
    void listsAreMadeAndRenamed() {
        TodoTaskList list = new TodoTaskList();
        list.setDisplayName("Garden");
        TodoTaskList made = anna.me().todo().lists().post(list);
        TodoTaskList change = new TodoTaskList();
        change.setDisplayName("Garden and house");
        assertThat(anna.me()
                        .todo()
                        .lists()
                        .byTodoTaskListId(made.getId())
                        .patch(change)
                        .getDisplayName())
                .isEqualTo("Garden and house");
    }
}
