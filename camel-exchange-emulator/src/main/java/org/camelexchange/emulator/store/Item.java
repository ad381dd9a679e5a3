package org.camelexchange.emulator.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One item of a mailbox, never changed: a change makes a new one with a new change key.
 *
 * <p>It has two ids, as in Exchange: the immutable id stays when the item moves inside its mailbox, the entry id does
 * not.
 */
public final class Item {
    private final ItemKind kind;
    private final Map<Prop<?>, Object> values;
    private final List<Attachment> attachments;
    private final byte[] mime;
    private final Identity identity;

    /** Where an item stands in its mailbox; all null for one that is in none yet. */
    record Identity(
            String immutableId, String entryId, String changeKey, String folderId, Instant created, Instant modified) {
        static final Identity NONE = new Identity(null, null, null, null, null, null);
    }

    private Item(
            ItemKind kind, Map<Prop<?>, Object> values, List<Attachment> attachments, byte[] mime, Identity identity) {
        this.kind = kind;
        this.values = values;
        this.attachments = attachments;
        this.mime = mime;
        this.identity = identity;
    }

    /** An empty item that is in no mailbox yet. */
    public static Item of(ItemKind kind) {
        return new Item(kind, Map.of(), List.of(), null, Identity.NONE);
    }

    public ItemKind kind() {
        return kind;
    }

    /** The id that stays when the item moves; null before it is in a mailbox. */
    public String immutableId() {
        return identity.immutableId;
    }

    /** The id that changes when the item moves; null before it is in a mailbox. */
    public String entryId() {
        return identity.entryId;
    }

    /** Another one after every change; null before it is in a mailbox. */
    public String changeKey() {
        return identity.changeKey;
    }

    public String folderId() {
        return identity.folderId;
    }

    public Instant created() {
        return identity.created;
    }

    public Instant modified() {
        return identity.modified;
    }

    /** The value of a property, or null. */
    @SuppressWarnings("unchecked") // with() is the only way in and takes the property's own type
    public <T> T get(Prop<T> prop) {
        return (T) values.get(prop);
    }

    /** The value of a property, or another value where it is not set. */
    public <T> T get(Prop<T> prop, T otherwise) {
        T value = get(prop);
        return value == null ? otherwise : value;
    }

    public <T> Optional<T> find(Prop<T> prop) {
        return Optional.ofNullable(get(prop));
    }

    /** Whether a property is set and true. */
    public boolean is(Prop<Boolean> prop) {
        return Boolean.TRUE.equals(get(prop));
    }

    /** The same item with another value; null takes the property away. */
    public <T> Item with(Prop<T> prop, T value) {
        Map<Prop<?>, Object> changed = new HashMap<>(values);
        if (value == null) {
            changed.remove(prop);
        } else {
            changed.put(prop, value);
        }
        return new Item(kind, Collections.unmodifiableMap(changed), attachments, mime, identity);
    }

    public Item without(Prop<?> prop) {
        return with(prop, null);
    }

    public List<Attachment> attachments() {
        return attachments;
    }

    /** The attachment of this id, or empty. */
    public Optional<Attachment> attachment(String id) {
        return attachments.stream().filter(a -> id.equals(a.id())).findFirst();
    }

    /** The attachment of this id, of the item itself or of an item attached to it, however deep; or empty. */
    public Optional<Attachment> attachmentWithin(String id) {
        return allAttachments().filter(a -> id.equals(a.id())).findFirst();
    }

    /** The attachments and those of all attached items. */
    Stream<Attachment> allAttachments() {
        return attachments.stream()
                .flatMap(a -> a.item() == null
                        ? Stream.of(a)
                        : Stream.concat(Stream.of(a), a.item().allAttachments()));
    }

    /** The same item with these attachments instead of those it has; its MIME stays as it was. */
    public Item withAttachments(List<Attachment> others) {
        return new Item(kind, values, List.copyOf(others), mime, identity);
    }

    public Item withAttachment(Attachment added) {
        List<Attachment> all = new ArrayList<>(attachments);
        all.add(added);
        return withAttachments(all);
    }

    /** The exact bytes the item came as; null when it was not made from MIME. */
    public byte[] mime() {
        return mime;
    }

    /** The same item with other MIME; null when what it came as is no longer true of it. */
    public Item withMime(byte[] bytes) {
        return new Item(kind, values, attachments, bytes, identity);
    }

    /** The same item with other ids for its attachments and for those of attached items. */
    Item withAttachmentIds(UnaryOperator<String> ids) {
        return withAttachments(attachments.stream().map(a -> a.withIds(ids)).toList());
    }

    /** The same item with ids for those of its attachments that have none. */
    Item withMissingIds(Supplier<String> ids) {
        return allAttachments().allMatch(a -> a.id() != null)
                ? this
                : withAttachmentIds(old -> old == null ? ids.get() : old);
    }

    /** The same content as an item that is in no mailbox. */
    public Item detached() {
        return new Item(kind, values, attachments, mime, Identity.NONE);
    }

    boolean sameContent(Item other) {
        return values.equals(other.values) && attachments.equals(other.attachments) && mime == other.mime;
    }

    Item placed(Identity place) {
        return new Item(kind, values, attachments, mime, place);
    }

    Identity identity() {
        return identity;
    }

    /** PidTagMessageClass. */
    public String itemClass() {
        return get(Props.ITEM_CLASS, kind.itemClass());
    }

    /** True when a file or item is attached that is no part of the body. */
    public boolean hasAttachments() {
        return attachments.stream().anyMatch(a -> !a.inline());
    }

    /** Bytes, about, and never zero: the MIME's length where there is one. */
    public int size() {
        if (mime != null) {
            return mime.length;
        }
        int size = 400 + bytes(get(Props.SUBJECT));
        Body body = get(Props.BODY);
        size += body == null ? 0 : bytes(body.content());
        for (Attachment attachment : attachments) {
            size += attachment.size();
        }
        return size;
    }

    private static int bytes(String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return kind + " " + identity.entryId + " " + get(Props.SUBJECT);
    }
}
