package org.camelexchange.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;

/** Items and attachments as bodies of requests hold them. */
final class Bodies {
    private Bodies() {}

    /** The parameters of actions may begin with a capital. */
    static JsonNode lowerFirst(JsonNode body) {
        ObjectNode lower = JsonNodeFactory.instance.objectNode();
        body.fields().forEachRemaining(f -> lower.set(Values.lower(f.getKey()), f.getValue()));
        return lower;
    }

    /** The parameters an action was given; one it does not have is refused. */
    static JsonNode parameters(Call call, String action, Set<String> known) {
        JsonNode body = lowerFirst(call.json());
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw GraphError.BAD_REQUEST.because("The parameter '" + name
                        + "' in the request payload is not a valid parameter for the operation '" + action + "'.");
            }
        });
        return body;
    }

    /** A message with the attachments that came with it. */
    static Item message(Call call, JsonNode body, Item onto) {
        Map<String, Object> values = JsonIn.read(Messages.RESOURCE, body);
        return attached(call, Messages.apply(onto, values), body);
    }

    /** An item with the attachments and the extensions its body brings. */
    static Item attached(Call call, Item plain, JsonNode body) {
        Item item = Extensions.given(plain, body);
        JsonNode given = body.get("attachments");
        if (given == null || given.isNull()) {
            return item;
        }
        List<Attachment> all = new ArrayList<>(item.attachments());
        JsonIn.array("attachments", given).forEach(one -> all.add(attachment(call, one)));
        return item.withAttachments(all);
    }

    static Attachment attachment(Call call, JsonNode body) {
        String type = type(body);
        Map<String, Object> values = JsonIn.read(Attachments.RESOURCE, body);
        for (String name : values.keySet()) {
            String owner = Attachments.RESOURCE.property(name).derived();
            if (owner != null && !owner.equals(type)) {
                throw JsonIn.unknown(name, type == null ? "attachment" : type);
            }
        }
        String name = Values.text(values.get("name"));
        if (Attachments.FILE.equals(type)) {
            byte[] content = (byte[]) values.get("contentBytes");
            if (content == null || name == null) {
                throw GraphError.INVALID_VALUE.because("At least one property failed validation: "
                        + (name == null ? "the attachment has no name." : "the attachment has no contentBytes."));
            }
            String contentType = Values.text(values.get("contentType"));
            Attachment file = Attachment.file(
                    name, contentType == null ? "application/octet-stream" : contentType, content, call.now());
            String contentId = Values.text(values.get("contentId"));
            String location = Values.text(values.get("contentLocation"));
            return Boolean.TRUE.equals(values.get("isInline"))
                    ? file.inline(contentId, location)
                    : new Attachment(
                            null,
                            file.name(),
                            file.contentType(),
                            contentId,
                            location,
                            false,
                            file.modified(),
                            content,
                            null);
        }
        if (Attachments.ITEM.equals(type)) {
            if (body.get("item") == null || !body.get("item").isObject()) {
                throw GraphError.INVALID_VALUE.because("At least one property failed validation: the item is missing.");
            }
            return Attachment.item(name == null ? "" : name, item(call, body.get("item")), call.now());
        }
        throw GraphError.INVALID_REQUEST.because(
                "The attachment's '@odata.type' is missing or names no type this server takes.");
    }

    private static Item item(Call call, JsonNode body) {
        String type = type(body);
        ItemKind kind = "event".equals(type)
                ? ItemKind.APPOINTMENT
                : "contact".equals(type) ? ItemKind.CONTACT : ItemKind.MESSAGE;
        Item empty = Item.of(kind);
        Item item = Attachments.of(empty).apply(empty, JsonIn.read(Attachments.of(empty), body));
        return attached(call, item, body);
    }

    private static String type(JsonNode body) {
        JsonNode type = body.get("@odata.type");
        return type == null ? null : type.asText().replaceFirst("^#?microsoft\\.graph\\.", "");
    }
}
