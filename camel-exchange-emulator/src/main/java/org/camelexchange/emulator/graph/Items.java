package org.camelexchange.emulator.graph;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;
import org.camelexchange.emulator.store.Props;

/** The properties all items share: those of outlookItem, and a few more. */
final class Items {
    static final Property<Item> HAS_ATTACHMENTS =
            Property.readOnly("hasAttachments", Primitive.BOOLEAN, (item, v) -> item.hasAttachments());
    static final Property<Item> PREVIEW =
            Property.readOnly("bodyPreview", Primitive.STRING, (item, v) -> Values.preview(item.get(Props.BODY)));
    static final Property<Item> PARENT =
            Property.readOnly("parentFolderId", Primitive.STRING, (item, v) -> item.folderId());
    static final Property<Item> BODY = Property.of(
            "body",
            Types.BODY,
            (item, v) -> Values.body(item.get(Props.BODY), v),
            (item, value) -> item.with(Props.BODY, Values.body(value)));

    private static final Set<ItemKind> MAILS = EnumSet.of(
            ItemKind.MESSAGE, ItemKind.MEETING_REQUEST, ItemKind.MEETING_RESPONSE, ItemKind.MEETING_CANCELLATION);

    private Items() {}

    /** The kinds of items that are rows of a resource. */
    static Set<ItemKind> kinds(Resource<Item> resource) {
        return switch (resource.name()) {
            case "message" -> MAILS;
            case "event" -> EnumSet.of(ItemKind.APPOINTMENT);
            case "contact" -> EnumSet.of(ItemKind.CONTACT);
            default -> EnumSet.of(ItemKind.TASK);
        };
    }

    static List<Property<Item>> common() {
        return List.of(
                Property.readOnly("id", Primitive.STRING, (item, v) -> v.id(item)),
                Property.readOnly("createdDateTime", Primitive.DATE_TIME_OFFSET, (item, v) -> item.created()),
                Property.readOnly("lastModifiedDateTime", Primitive.DATE_TIME_OFFSET, (item, v) -> item.modified()),
                Property.readOnly("changeKey", Primitive.STRING, (item, v) -> item.changeKey()),
                Values.texts("categories", Props.CATEGORIES));
    }
}
