package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** Removes attachments (DeleteAttachment, [MS-OXWSATT] 3.1.4.2), one a request, so that it is known which are gone. */
final class DeleteAttachment implements EwsProcedure {
    @Override
    public List<Row> run(Tools tools, Row inputs, Scope scope) {
        CallContext context = tools.contexts().of("execute", "EWS.DeleteAttachment", scope);
        List<Row> rows = new ArrayList<>();
        for (Object id : (List<?>) inputs.get("AttachmentIds")) {
            EwsWrites.Ids item = tools.transport().callForOne(call(id), context);
            rows.add(Row.of("AttachmentId", id)
                    .with("ItemId", item == null ? null : item.id())
                    .with("ItemChangeKey", item == null ? null : item.changeKey()));
        }
        return rows;
    }

    private static EwsCall<List<ResponseMessage<EwsWrites.Ids>>> call(Object id) {
        return new EwsCall<>(
                "DeleteAttachment",
                false,
                xml -> xml.message(
                        "AttachmentIds",
                        list -> list.open("AttachmentId").attribute("Id", id).close()),
                ResponseMessage.each(xml -> xml.name().equals("RootItemId")
                        ? new EwsWrites.Ids(xml.attribute("RootItemId"), xml.attribute("RootItemChangeKey"))
                        : null));
    }
}
