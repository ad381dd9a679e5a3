package org.camelexchange.emulator.ews;

import java.time.Instant;
import java.util.List;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Item;

/** Attachments: their description, which items carry, and their content, which GetAttachment gives. */
final class AttachmentCodec {
    static final Codec<List<Attachment>> LIST = Codecs.of(
            (out, all) -> all.forEach(a -> {
                out.t(element(a));
                describe(out, a);
                out.end();
            }),
            e -> e.children().stream().map(AttachmentCodec::read).toList(),
            all -> null);

    private AttachmentCodec() {}

    static String element(Attachment attachment) {
        return attachment.isFile() ? "FileAttachment" : "ItemAttachment";
    }

    static void describe(EwsWriter out, Attachment a) {
        if (a.id() != null) {
            out.t("AttachmentId").attribute("Id", a.id()).end();
        }
        out.t("Name", a.name());
        out.t("ContentType", a.contentType());
        out.t("ContentId", a.contentId());
        out.t("ContentLocation", a.contentLocation());
        out.t("Size", String.valueOf(a.size()));
        if (a.modified() != null) {
            out.t("LastModifiedTime", Codecs.dateTime(a.modified()));
        }
        out.t("IsInline", String.valueOf(a.inline()));
        if (a.isFile()) {
            out.t("IsContactPhoto", "false");
        }
    }

    /** An attachment of a request: a file with its content, or an item with its properties. */
    static Attachment read(Element element) {
        Element name = element.child("Name").orElseThrow(() -> new EwsException(EwsError.REQUIRED_PROPERTY));
        Attachment made;
        if (element.name().equals("FileAttachment")) {
            Element content = element.child("Content").orElseThrow(() -> new EwsException(EwsError.REQUIRED_PROPERTY));
            made = Attachment.file(
                    name.text(), element.childText("ContentType"), Codecs.base64(content.text()), Instant.now());
        } else if (element.name().equals("ItemAttachment")) {
            Element item = element.children().get(element.children().size() - 1);
            Item read = ItemReader.read(item);
            made = Attachment.item(name.text(), read, Instant.now());
        } else {
            throw EwsFault.schema("The element 'Attachments' has invalid child element '" + element.name() + "'.");
        }
        String contentId = element.childText("ContentId");
        String location = element.childText("ContentLocation");
        boolean inline = element.childText("IsInline") != null && Codecs.bool(element.childText("IsInline"));
        return new Attachment(
                null,
                made.name(),
                made.contentType(),
                contentId,
                location,
                inline,
                made.modified(),
                made.content(),
                made.item());
    }
}
