package org.camelexchange.emulator.graph;

import java.util.List;
import org.camelexchange.emulator.graph.Type.Primitive;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Item;

/** The resource attachment with its derived types for files and items. */
final class Attachments {
    static final String FILE = "fileAttachment";
    static final String ITEM = "itemAttachment";

    private static final Resource<Item> CONTENT =
            new Resource<>("outlookItem", Item::changeKey, (item, v) -> of(item).name(), List.of());

    static final Resource<Attachment> RESOURCE = new Resource<>(
            "attachment",
            null,
            (a, view) -> a.isFile() ? FILE : ITEM,
            List.of(
                    Property.readOnly("id", Primitive.STRING, (a, v) -> a.id()),
                    Property.readOnly("lastModifiedDateTime", Primitive.DATE_TIME_OFFSET, (a, v) -> a.modified()),
                    Property.readOnly("name", Primitive.STRING, (a, v) -> a.name()),
                    Property.readOnly("contentType", Primitive.STRING, (a, v) -> a.contentType()),
                    Property.readOnly("size", Primitive.INT32, (a, v) -> a.size()),
                    Property.readOnly("isInline", Primitive.BOOLEAN, (a, v) -> a.inline()),
                    Property.<Attachment>readOnly("contentId", Primitive.STRING, (a, v) -> a.contentId())
                            .in(FILE),
                    Property.<Attachment>readOnly("contentLocation", Primitive.STRING, (a, v) -> a.contentLocation())
                            .in(FILE),
                    Property.<Attachment>readOnly("contentBytes", Primitive.BINARY, (a, v) -> a.content())
                            .in(FILE),
                    Property.<Attachment>one("item", CONTENT, (a, v) -> a.item())
                            .in(ITEM)));

    private Attachments() {}

    static Property<Item> of() {
        return Property.many("attachments", RESOURCE, (item, v) -> item.attachments());
    }

    /** The resource of an item by its kind; what is attached may be of any. */
    static Resource<Item> of(Item item) {
        return switch (item.kind()) {
            case APPOINTMENT -> Events.RESOURCE;
            case CONTACT, DISTRIBUTION_LIST -> Contacts.RESOURCE;
            default -> Messages.RESOURCE;
        };
    }
}
