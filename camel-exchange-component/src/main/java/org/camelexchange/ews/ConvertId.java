package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.query.Scope;
import org.camelexchange.table.Row;

/** Turns ids from one form into another (ConvertId, [MS-OXWSCVTID] 3.1.4.1). */
final class ConvertId implements EwsProcedure {
    @Override
    public List<Row> run(Tools tools, Row inputs, Scope scope) {
        CallContext context = tools.contexts().of("execute", "EWS.ConvertId", scope);
        List<?> ids = (List<?>) inputs.get("Ids");
        List<ResponseMessage<String>> messages = tools.transport().callForEach(call(ids, inputs), context);
        if (messages.size() < ids.size()) {
            throw tools.transport().missing(context);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (messages.get(i).isError()) {
                throw tools.transport().error(messages.get(i), context);
            }
            rows.add(Row.of("Id", ids.get(i))
                    .with("Format", inputs.get("DestinationFormat"))
                    .with("ConvertedId", messages.get(i).content()));
        }
        return rows;
    }

    private static EwsCall<List<ResponseMessage<String>>> call(List<?> ids, Row inputs) {
        return new EwsCall<>(
                "ConvertId",
                true,
                xml -> {
                    xml.attribute("DestinationFormat", inputs.get("DestinationFormat"));
                    xml.message("SourceIds", list -> {
                        for (Object id : ids) {
                            list.open("AlternateId")
                                    .attribute("Format", inputs.get("Format"))
                                    .attribute("Id", id)
                                    .attribute("Mailbox", inputs.get("Mailbox"))
                                    .close();
                        }
                    });
                },
                ResponseMessage.each(xml -> xml.name().equals("AlternateId") ? xml.attribute("Id") : null));
    }
}
