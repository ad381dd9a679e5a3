package org.camelexchange.emulator.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.graph.models.ChecklistItem;
import com.microsoft.graph.models.LinkedResource;
import com.microsoft.graph.models.OpenTypeExtension;
import com.microsoft.graph.models.TaskFileAttachment;
import com.microsoft.graph.models.TodoTask;
import com.microsoft.graph.users.item.todo.lists.item.tasks.item.TodoTaskItemRequestBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tasks hold: steps, links to other programs, files and extensions; pictures of contacts. */
class TodoTest extends GraphClient {
    private TodoTaskItemRequestBuilder task;
    private String path;

    @BeforeEach
    void make() {
        String list = anna.me().todo().lists().get().getValue().get(0).getId();
        ChecklistItem step = new ChecklistItem();
        step.setDisplayName("dig");
        TodoTask given = new TodoTask();
        given.setTitle("Plant");
        given.setChecklistItems(List.of(step));
        String id = anna.me()
                .todo()
                .lists()
                .byTodoTaskListId(list)
                .tasks()
                .post(given)
                .getId();
        task = anna.me().todo().lists().byTodoTaskListId(list).tasks().byTodoTaskId(id);
        path = "/me/todo/lists/" + list + "/tasks/" + id;
    }

    @Test
    void stepsAreAddedCheckedAndTakenAway() {
        ChecklistItem step = new ChecklistItem();
        step.setDisplayName("water");
        String id = task.checklistItems().post(step).getId();
        step = new ChecklistItem();
        step.setIsChecked(true);
        assertThat(task.checklistItems().byChecklistItemId(id).patch(step).getCheckedDateTime())
                .isNotNull();
        assertThat(task.get(c -> c.queryParameters.expand = new String[] {"checklistItems"})
                        .getChecklistItems())
                .extracting(ChecklistItem::getDisplayName, ChecklistItem::getIsChecked)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("dig", false),
                        org.assertj.core.groups.Tuple.tuple("water", true));
        task.checklistItems().byChecklistItemId(id).delete();
        assertThat(task.checklistItems().get().getValue()).hasSize(1);
    }

    @Test
    void linksLeadToOtherPrograms() {
        LinkedResource link = new LinkedResource();
        link.setApplicationName("Garden");
        link.setExternalId("7");
        String id = task.linkedResources().post(link).getId();
        assertThat(task.linkedResources().byLinkedResourceId(id).get().getExternalId())
                .isEqualTo("7");
        assertThat(error(() -> task.linkedResources().byLinkedResourceId("x").get())
                        .getResponseStatusCode())
                .isEqualTo(404);
    }

    @Test
    void filesAreAttached() {
        TaskFileAttachment file = new TaskFileAttachment();
        file.setName("plan.txt");
        file.setContentType("text/plain");
        file.setContentBytes("dig".getBytes(StandardCharsets.UTF_8));
        String id = task.attachments().post(file).getId();
        assertThat(task.attachments().byAttachmentBaseId(id).get())
                .isInstanceOfSatisfying(
                        TaskFileAttachment.class,
                        read -> assertThat(read.getContentBytes()).asString().isEqualTo("dig"));
        assertThat(raw("GET", path + "/attachments/" + id + "/$value", null).body())
                .isEqualTo("dig");
        assertThat(task.get().getHasAttachments()).isTrue();
        task.attachments().byAttachmentBaseId(id).delete();
        assertThat(task.attachments().get().getValue()).isEmpty();
    }

    @Test
    void extensionsKeepWhatAClientWants() {
        OpenTypeExtension extension = new OpenTypeExtension();
        extension.setExtensionName("org.example.garden");
        extension.setAdditionalData(Map.of("bed", "north"));
        task.extensions().post(extension);
        JsonNode read = get(path + "?$expand=extensions");
        assertThat(read.at("/extensions/0/bed").asText()).isEqualTo("north");
        assertThat(read.at("/extensions/0/id").asText()).isEqualTo("org.example.garden");
        String one = path + "/extensions/org.example.garden";
        assertThat(json(raw("PATCH", one, "{\"bed\":\"south\",\"rows\":3}"))
                        .get("rows")
                        .asInt())
                .isEqualTo(3);
        assertThat(get(one).get("bed").asText()).isEqualTo("south");
        assertThat(raw("DELETE", one, null).statusCode()).isEqualTo(204);
        assertThat(raw("GET", one, null).statusCode()).isEqualTo(404);
        assertThat(raw("POST", path + "/extensions", "{\"bed\":1}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aContactHasAPicture() {
        String id = json(raw("POST", "/me/contacts", "{\"givenName\":\"Cleo\"}"))
                .get("id")
                .asText();
        String photo = "/me/contacts/" + id + "/photo";
        assertThat(code(raw("GET", photo, null))).isEqualTo("ImageNotFound");
        assertThat(raw("PUT", photo + "/$value", "no picture", "Content-Type", "image/jpeg")
                        .statusCode())
                .isEqualTo(400);
        String gif = new String(
                java.util.Base64.getDecoder().decode("R0lGODlhAQABAAAAACwAAAAAAQABAAAC"), StandardCharsets.ISO_8859_1);
        // The client sends text; a GIF of these bytes is ASCII.
        assertThat(raw("PUT", photo + "/$value", gif, "Content-Type", "image/gif")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(photo).get("width").asInt()).isEqualTo(1);
        assertThat(raw("GET", photo + "/$value", null).headers().firstValue("Content-Type"))
                .contains("image/gif");
        assertThat(raw("DELETE", photo + "/$value", null).statusCode()).isEqualTo(204);
    }
}
