package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Item;

/** The files attached to tasks, which are of a type of their own: taskFileAttachment. */
final class TaskAttachments {
    private static final String PATH = "tasks/{item}/attachments";
    private static final int MOST_BYTES = 3 * 1024 * 1024;

    static final Resource<Attachment> RESOURCE = new Resource<>(
            "attachmentBase",
            null,
            (a, v) -> "taskFileAttachment",
            List.of(
                    Property.readOnly("id", Primitive.STRING, (a, v) -> a.id()),
                    Property.readOnly("lastModifiedDateTime", Primitive.DATE_TIME_OFFSET, (a, v) -> a.modified()),
                    Property.readOnly("name", Primitive.STRING, (a, v) -> a.name()),
                    Property.readOnly("contentType", Primitive.STRING, (a, v) -> a.contentType()),
                    Property.readOnly("size", Primitive.INT32, (a, v) -> a.size()),
                    Property.<Attachment>readOnly("contentBytes", Primitive.BINARY, (a, v) -> a.content())
                            .in("taskFileAttachment")));

    private TaskAttachments() {}

    static Property<Item> property() {
        return Property.many("attachments", RESOURCE, (item, v) -> item.attachments());
    }

    static List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, TaskAttachments::list),
                Route.of("POST", PATH, TaskAttachments::add),
                Route.of("GET", PATH + "/{attachment}", TaskAttachments::get),
                Route.of("GET", PATH + "/{attachment}/$value", TaskAttachments::value),
                Route.of("DELETE", PATH + "/{attachment}", TaskAttachments::remove));
    }

    private static Attachment attachment(Call call) {
        return call.item(Tasks.RESOURCE).attachment(call.variable("attachment")).orElseThrow(GraphError::notFound);
    }

    private static HttpAnswer list(Call call) {
        Item task = call.item(Tasks.RESOURCE);
        return Listing.of(RESOURCE, task.entryId() + "/attachments", "attachments", task::attachments)
                .answer(call);
    }

    private static HttpAnswer get(Call call) {
        return Answers.row(
                call,
                200,
                RESOURCE,
                attachment(call),
                "attachments",
                call.query(RESOURCE).shape());
    }

    private static HttpAnswer value(Call call) {
        Attachment file = attachment(call);
        return HttpAnswer.of(200, file.contentType(), file.content());
    }

    private static HttpAnswer add(Call call) {
        JsonNode body = call.json();
        Map<String, Object> values = JsonIn.read(RESOURCE, body);
        byte[] content = (byte[]) values.get("contentBytes");
        String name = Values.text(values.get("name"));
        if (content == null || name == null) {
            throw GraphError.INVALID_REQUEST.because("A file attached to a task has a name and contentBytes.");
        }
        if (content.length > MOST_BYTES) {
            throw GraphError.TOO_LARGE.because("A file of more than 3 MB is attached with an upload session.");
        }
        String type = Values.text(values.get("contentType"));
        Attachment file = Attachment.file(name, type == null ? "application/octet-stream" : type, content, call.now());
        Attachment made =
                AttachmentRoutes.add(call.mailbox(), call.item(Tasks.RESOURCE).immutableId(), file);
        return Answers.row(call, 201, RESOURCE, made, "attachments");
    }

    private static HttpAnswer remove(Call call) {
        String gone = attachment(call).id();
        call.mailbox()
                .update(
                        call.item(Tasks.RESOURCE).immutableId(),
                        null,
                        item -> item.withAttachments(item.attachments().stream()
                                .filter(a -> !a.id().equals(gone))
                                .toList()));
        return HttpAnswer.empty(204);
    }
}
