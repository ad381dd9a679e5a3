package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Item;

/** DeleteAttachment ([MS-OXWSATT] 3.1.4.2). */
final class DeleteAttachment implements Operation {
    @Override
    public String name() {
        return "DeleteAttachment";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        return ResponseMessage.each(request.need("AttachmentIds").children(), id -> {
            String value = id.needAttribute("Id");
            Seen holder = call.holder(value);
            if (holder.item().attachment(value).isEmpty()) {
                throw new EwsException(EwsError.DELETE_INSIDE);
            }
            Item changed = holder.mailbox()
                    .update(holder.item().entryId(), null, item -> item.withAttachments(item.attachments().stream()
                                    .filter(a -> !value.equals(a.id()))
                                    .toList())
                            .withMime(null));
            return ResponseMessage.success(out -> out.m("RootItemId")
                    .attribute("RootItemId", changed.entryId())
                    .attribute("RootItemChangeKey", changed.changeKey())
                    .end());
        });
    }
}
