package org.camelexchange.ews;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.backend.AttachmentFiles;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.ews.wire.XmlOut;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** Attaches a file to an item (CreateAttachment, [MS-OXWSATT] 3.1.4.1). */
final class CreateAttachments implements EwsProcedure {
    /** The new attachment's id, and the item's with its new change key. */
    record Attached(String attachmentId, EwsWrites.Ids root) {}

    @Override
    public List<Row> run(Tools tools, Row inputs, Scope scope) {
        CallContext context = tools.contexts().of("execute", "EWS.CreateAttachments", scope);
        Attached attached = attach(tools.transport(), inputs.text("ItemId"), AttachmentFiles.toAttach(inputs), context);
        return List.of(Row.of("AttachmentId", attached.attachmentId())
                .with("ItemId", attached.root().id())
                .with("ItemChangeKey", attached.root().changeKey()));
    }

    static Attached attach(EwsTransport transport, String itemId, Row file, CallContext context) {
        return transport.callForOne(
                new EwsCall<>(
                        "CreateAttachment",
                        false,
                        xml -> {
                            xml.openMessage("ParentItemId")
                                    .attribute("Id", itemId)
                                    .close();
                            xml.message("Attachments", list -> write(list, file));
                        },
                        ResponseMessage.each(xml -> xml.name().equals("Attachments") ? read(xml) : null)),
                context);
    }

    private static void write(XmlOut xml, Row file) throws XMLStreamException {
        xml.open("FileAttachment").element("Name", file.get("AttachmentName"));
        if (file.get("ContentType") != null) {
            xml.element("ContentType", file.get("ContentType"));
        }
        if (file.get("ContentId") != null) {
            xml.element("ContentId", file.get("ContentId"));
        }
        if (file.get("IsInline") != null) {
            xml.element("IsInline", file.get("IsInline"));
        }
        xml.element("Content", Element.wire(file.get("Content"))).close();
    }

    private static Attached read(XmlIn xml) throws XMLStreamException {
        Attached attached = null;
        int list = xml.depth();
        while (xml.nextChild(list)) {
            int attachment = xml.depth();
            while (xml.nextChild(attachment)) {
                if (xml.name().equals("AttachmentId")) {
                    attached = new Attached(
                            xml.attribute("Id"),
                            new EwsWrites.Ids(xml.attribute("RootItemId"), xml.attribute("RootItemChangeKey")));
                }
            }
        }
        return attached;
    }
}
