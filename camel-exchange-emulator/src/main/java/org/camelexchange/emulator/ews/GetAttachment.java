package org.camelexchange.emulator.ews;

import java.util.List;
import org.camelexchange.emulator.store.Attachment;

/** GetAttachment ([MS-OXWSATT] 3.1.4.3). */
final class GetAttachment implements Operation {
    @Override
    public String name() {
        return "GetAttachment";
    }

    @Override
    public String always() {
        return "Attachments";
    }

    @Override
    public List<ResponseMessage> run(Call call, Element request) {
        Element shapeElement = request.child("AttachmentShape").orElse(null);
        return ResponseMessage.each(request.need("AttachmentIds").children(), id -> {
            ItemShape shape = ItemShape.attached(shapeElement, call.version());
            String value = id.needAttribute("Id");
            Seen holder = call.holder(value);
            Attachment attachment = holder.item().attachmentWithin(value).orElseThrow();
            return ResponseMessage.success(out -> {
                out.m("Attachments").t(AttachmentCodec.element(attachment));
                AttachmentCodec.describe(out, attachment);
                if (attachment.isFile()) {
                    out.t("Content").base64(attachment.content());
                    out.end();
                } else {
                    shape.write(out, Seen.of(holder.mailbox(), attachment.item()));
                }
                out.end().end();
            });
        });
    }
}
