package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Attachment;
import org.camelexchange.emulator.store.Item;
import org.camelexchange.emulator.store.ItemKind;

/** CreateAttachment ([MS-OXWSATT] 3.1.4.1). */
final class CreateAttachment implements Operation {
    /** What Exchange Online takes in one message. */
    private static final int LARGEST = 150 * 1024 * 1024;

    @Override
    public String name() {
        return "CreateAttachment";
    }

    @Override
    public String always() {
        return "Attachments";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        Element parent = request.need("ParentItemId");
        List<Element> all = request.need("Attachments").children();
        if (all.isEmpty()) {
            throw EwsFault.schema("The element 'Attachments' has incomplete content.");
        }
        return ResponseMessage.each(all, element -> {
            Seen seen = call.item(parent.needAttribute("Id"));
            if (seen.occurrence() != null) {
                throw new EwsException(EwsError.OCCURRENCE_ID);
            }
            Attachment attachment = AttachmentCodec.read(element);
            if (attachment.size() > LARGEST) {
                throw new EwsException(EwsError.ATTACHMENT_SIZE);
            }
            if (attachment.item() != null && attachment.item().kind() == ItemKind.DISTRIBUTION_LIST) {
                throw new EwsException(EwsError.INVALID_ITEM_FOR_ATTACHMENT);
            }
            Item changed = seen.mailbox().update(seen.item().entryId(), null, item -> item.withAttachment(attachment)
                    .withMime(null));
            Attachment made = changed.attachments().get(changed.attachments().size() - 1);
            return ResponseMessage.success(out -> {
                out.m("Attachments").t(AttachmentCodec.element(made));
                out.t("AttachmentId").attribute("Id", made.id());
                out.attribute("RootItemId", changed.entryId());
                out.attribute("RootItemChangeKey", changed.changeKey()).end();
                out.end().end();
            });
        });
    }
}
