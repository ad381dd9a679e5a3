package org.camelexchange.emulator.store;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A file or an item attached to an item.
 *
 * @param id its id, unique in the mailbox
 * @param content the bytes of a file; null for an item
 * @param item the attached item; null for a file
 */
public record Attachment(
        String id,
        String name,
        String contentType,
        String contentId,
        String contentLocation,
        boolean inline,
        Instant modified,
        byte[] content,
        Item item) {

    /** A file that is attached for itself; {@link #inline} makes it part of the body. */
    public static Attachment file(String name, String contentType, byte[] content, Instant modified) {
        return new Attachment(null, name, contentType, null, null, false, modified, content, null);
    }

    /** An item attached to another. */
    public static Attachment item(String name, Item item, Instant modified) {
        return new Attachment(null, name, null, null, null, false, modified, null, item);
    }

    /** The same file as part of an HTML body. */
    public Attachment inline(String contentId, String contentLocation) {
        return new Attachment(id, name, contentType, contentId, contentLocation, true, modified, content, item);
    }

    /** The same attachment, and those of the attached item, with other ids. */
    Attachment withIds(UnaryOperator<String> ids) {
        Item inside = item == null ? null : item.withAttachmentIds(ids);
        return new Attachment(
                ids.apply(id), name, contentType, contentId, contentLocation, inline, modified, content, inside);
    }

    public boolean isFile() {
        return content != null;
    }

    /** Bytes, about: an attached item counts its body. */
    public int size() {
        return content != null ? content.length : item.size();
    }
}
