package org.camelexchange.emulator.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camelexchange.emulator.http.HttpAnswer;
import org.camelexchange.emulator.mime.MimeWriter;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.Mailbox;

/**
 * The attachments of one resource's items.
 *
 * @param path the segment in the path, such as {@code messages}
 */
record AttachmentRoutes(String path, Resource<Item> resource) {
    /** Exchange takes smaller files in one request only and bigger ones in an upload session only. */
    private static final int UPLOAD_FROM = 3 * 1024 * 1024;

    private static final int UPLOAD_TO = 150 * 1024 * 1024;

    List<Route> routes() {
        String all = path + "/{item}/attachments";
        List<Route> routes = new ArrayList<>();
        routes.add(Route.of("GET", all, this::list));
        routes.add(Route.of("POST", all, this::add));
        routes.add(Route.of("POST", all + "/createUploadSession", this::upload));
        routes.add(Route.of("GET", all + "/{attachment}", this::get));
        routes.add(Route.of("GET", all + "/{attachment}/$value", this::value));
        routes.add(Route.of("DELETE", all + "/{attachment}", this::remove));
        return routes;
    }

    private String collection(Call call) {
        return path + "('" + call.variable("item") + "')/attachments";
    }

    private HttpAnswer list(Call call) {
        Item item = call.item(resource);
        return Listing.of(Attachments.RESOURCE, item.entryId() + item.changeKey(), collection(call), item::attachments)
                .paged(Query.MOST)
                .answer(call);
    }

    private HttpAnswer get(Call call) {
        return Answers.row(
                call,
                200,
                Attachments.RESOURCE,
                attachment(call),
                collection(call),
                call.query(Attachments.RESOURCE).shape());
    }

    private Attachment attachment(Call call) {
        return call.item(resource).attachment(call.variable("attachment")).orElseThrow(GraphError::notFound);
    }

    private HttpAnswer value(Call call) {
        Attachment attachment = attachment(call);
        if (attachment.isFile()) {
            String type = attachment.contentType();
            return HttpAnswer.of(200, type == null ? "application/octet-stream" : type, attachment.content());
        }
        Item item = attachment.item();
        return HttpAnswer.of(200, "text/plain", item.mime() == null ? MimeWriter.write(item) : item.mime());
    }

    private HttpAnswer add(Call call) {
        Attachment added = Bodies.attachment(call, call.json());
        Attachment made = add(call.mailbox(), call.item(resource).immutableId(), added);
        return Answers.row(call, 201, Attachments.RESOURCE, made, collection(call));
    }

    /** The attachment as it is now part of the item, with its id. */
    static Attachment add(Mailbox mailbox, String itemId, Attachment added) {
        Item changed =
                mailbox.update(itemId, null, item -> item.withAttachment(added).withMime(null));
        return changed.attachments().get(changed.attachments().size() - 1);
    }

    private HttpAnswer remove(Call call) {
        Attachment gone = attachment(call);
        call.mailbox().update(call.item(resource).immutableId(), null, item -> item.withAttachments(
                        item.attachments().stream()
                                .filter(a -> !a.id().equals(gone.id()))
                                .toList())
                .withMime(null));
        return HttpAnswer.empty(204);
    }

    private HttpAnswer upload(Call call) {
        Item item = call.item(resource);
        Type body = Type.complex("createUploadSession", "attachmentItem", Types.ATTACHMENT_ITEM);
        Map<String, Object> given =
                Values.fields(Values.fields(JsonIn.value("body", body, Bodies.lowerFirst(call.json())))
                        .get("attachmentItem"));
        String name = Values.text(given.get("name"));
        Integer size = (Integer) given.get("size");
        if (!"file".equals(given.get("attachmentType")) || name == null || size == null) {
            throw GraphError.INVALID_PARAMETER.because("The parameter 'AttachmentItem' is missing or not complete.");
        }
        if (size < UPLOAD_FROM) {
            throw GraphError.UPLOAD_TOO_SMALL.because("The attachment size should not be less than the minimum size.");
        }
        if (size > UPLOAD_TO) {
            throw GraphError.UPLOAD_TOO_BIG.because("The attachment size exceeds the maximum size.");
        }
        String type = Values.text(given.get("contentType"));
        Uploads.Target target = new Uploads.Target(
                call.mailbox(),
                item.immutableId(),
                call.request().origin() + "/v1.0/users/" + call.mailbox().address() + "/" + path + "/"
                        + call.view().id(item) + "/attachments/",
                name,
                type == null ? "application/octet-stream" : type,
                Values.text(given.get("contentId")),
                Boolean.TRUE.equals(given.get("isInline")));
        return Answers.map(201, call.memory().uploads().open(call, target, size));
    }
}
