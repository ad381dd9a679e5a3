package org.camelexchange.ews;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.camelexchange.backend.AttachmentFiles;
import org.camelexchange.backend.EwsProcedures;
import org.camelexchange.backend.SafeFileNames;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.ews.wire.XmlIn;
import org.camelexchange.query.Scope;
import org.camelexchange.table.ColumnType;
import org.camelexchange.table.Row;

/**
 * Reads attachments with their content (GetAttachment, [MS-OXWSATT] 3.1.4.3), one a request, so that no more than one
 * is in flight. An attached item comes as its MIME.
 */
final class GetAttachment implements EwsProcedure {
    @Override
    public List<Row> run(Tools tools, Row inputs, Scope scope) {
        CallContext context = tools.contexts().of("execute", "EWS.GetAttachment", scope);
        Path folder = AttachmentFiles.folder(inputs);
        List<Row> rows = new ArrayList<>();
        for (Object id : (List<?>) inputs.get("AttachmentIds")) {
            Row row = tools.transport().callForOne(call(id, inputs.text("BodyType")), context);
            rows.add(AttachmentFiles.saved(row, folder, inputs));
        }
        return rows;
    }

    private static EwsCall<List<ResponseMessage<Row>>> call(Object id, String bodyType) {
        return new EwsCall<>(
                "GetAttachment",
                true,
                xml -> {
                    xml.message("AttachmentShape", shape -> {
                        shape.element("IncludeMimeContent", true);
                        if (bodyType != null) {
                            shape.element("BodyType", bodyType);
                        }
                    });
                    xml.message("AttachmentIds", list -> list.open("AttachmentId")
                            .attribute("Id", id)
                            .close());
                },
                ResponseMessage.each(xml -> {
                    if (!xml.name().equals("Attachments")) {
                        return null;
                    }
                    Row row = null;
                    int list = xml.depth();
                    while (xml.nextChild(list)) {
                        row = read(xml);
                    }
                    return row;
                }));
    }

    private static Row read(XmlIn xml) throws XMLStreamException {
        Row row = EwsProcedures.GET_ATTACHMENT.emptyRow();
        boolean isItem = xml.name().equals("ItemAttachment");
        int attachment = xml.depth();
        while (xml.nextChild(attachment)) {
            switch (xml.name()) {
                case "AttachmentId" -> row.put("AttachmentId", xml.attribute("Id"));
                case "Name", "ContentType", "ContentId", "ContentLocation" -> row.put(xml.name(), xml.text());
                case "LastModifiedTime" -> row.put("LastModifiedTime", ColumnType.DATETIME.convert(xml.text()));
                case "IsInline" -> row.put("IsInline", ColumnType.BOOLEAN.convert(xml.text()));
                case "Size" -> row.put("Size", ColumnType.INTEGER.convert(xml.text()));
                case "Content" -> row.put("Content", xml.binary());
                default -> readItem(xml, isItem, row);
            }
        }
        byte[] content = (byte[]) row.get("Content");
        row.put("FileName", SafeFileNames.ofAttachment(row.text("Name"), isItem));
        if (content != null && row.get("Size") == null) {
            row.put("Size", content.length);
        }
        return row;
    }

    private static void readItem(XmlIn xml, boolean isItem, Row row) throws XMLStreamException {
        if (!isItem) {
            return;
        }
        int item = xml.depth();
        while (xml.nextChild(item)) {
            if (xml.name().equals("MimeContent")) {
                row.put("Content", xml.binary());
                row.put("ContentType", "message/rfc822");
            }
        }
    }
}
