package org.camelexchange.ews;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camelexchange.ews.tables.EwsColumn;
import org.camelexchange.ews.tables.EwsTable;
import org.camelexchange.ews.wire.CallContext;
import org.camelexchange.ews.wire.EwsCall;
import org.camelexchange.ews.wire.EwsTransport;
import org.camelexchange.ews.wire.ResponseMessage;
import org.camelexchange.query.BodyType;
import org.camelexchange.table.Row;

/** GetItem ([MS-OXWSCORE] 3.1.4.4) and GetFolder ([MS-OXWSFOLD] 3.1.4.6): rows by their ids. */
final class GetRows {
    private static final Set<String> GONE = Set.of("ErrorItemNotFound", "ErrorFolderNotFound");

    private final EwsTransport transport;
    private final EwsTable.Kind kind;
    private final List<EwsColumn> columns;
    private final BodyType bodyType;
    private final RowReader reader;

    GetRows(EwsTransport transport, EwsTable.Kind kind, List<EwsColumn> columns, BodyType bodyType) {
        this.transport = transport;
        this.kind = kind;
        this.columns = columns;
        this.bodyType = bodyType;
        this.reader = new RowReader(columns);
    }

    /** The rows of these ids, in their order; one that does not exist (any more) is left out. */
    List<Row> read(List<String> ids, CallContext context) {
        return readEach(ids, context).stream().filter(Objects::nonNull).toList();
    }

    /** The row of each id; null for one that does not exist (any more). */
    List<Row> readEach(List<String> ids, CallContext context) {
        boolean item = kind == EwsTable.Kind.ITEM;
        EwsCall<List<ResponseMessage<Row>>> call = new EwsCall<>(
                item ? "GetItem" : "GetFolder",
                true,
                xml -> {
                    (item ? Shape.items(columns, bodyType) : Shape.folders(columns)).write(xml);
                    xml.message(item ? "ItemIds" : "FolderIds", list -> {
                        for (String id : ids) {
                            list.open(item ? "ItemId" : "FolderId")
                                    .attribute("Id", id)
                                    .close();
                        }
                    });
                },
                ResponseMessage.each(xml -> {
                    if (!xml.name().equals(item ? "Items" : "Folders")) {
                        return null;
                    }
                    Row row = null;
                    int list = xml.depth();
                    while (xml.nextChild(list)) {
                        row = reader.read(xml);
                    }
                    return row;
                }));
        List<ResponseMessage<Row>> messages = transport.callForEach(call, context);
        if (messages.size() < ids.size()) {
            throw transport.missing(context);
        }
        List<Row> rows = new ArrayList<>();
        for (ResponseMessage<Row> message : messages) {
            if (!message.isError()) {
                if (message.content() == null) {
                    throw transport.missing(context);
                }
                rows.add(message.content());
            } else if (GONE.contains(message.code())) {
                rows.add(null);
            } else {
                throw transport.error(message, context);
            }
        }
        return rows;
    }
}
